/** What comes in an address or a message is anybody's: thousands of made-up ones, the same ones each time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { envelope, longest, readEvent, readHandOver, readWish, sender } from "../../source/embed/protocol.js";
import { openings, readWishes, writeWishes } from "../../source/wishes.js";

const rounds = 20_000;

/** Whole numbers below `count`, the same for the same seed. */
function chance(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const pieces = [
  ...[
    "theme",
    "lang",
    "accent",
    "pack",
    "open",
    "=",
    "&",
    "?",
    "#",
    "%",
    "%00",
    "%E2%80",
    "+",
    ";",
    "\u0000",
    "\ud800",
  ],
  ...[
    "light",
    "dark",
    "auto",
    "handed",
    "today",
    "now",
    "de-CH",
    "12ab9F",
    "#",
    "javascript:",
    "<script>",
    "__proto__",
  ],
];

const joined = (below: (count: number) => number): string =>
  Array.from({ length: below(14) }, () => pieces[below(pieces.length)]).join("");

test("an address of any making wishes only what there is to wish", () => {
  const below = chance(1);
  for (let round = 0; round < rounds; round += 1) {
    const wishes = readWishes(joined(below));
    assert.ok(["light", "dark", "auto"].includes(wishes.theme));
    assert.match(wishes.language, /^[A-Za-z0-9-]{0,29}$/);
    assert.match(wishes.accent, /^(?:#[0-9a-f]{6})?$/);
    assert.ok(wishes.pack === "own" || wishes.pack === "handed");
    assert.ok(wishes.open === undefined || openings.includes(wishes.open));
    const { open, ...kept } = wishes;
    assert.deepEqual(readWishes(writeWishes(kept)), { ...kept, open: undefined }, String(open));
  }
});

const types = [
  "ready",
  "started",
  "wants-pack",
  "leave",
  "theme",
  "pack",
  "no-pack",
  "hand-over",
  "hand-over-please",
  "",
];

function message(below: (count: number) => number): unknown {
  const values = [
    undefined,
    null,
    0,
    Number.NaN,
    true,
    [],
    {},
    "light",
    "dark",
    "https://a.example/",
    "javascript:0",
    "x",
  ];
  const value = (): unknown => values[below(values.length)];
  if (below(8) === 0) return value();
  const made: Record<string, unknown> = {};
  for (const key of ["address", "theme", "text", "state", "from", "type"]) if (below(2) === 0) made[key] = value();
  if (below(4) > 0) made["from"] = sender;
  if (below(4) > 0) made["type"] = types[below(types.length)];
  return made;
}

test("a message of any making is one of ours or nothing", () => {
  const below = chance(2);
  const heard = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const given = message(below);
    const event = readEvent(given);
    const wish = readWish(given);
    const handed = readHandOver(given);
    for (const one of [event, wish, handed]) {
      if (!one) continue;
      heard.add(one.type);
      assert.equal((given as { from: unknown }).from, sender);
      assert.ok(types.includes(one.type));
    }
    if (event?.type === "leave") assert.ok(event.address.startsWith("https://"));
    if (wish?.type === "theme") assert.ok(wish.theme === "light" || wish.theme === "dark");
    if (wish?.type === "pack") assert.equal(typeof wish.text, "string");
    if (handed?.type === "hand-over") assert.equal(typeof handed.state, "string");
    // What was read and is sent on says the same.
    if (event) assert.deepEqual(readEvent(envelope(event)), event);
    if (wish) assert.deepEqual(readWish(envelope(wish)), wish);
    if (handed) assert.deepEqual(readHandOver(envelope(handed)), handed);
  }
  assert.equal(heard.size, types.length - 1);
});

test("what is too long for a pack or a state is not taken", () => {
  const long = "x".repeat(longest + 1);
  assert.deepEqual(readWish(envelope({ type: "pack", text: long })), { type: "no-pack" });
  assert.equal(readHandOver(envelope({ type: "hand-over", state: long })), undefined);
});

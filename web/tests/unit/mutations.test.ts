/** Every text that is read from a browser's storage or from another window: thousands of valid ones, damaged by seed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDevice } from "../../source/device.js";
import { readEvent, readHandOver, readWish, envelope } from "../../source/embed/protocol.js";
import { readLock } from "../../source/lock/cipher.js";
import { readTries, secondsLeft } from "../../source/lock/tries.js";
import { storePrefix } from "../../source/pack.js";
import { choose } from "../../source/storage/choose.js";
import { formatSlot, makeSlot, parseSlot, schema } from "../../source/storage/slot.js";
import { keepInstead } from "../../source/storage/whole.js";
import { FakeMirror, FakeStorage, openTab } from "./stores.js";

const rounds = 3000;

/** Whole numbers below `count`, the same for the same seed. */
function chance(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

type Below = ReturnType<typeof chance>;

const pieces = ['"', "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "__proto__", "\\u0000", "\ud800", "99", " "];

/** The text with one to three places changed: a flipped bit, a cut, a doubled part, another piece. */
function mutated(text: string, below: Below): string {
  let changed = text;
  for (let times = 1 + below(3); times > 0; times -= 1) {
    const [at, end] = [below(changed.length + 1), below(changed.length + 1)].sort((a, b) => a - b) as [number, number];
    const ways = [
      () =>
        changed.slice(0, at) + String.fromCharCode(changed.charCodeAt(at) ^ (1 << below(7))) + changed.slice(at + 1),
      () => changed.slice(0, at),
      () => changed.slice(0, at) + changed.slice(end),
      () => changed.slice(0, end) + changed.slice(at),
      () => changed.slice(0, at) + (pieces[below(pieces.length)] ?? "") + changed.slice(at + below(2)),
    ];
    changed = ways[below(ways.length)]?.() ?? changed;
  }
  return changed;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

test(`${rounds} damaged slots are broken, newer, or what was written`, () => {
  const below = chance(1);
  const whole = [
    makeSlot({ rev: 7, months: { "2026-11": "cbf43926" }, sealed: false, payload: '{"answers":{"a":["b"]}}' }),
    makeSlot({ rev: 8, sealed: true, payload: "QUJDRA==" }),
  ];
  let accepted = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slot = whole[round % 2] ?? whole[0];
    const read = parseSlot(mutated(formatSlot(slot as (typeof whole)[0]), below));
    if (typeof read === "string") assert.ok(read === "broken" || read === "newer");
    else {
      assert.deepEqual(read, slot);
      assert.ok(read.schema <= schema);
      accepted += 1;
    }
  }
  assert.ok(accepted > 0 && accepted < rounds / 2, `${accepted} were as before`);
});

test(`${rounds} damaged stores give a save whose every piece was written, or none`, async () => {
  const below = chance(2);
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { keeper } = await openTab(storage, mirror);
  const written = new Set<string>();
  for (let save = 0; save < 4; save += 1)
    for (const [name, text] of [
      [`2026-0${1 + (save % 2)}`, `"month ${save}"`],
      ["head", `"head ${save}"`],
    ] as const) {
      written.add(text);
      keeper.save(name, text);
    }
  await keeper.settled();
  let whole = 0;
  for (let round = 0; round < rounds; round += 1) {
    const damage = ([key, text]: [string, string]): [string, string] =>
      below(3) > 0 ? [key, text] : below(8) > 0 ? [key, mutated(text, below)] : [mutated(key, below), text];
    const found = choose([new Map([...mirror.items].map(damage)), new Map([...mirror.items].map(damage))]);
    for (const { slot } of [...(found.save ?? []), ...(found.rest ?? [])].map(([, piece]) => piece))
      assert.ok(written.has(slot.payload));
    const head = found.save?.get("head")?.slot;
    if (!head) continue;
    whole += 1;
    for (const [name, sum] of Object.entries(head.months ?? {}))
      assert.equal(found.save?.get(name)?.slot.checksum, sum);
  }
  assert.ok(whole > rounds / 2 && whole < rounds, `${whole} were whole`);
});

test(`${rounds} damaged states from another window are kept whole or not at all`, async () => {
  const below = chance(3);
  const given = '{"head":{"schema":3,"answers":{}},"months":{"2026-10":{"ticks":[]},"before":{"date":"2026-11-22"}}}';
  let kept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const saves: [string, string][] = [];
    const keeping = { all: () => given, save: (name: string, text: string) => saves.push([name, text]) };
    const took = keepInstead(keeping, mutated(given, below));
    assert.equal(took, saves.length > 0);
    if (!took) continue;
    kept += 1;
    assert.equal(saves.at(-1)?.[0], "head");
    for (const [name, text] of saves) {
      assert.match(name, /^(?:head|before|\d{4}-\d\d)$/);
      if (text !== "") JSON.parse(text);
    }
  }
  assert.ok(kept > 0 && kept < rounds / 2, `${kept} were kept`);
});

test(`${rounds} damaged locks, tries and settings of a device are nothing, or within their bounds`, () => {
  const below = chance(4);
  const lock = JSON.stringify({ rounds: 600_000, salt: "c2FsdA==", key: "a2V5" });
  const device = JSON.stringify({ discreet: true, eraseOnLeave: true, leaveTo: "news" });
  for (let round = 0; round < rounds; round += 1) {
    const read = readLock(mutated(lock, below));
    if (read) {
      assert.ok(read.rounds >= 1 && read.rounds <= 10_000_000);
      assert.ok(typeof read.salt === "string" && typeof read.key === "string");
    }
    const wait = secondsLeft(readTries(mutated("7 1790000000000", below)), 1_789_999_000_000);
    assert.ok(wait >= 0 && wait <= 300, String(wait));
    const { discreet, eraseOnLeave, leaveTo } = makeDevice(parsed(mutated(device, below)));
    assert.ok(typeof discreet === "boolean" && typeof eraseOnLeave === "boolean");
    assert.ok(["", "weather", "news", "search", "encyclopaedia"].includes(leaveTo), leaveTo);
  }
});

test(`${rounds} damaged packs and messages get a place of their own in the store, and no other`, () => {
  const below = chance(5);
  const pack = JSON.stringify({ bundle: { pack: { id: "small" } }, stamp: { checksum: "cbf43926", engine: "1.0.0" } });
  const messages = [
    envelope({ type: "leave", address: "https://a.example/" }),
    envelope({ type: "pack", text: pack }),
    envelope({ type: "hand-over", state: "{}" }),
  ].map((message) => JSON.stringify(message));
  for (let round = 0; round < rounds; round += 1) {
    const prefix = storePrefix({ text: mutated(pack, below) });
    assert.match(prefix, /^second-look\.pack\.[a-z0-9][a-z0-9-]{0,63}\.$/);
    const given = parsed(mutated(messages[round % messages.length] ?? "", below));
    const [event, wish, handed] = [readEvent(given), readWish(given), readHandOver(given)];
    if (event?.type === "leave") assert.ok(event.address.startsWith("https://"));
    if (wish?.type === "pack") assert.equal(typeof wish.text, "string");
    if (handed?.type === "hand-over") assert.equal(typeof handed.state, "string");
    for (const one of [event, wish, handed]) if (one) assert.equal((given as { from: string }).from, "second-look");
  }
});

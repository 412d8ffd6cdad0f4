import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checksum } from "../../source/storage/checksum.js";
import { choose } from "../../source/storage/choose.js";
import { formatSlot, makeSlot, parseSlot, schema } from "../../source/storage/slot.js";
import { keepInstead } from "../../source/storage/whole.js";
import { FakeMirror, FakeStorage, openTab } from "./stores.js";

declare const webFolder: string;

const prefix = "second-look.";
const keysOf = (storage: FakeStorage): string[] =>
  [...storage.items.keys()].map((key) => key.slice(prefix.length)).sort();
const headOf = (all: string): unknown => (all === "" ? undefined : (JSON.parse(all) as { head: unknown }).head);

/** Two saves with a month each, on fresh stores. */
async function twoSaves(): Promise<{ storage: FakeStorage; mirror: FakeMirror }> {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { keeper } = await openTab(storage, mirror);
  keeper.save("2026-10", '"october"');
  keeper.save("head", '"one"');
  keeper.save("2026-11", '"november"');
  keeper.save("head", '"two"');
  await keeper.settled();
  return { storage, mirror };
}

const flipped = (text: string, at: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);

test("the checksum is CRC-32", () => assert.equal(checksum("123456789"), "cbf43926"));

test("the schema is that of the app", () => {
  const header = readFileSync(`${webFolder}/../src/content/save_codec.hpp`, "utf8");
  assert.equal(Number(/save_schema = (\d+);/.exec(header)?.[1]), schema);
});

test("a slot reads as it was written, and no cut and no flipped bit of it does", () => {
  const slot = makeSlot({ rev: 7, months: { "2026-11": "cbf43926" }, sealed: false, payload: '{"a":"“ü”"}' });
  const text = formatSlot(slot);
  assert.deepEqual(parseSlot(text), slot);
  for (let at = 0; at < text.length; at += 1) {
    assert.equal(parseSlot(text.slice(0, at)), "broken", `cut at ${at}`);
    const parsed = parseSlot(flipped(text, at));
    assert.ok(typeof parsed === "string", `bit at ${at}`);
  }
});

test("what a later version stored is known as that, when it is whole", () => {
  const text = formatSlot(makeSlot({ rev: 7, sealed: false, payload: "x" })).replace(/"checksum":"\w+"/, "");
  assert.equal(parseSlot(text), "broken");
  const later = { schema: schema + 1, rev: 7, sealed: false, payload: "x" };
  const sum = checksum(JSON.stringify([later.schema, later.rev, null, false, "x"]));
  assert.equal(parseSlot(JSON.stringify({ ...later, length: 1, checksum: sum })), "newer");
});

test("hostile texts are broken and nothing else", () => {
  for (const text of [
    "",
    "null",
    "[]",
    "5",
    '{"rev":1}',
    '{"schema":2,"rev":-1}',
    '{"revision":1}',
    '{"__proto__":{}}',
    "{".repeat(10_000),
  ])
    assert.equal(parseSlot(text), "broken", text.slice(0, 20));
});

test("what was saved last is there for the next tab, months and all", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  assert.deepEqual(JSON.parse(keeper.all()), { head: "two", months: { "2026-10": "october", "2026-11": "november" } });
  assert.deepEqual(
    new Map([...mirror.items]),
    new Map([...storage.items].map(([key, text]) => [key.slice(prefix.length), text])),
  );
});

test("nothing saved is nothing, and stores nothing", async () => {
  const storage = new FakeStorage();
  const { keeper } = await openTab(storage, new FakeMirror());
  assert.equal(keeper.all(), "");
  assert.deepEqual(keysOf(storage), []);
});

test("a save writes what changed and nothing else, however long the diary is", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  const before = new Map(storage.items);
  keeper.save("2026-11", '"more"');
  keeper.save("head", '"three"');
  const written = [...storage.items]
    .filter(([key, text]) => before.get(key) !== text)
    .map(([key]) => key.slice(prefix.length));
  assert.deepEqual(written.sort(), ["2026-11-b", "head-a"].sort());
});

test("it says saved once the second place has it, and not before", async () => {
  const mirror = new FakeMirror();
  const { keeper, said } = await openTab(new FakeStorage(), mirror);
  mirror.slow = true;
  assert.equal(keeper.save("head", '"one"'), "saving");
  keeper.save("head", '"two"');
  mirror.commit();
  await Promise.resolve();
  assert.notEqual(keeper.storing, "saved", "the newest is not there yet");
  mirror.slow = false;
  mirror.commit();
  await keeper.settled();
  assert.equal(keeper.storing, "saved");
  assert.equal(said.at(-1), "saved");
});

test("killed at once, nothing is lost that was said to be saved", async () => {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { keeper } = await openTab(storage, mirror);
  keeper.save("head", '"one"');
  await keeper.settled();
  storage.kill();
  const { keeper: next } = await openTab(storage, mirror);
  assert.equal(headOf(next.all()), "one");
  assert.ok(keysOf(storage).length > 0, "local storage is whole again");
});

test("one damaged slot costs nothing while the second place has it, and one step where it has it not", async () => {
  for (const lostMirror of [false, true]) {
    const { storage, mirror } = await twoSaves();
    if (lostMirror) mirror.items.clear();
    storage.items.set(`${prefix}head-b`, flipped(storage.getItem(`${prefix}head-b`) ?? "", 30));
    const broken = storage.getItem(`${prefix}head-b`);
    const { keeper } = await openTab(storage, mirror);
    assert.equal(headOf(keeper.all()), lostMirror ? "one" : "two");
    keeper.save("head", '"three"');
    keeper.save("head", '"four"');
    assert.ok(
      [...storage.items].some(([key, text]) => key.includes("kept-") && text === broken),
      "it is set aside",
    );
  }
});

test("a month that is damaged everywhere leads back to the newest save that is whole", async () => {
  const { storage, mirror } = await twoSaves();
  for (const items of [storage.items, mirror.items])
    for (const [key, text] of items) if (key.endsWith("2026-11-a")) items.set(key, flipped(text, 40));
  const { keeper } = await openTab(storage, mirror);
  assert.deepEqual(JSON.parse(keeper.all()), { head: "one", months: { "2026-10": "october" } });
});

test("with no whole save there is none, and what can be read is told apart", async () => {
  const { storage, mirror } = await twoSaves();
  for (const items of [storage.items, mirror.items])
    for (const [key, text] of items) if (key.endsWith("2026-10-a")) items.set(key, text.slice(1));
  const found = choose([
    new Map([...storage.items].map(([key, text]) => [key.slice(prefix.length), text])),
    mirror.items,
  ]);
  assert.equal(found.save, undefined);
  assert.equal(found.rest?.get("head")?.slot.payload, '"two"');
  assert.equal(found.rest.get("2026-11")?.slot.payload, '"november"');
  assert.equal(found.rest.has("2026-10"), false);
  assert.equal(found.broken.length, 1);
  assert.equal(found.highest, 2);
});

test("full local storage loses nothing: the second place has the newest, and it says so", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  storage.room = 0;
  assert.equal(keeper.save("2026-11", '"much more"'), "saved");
  assert.equal(keeper.save("head", '"three"'), "full");
  keeper.save("head", '"four"');
  await keeper.settled();
  assert.equal(keeper.storing, "full");
  const { keeper: next } = await openTab(storage, mirror);
  assert.deepEqual(JSON.parse(next.all()), { head: "four", months: { "2026-10": "october", "2026-11": "much more" } });
});

test("with both places full, what was saved before stays whole in both", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  // Room for a month, and not for the head with it.
  storage.room = [...storage.items].reduce((sum, [key, text]) => sum + key.length + text.length, 400);
  mirror.works = false;
  for (let save = 0; save < 5; save += 1) {
    keeper.save("2026-11", `"${"more ".repeat(save + 1)}"`);
    keeper.save("head", `"unsaved ${"so much ".repeat(100)}"`);
    await keeper.settled();
    assert.equal(keeper.storing, "full");
  }
  for (const stores of [
    [storage, new FakeMirror()],
    [new FakeStorage(), mirror],
  ] as const) {
    mirror.works = true;
    const { keeper: next } = await openTab(...stores);
    assert.equal(headOf(next.all()), "two");
  }
  storage.room = Infinity;
  keeper.save("head", '"room again"');
  await keeper.settled();
  assert.equal(keeper.storing, "saved");
  assert.match(keeper.all(), /more more more more more/);
});

test("without a second place it says that the newest may be lost", async () => {
  const mirror = new FakeMirror();
  mirror.works = false;
  const { keeper } = await openTab(new FakeStorage(), mirror);
  keeper.save("head", '"one"');
  await keeper.settled();
  assert.equal(keeper.storing, "fragile");
});

test("without local storage all is in memory, and it says so", async () => {
  const { keeper } = await openTab(undefined, new FakeMirror());
  assert.equal(keeper.storing, "memory");
  assert.equal(keeper.save("head", '"one"'), "memory");
  assert.equal(headOf(keeper.all()), "one");
});

test("a tab never goes below what another one saved", async () => {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const [first, second] = [await openTab(storage, mirror), await openTab(storage, mirror)];
  first.keeper.save("head", '"one"');
  first.keeper.save("head", '"two"');
  assert.equal(second.keeper.save("head", '"old"'), "read-only");
  const { keeper } = await openTab(storage, mirror);
  assert.equal(headOf(keeper.all()), "two");
});

test("a month that is emptied leaves no text of it behind", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  keeper.save("2026-10", "");
  keeper.save("head", '"three"');
  await keeper.settled();
  for (const items of [storage.items, mirror.items])
    assert.ok(![...items.values()].some((text) => text.includes("october")));
  assert.deepEqual(JSON.parse((await openTab(storage, mirror)).keeper.all()), {
    head: "three",
    months: { "2026-11": "november" },
  });
});

test("what was stored before there were months is read, and kept in the form of today", async () => {
  const storage = new FakeStorage();
  for (const [revision, key] of [
    [1, "a"],
    [2, "b"],
  ] as const)
    storage.setItem(
      `${prefix}slot-${key}`,
      JSON.stringify({ revision, checksum: checksum(`${revision} "old ${key}"`), payload: `"old ${key}"` }),
    );
  const mirror = new FakeMirror();
  const { keeper } = await openTab(storage, mirror);
  assert.equal(headOf(keeper.all()), "old b");
  keeper.save("head", '"new"');
  await keeper.settled();
  assert.deepEqual(keysOf(storage), ["head-a", "head-b"]);
  assert.equal(headOf((await openTab(storage, mirror)).keeper.all()), "new");
});

test("putting all that was saved in the place of what there is leaves nothing else", async () => {
  const { storage, mirror } = await twoSaves();
  const { keeper } = await openTab(storage, mirror);
  const [first, second] = ['{"head":{"a":1},"months":{"2025-01":"january"}}', '{"head":{"b":2},"months":{}}'];
  for (const whole of [first, second, first]) {
    assert.ok(keepInstead(keeper, whole));
    await keeper.settled();
    assert.equal((await openTab(storage, mirror)).keeper.all(), whole);
  }
});

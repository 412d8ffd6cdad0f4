import assert from "node:assert/strict";
import { test } from "node:test";
import { eraseStored, finishErasing, isErased } from "../../source/storage/erasing.js";
import { Home } from "../../source/storage/home.js";
import { readWhole } from "../../source/storage/whole.js";
import { FakeMirror, FakeStorage, openTab } from "./stores.js";

const prefix = "second-look.";

/** A browser that dies after so many changes of local storage: nothing that comes later is done. */
class DyingStorage extends FakeStorage {
  changes = Infinity;

  override setItem(key: string, value: string): void {
    if (this.changes-- > 0) super.setItem(key, value);
  }
  override removeItem(key: string): void {
    if (this.changes-- > 0) super.removeItem(key);
  }
}

class DyingMirror extends FakeMirror {
  constructor(private readonly storage: DyingStorage) {
    super();
  }
  override clear(): Promise<boolean> {
    return this.storage.changes > 0 ? super.clear() : Promise.resolve(false);
  }
}

const homeOf = (storage: FakeStorage): Home => new Home(storage as unknown as Storage, prefix);

async function written(): Promise<{ storage: DyingStorage; mirror: DyingMirror; home: Home }> {
  const storage = new DyingStorage();
  const mirror = new DyingMirror(storage);
  const { keeper } = await openTab(storage, mirror);
  for (const text of ['"one"', '"two"']) {
    keeper.save("2026-11", text);
    keeper.save("head", text);
  }
  await keeper.settled();
  return { storage, mirror, home: homeOf(storage) };
}

test("erasing leaves nothing in both places, not even its own note", async () => {
  const { storage, mirror, home } = await written();
  await eraseStored(home, mirror);
  assert.deepEqual([...storage.items], []);
  assert.deepEqual([...mirror.items], []);
});

test("erasing that dies at any step is finished by the next start, before anything is read", async () => {
  const { storage: whole } = await written();
  const steps = whole.items.size + 3;
  for (let step = 0; step <= steps; step += 1) {
    const { storage, mirror, home } = await written();
    storage.changes = step;
    await eraseStored(home, mirror);
    storage.changes = Infinity;
    if (step > 0) assert.equal(readWhole(home), "", `a page beside the app reads something after ${step} steps`);
    const { keeper } = await openTab(storage, mirror);
    // Before its first step it was not begun.
    const kept = step === 0 ? { head: "two", months: { "2026-11": "two" } } : "";
    assert.deepEqual(keeper.all() === "" ? "" : JSON.parse(keeper.all()), kept, `after ${step} steps`);
    if (step === 0) continue;
    assert.deepEqual([...storage.items], [], `after ${step} steps`);
    assert.deepEqual([...mirror.items], [], `after ${step} steps`);
  }
});

test("erasing works where local storage is full, and takes away no other site's texts", async () => {
  const { storage, mirror, home } = await written();
  storage.setItem("other", "theirs");
  storage.room = 0;
  await eraseStored(home, mirror);
  assert.deepEqual(
    [...storage.items.keys()].filter((key) => !key.endsWith("erasing")),
    ["other"],
  );
  assert.deepEqual([...mirror.items], []);
});

test("what is written while the second place can't be emptied is not erased with it", async () => {
  const { storage, mirror, home } = await written();
  mirror.works = false;
  await eraseStored(home, mirror);
  assert.ok(isErased(home));
  const { keeper } = await openTab(storage, mirror);
  assert.equal(keeper.all(), "");
  keeper.save("head", '"new"');
  await keeper.settled();
  mirror.works = true;
  await finishErasing(home, mirror);
  assert.ok(!isErased(home));
  assert.deepEqual([...mirror.items], []);
  const { keeper: next } = await openTab(storage, mirror);
  assert.equal(next.all(), '{"head":"new","months":{}}');
});

test("what a crash brings back of the erased is older than what was written after it", async () => {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { keeper } = await openTab(storage, mirror);
  for (const text of ['"one"', '"two"', '"three"']) keeper.save("head", text);
  await keeper.settled();
  storage.flush();
  await keeper.places.erase();
  await keeper.forget();
  keeper.save("head", '"new"');
  await keeper.settled();
  assert.equal(keeper.storing, "saved");
  storage.kill();
  const { keeper: next } = await openTab(storage, mirror);
  assert.equal(next.all(), '{"head":"new","months":{}}');
});

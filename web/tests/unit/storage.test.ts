import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum } from "../../source/checksum.js";
import { Store } from "../../source/storage.js";

/** Browser storage that can be full. */
class FakeStorage {
  readonly items = new Map<string, string>();
  room = Infinity;

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new Error("QuotaExceededError");
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const storeOn = (storage: FakeStorage): Store => new Store(() => storage as unknown as Storage);

/** Saves "one" and "two" and returns what the slots hold. */
function twoSaves(): FakeStorage {
  const storage = new FakeStorage();
  assert.ok(storeOn(storage).save("one"));
  assert.ok(storeOn(storage).save("two"));
  return storage;
}

const slotOf = (storage: FakeStorage, payload: string): string =>
  [...storage.items].find(([key, text]) => key.includes("slot") && text.includes(`"${payload}"`))?.[0] ?? "";

test("the checksum is CRC-32", () => assert.equal(checksum("123456789"), "cbf43926"));

test("what was saved last is loaded, and the save before stays beside it", () => {
  const storage = twoSaves();
  assert.equal(storeOn(storage).load(), "two");
  assert.notEqual(slotOf(storage, "one"), "");
  storeOn(storage).save("three");
  assert.equal(storeOn(storage).load(), "three");
  assert.equal(slotOf(storage, "one"), "");
});

test("nothing saved loads as nothing", () => assert.equal(storeOn(new FakeStorage()).load(), ""));

test("a cut anywhere in the newest slot gives the one before, and sets the broken text aside", () => {
  const whole = twoSaves();
  const key = slotOf(whole, "two");
  const text = whole.getItem(key) ?? "";
  for (let length = 0; length < text.length; length += 1) {
    const storage = twoSaves();
    storage.setItem(key, text.slice(0, length));
    assert.equal(storeOn(storage).load(), "one");
    assert.equal(storage.getItem(key.replace("slot", "kept-slot")), text.slice(0, length));
  }
});

test("a flipped bit anywhere in the newest slot is noticed", () => {
  const whole = twoSaves();
  const key = slotOf(whole, "two");
  const text = whole.getItem(key) ?? "";
  for (let at = 0; at < text.length; at += 1) {
    const storage = twoSaves();
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
    storage.setItem(key, text.slice(0, at) + flipped + text.slice(at + 1));
    assert.equal(storeOn(storage).load(), "one", `bit at ${at}`);
  }
});

test("both slots broken load as nothing, and the next save works", () => {
  const storage = twoSaves();
  for (const key of [...storage.items.keys()]) storage.setItem(key, `{ ${key}`);
  const store = storeOn(storage);
  assert.equal(store.load(), "");
  assert.ok(store.save("new"));
  assert.equal(store.load(), "new");
  assert.equal(storage.getItem("second-look.kept-slot-a"), "{ second-look.slot-a");
  assert.equal(storage.getItem("second-look.kept-slot-b"), "{ second-look.slot-b");
});

test("full storage refuses the save and keeps what was there", () => {
  const storage = twoSaves();
  const store = storeOn(storage);
  storage.room = 20;
  assert.equal(store.save("x".repeat(100)), false);
  assert.equal(store.load(), "two");
});

test("storage that throws when asked for means memory, without an error", () => {
  const store = new Store(() => {
    throw new Error("SecurityError");
  });
  assert.equal(store.durability, "memory");
  assert.equal(store.save("one"), false);
  assert.equal(store.load(), "");
  store.erase();
});

test("erasing removes all that is ours and nothing else", () => {
  const storage = twoSaves();
  storage.setItem("other", "kept");
  storeOn(storage).erase();
  assert.deepEqual([...storage.items], [["other", "kept"]]);
});

test("a save written by another tab in between is not gone below", () => {
  const storage = new FakeStorage();
  const [first, second] = [storeOn(storage), storeOn(storage)];
  first.save("a");
  second.save("b");
  first.save("c");
  assert.equal(second.load(), "c");
});

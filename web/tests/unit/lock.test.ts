import assert from "node:assert/strict";
import { test } from "node:test";
import { fewestRounds, makeLock, openLock, readLock } from "../../source/lock/cipher.js";
import { afterWrong, readTries, secondsLeft, waitAfter, writeTries } from "../../source/lock/tries.js";
import { FakeMirror, FakeStorage, openTab } from "./stores.js";

/** Few rounds, so that the test is quick; the usual number is checked by itself. */
const quick = 1000;

test("a passcode is stretched by at least 600,000 rounds, with a salt of its own each time", async () => {
  const [first, second] = await Promise.all([makeLock("four quiet words"), makeLock("four quiet words")]);
  assert.ok(fewestRounds >= 600_000);
  assert.equal(first.lock.rounds, fewestRounds);
  assert.notEqual(first.lock.salt, second.lock.salt);
  assert.notEqual(first.lock.key, second.lock.key);
});

test("the passcode opens what it sealed, at its place, and nothing else does", async () => {
  const { lock, seal } = await makeLock("four quiet words", { rounds: quick });
  const sealed = await seal.seal("head 3", "private “words”");
  assert.doesNotMatch(sealed, /private/);
  assert.notEqual(sealed, await seal.seal("head 3", "private “words”"), "no nonce comes twice");
  const opened = await openLock(readLock(JSON.stringify(lock)) ?? lock, "four quiet words");
  assert.equal(await opened?.unseal("head 3", sealed), "private “words”");
  assert.equal(await opened?.unseal("head 4", sealed), undefined);
  assert.equal(await opened?.unseal("head 3", `${sealed.slice(0, -8)}AAAAAAA=`), undefined);
  assert.equal(await openLock(lock, "four quiet word"), undefined);
});

test("another passcode opens what the first one sealed, and the first one does not any more", async () => {
  const { lock, seal } = await makeLock("four quiet words", { rounds: quick });
  const sealed = await seal.seal("head 1", "private");
  const before = { lock, passcodeNow: "four quiet words" };
  const { lock: next } = await makeLock("four loud words", { rounds: quick, before });
  assert.equal(await (await openLock(next, "four loud words"))?.unseal("head 1", sealed), "private");
  assert.equal(await openLock(next, "four quiet words"), undefined);
  await assert.rejects(makeLock("any", { rounds: quick, before: { lock, passcodeNow: "wrong" } }));
});

test("what is no lock is none, also one that would hang the page", () => {
  const whole = { rounds: 600_000, salt: "AAAA", key: "AAAA" };
  assert.deepEqual(readLock(JSON.stringify(whole)), whole);
  for (const text of [
    undefined,
    "",
    "null",
    "[]",
    JSON.stringify({ ...whole, rounds: 1e12 }),
    JSON.stringify({ ...whole, salt: 5 }),
  ])
    assert.equal(readLock(text), undefined);
});

test("three wrong tries are free, then each waits twice as long, up to five minutes", () => {
  assert.deepEqual([1, 2, 3, 4, 5].map(waitAfter), [0, 0, 2000, 4000, 8000]);
  assert.equal(waitAfter(1000), 300_000);
  let tries = readTries(undefined);
  for (let wrong = 0; wrong < 4; wrong += 1) tries = afterWrong(tries, 1_000_000);
  tries = readTries(writeTries(tries));
  assert.equal(secondsLeft(tries, 1_000_000), 4);
  assert.equal(secondsLeft(tries, 1_003_500), 1);
  assert.equal(secondsLeft(tries, 1_004_000), 0);
  assert.equal(secondsLeft(tries, 0), 4, "a clock set back makes nobody wait longer");
  assert.deepEqual(readTries("nonsense"), { wrong: 0, until: 0 });
});

const textsOf = (storage: FakeStorage, mirror: FakeMirror): string =>
  [...storage.items.values(), ...mirror.items.values()].join("\n");

test("with a passcode nothing stored can be read, in no slot of no place, and without it again all of it", async () => {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { keeper } = await openTab(storage, mirror);
  for (const word of ["secret", "secret, too"]) {
    keeper.save("2026-11", `"${word}"`);
    keeper.save("head", `"${word}"`);
  }
  const { seal } = await makeLock("four quiet words", { rounds: quick });
  assert.ok(await keeper.sealWith(seal));
  assert.doesNotMatch(textsOf(storage, mirror), /secret/);
  keeper.save("2026-11", '"secret, three"');
  keeper.save("head", '"secret, three"');
  keeper.save("2026-11", '"secret, four"');
  keeper.save("head", '"secret, three"');
  await keeper.settled();
  assert.equal(keeper.storing, "saved");
  assert.doesNotMatch(textsOf(storage, mirror), /secret/);
  const { keeper: next } = await openTab(storage, mirror, seal);
  assert.deepEqual(JSON.parse(next.all()), { head: "secret, three", months: { "2026-11": "secret, four" } });
  const found = await next.places.find();
  assert.equal(await next.take(found, found.save, undefined), false, "without the key it opens for nobody");
  await next.take(found, found.save, seal);
  assert.ok(await next.sealWith(undefined));
  assert.deepEqual(JSON.parse((await openTab(storage, mirror)).keeper.all()), JSON.parse(next.all()));
});

test("what changes while it is being sealed is sealed too, the head with it", async () => {
  const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
  const { seal } = await makeLock("four quiet words", { rounds: quick });
  const { keeper } = await openTab(storage, mirror, seal);
  for (let edit = 0; edit < 50; edit += 1) {
    keeper.save("2026-11", `"secret ${edit}"`);
    keeper.save("head", '"secret"');
    if (edit % 7 === 0) await new Promise((done) => setTimeout(done));
  }
  await keeper.settled();
  assert.doesNotMatch(textsOf(storage, mirror), /secret/);
  const { keeper: next } = await openTab(storage, mirror, seal);
  assert.deepEqual(JSON.parse(next.all()), { head: "secret", months: { "2026-11": "secret 49" } });
});

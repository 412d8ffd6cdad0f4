/**
 * Rounds of faults, by seed: edits, and meanwhile the browser is killed, slots are damaged, places fill up or are
 * blocked. Whatever was said to be saved must be there in the next round, or something newer. SECOND_LOOK_ROUNDS
 * gives the number of rounds; `cmake --workflow --preset soak` runs many.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeMirror, FakeStorage, openTab } from "./stores.js";

const rounds = Number(process.env["SECOND_LOOK_ROUNDS"] ?? 60);

/** Mulberry32: the same seed gives the same round. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const faults = [
  "kill",
  "kill",
  "kill before commit",
  "damage home",
  "damage mirror",
  "full",
  "blocked",
  "empty mirror",
  "empty home",
] as const;

test(`${rounds} rounds of faults lose nothing that was said to be saved`, async () => {
  const counts = new Map<string, number>();
  let [losses, edits, promised] = [0, 0, 0];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = seeded(seed);
    const [storage, mirror] = [new FakeStorage(), new FakeMirror()];
    let saved = 0;
    for (let life = 0; life < 6; life += 1) {
      const { keeper } = await openTab(storage, mirror);
      const all = keeper.all();
      const there = all === "" ? 0 : (JSON.parse(all) as { head: number }).head;
      if (there < saved) losses += 1;
      assert.ok(there >= saved, `seed ${seed}, life ${life}: ${there} is there, and ${saved} was said to be saved`);
      if (there > 0)
        assert.equal((JSON.parse(all) as { months: Record<string, number> }).months[`2026-0${1 + (there % 3)}`], there);
      let number = there;
      saved = there;
      const fault = faults[random(faults.length)] ?? "kill";
      const at = 1 + random(12);
      for (let edit = 0; edit < 12; edit += 1) {
        if (edit === at && fault === "full") storage.room = random(2000);
        if (edit === at && fault === "blocked") mirror.works = false;
        if (edit === at && fault === "kill before commit") mirror.slow = true;
        number += 1;
        edits += 1;
        keeper.save(`2026-0${1 + (number % 3)}`, String(number));
        keeper.save("head", String(number));
        if (random(3) === 0) storage.flush();
        if (random(2) === 0) await new Promise((done) => setTimeout(done));
        // What is said now is what someone may have read.
        if (keeper.storing === "saved") [saved, promised] = [number, promised + 1];
      }
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      // Each fault by itself costs nothing; two at once in the same place are nobody's promise.
      if (fault === "damage home" || fault === "damage mirror") {
        await keeper.settled();
        saved = keeper.storing === "saved" ? number : saved;
        const items = fault === "damage home" ? storage.items : mirror.items;
        const key = [...items.keys()][random(items.size)] ?? "";
        const text = items.get(key) ?? "";
        items.set(key, random(2) ? text.slice(0, random(text.length)) : `${text.slice(0, -9)}#${text.slice(-8)}`);
      } else {
        mirror.kill();
        storage.kill();
      }
      if (fault === "empty mirror") {
        await keeper.settled();
        storage.flush();
        mirror.items.clear();
        saved = 0;
      }
      if (fault === "empty home") storage.items.clear();
      storage.flush();
      storage.room = Infinity;
      [mirror.works, mirror.slow] = [true, false];
    }
  }
  const told = [...counts].map(([fault, count]) => `${fault} ${count}`).join(", ");
  console.log(`${rounds} rounds, ${edits} edits, ${promised} said to be saved, faults: ${told}; ${losses} losses`);
});

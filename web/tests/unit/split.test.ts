import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

declare const webFolder: string;
const fromBuild = () => import(`${webFolder}build/split.mjs`);

/** What a linker might make: `start` and `late` are exports, and a table in the data names two functions. */
const text = `(module
 (export "a" (func $start))
 (export "b" (func $late))
 (elem $e (i32.const 70000) $by_table $by_other_table)
 (data $d (i32.const 1024) "\\70\\11\\01\\00\\71\\11\\01\\00")
 (func $start
  (call $both)
  (call $rare)
  (drop (i32.load (i32.const 1024)))
 )
 (func $late
  (call $both)
  (call $only_late)
  (drop (i32.load offset=1028 (i32.const 0)))
 )
 (func $both
 )
 (func $only_late
 )
 (func $rare
  (call $behind_rare)
  (call $both)
 )
 (func $behind_rare
 )
 (func $by_table
 )
 (func $by_other_table
 )
)`;

const behindWith = async (cold?: ReadonlySet<string>): Promise<string[]> => {
  const { functionsBehind, readModule } = await fromBuild();
  return (functionsBehind(readModule(text), ["b"], cold) as string[]).sort();
};

test("what only late exports lead to, by call or by a place in the data, is behind", async () => {
  assert.deepEqual(await behindWith(), ["by_other_table", "late", "only_late"]);
});

test("what a list names is behind too, with what only it leads to", async () => {
  assert.deepEqual(await behindWith(new Set(["rare"])), ["behind_rare", "by_other_table", "late", "only_late", "rare"]);
});

test("a list names long functions by their hash", async () => {
  const { listed } = await fromBuild();
  const long = "f".repeat(201);
  assert.equal(listed("f"), "f");
  assert.equal(listed(long), createHash("sha256").update(long).digest("hex").slice(0, 16));
});

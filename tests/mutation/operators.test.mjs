/** The operators find what they are named for in code, and nothing in comments and texts. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { broken, mutantsOf } from "./operators.mjs";
import { drawn } from "./random.mjs";

const madeOf = (source, operator) =>
  mutantsOf(source)
    .filter((mutant) => mutant.operator === operator)
    .map((mutant) => broken(source, mutant));

const cases = [
  ["comparison", "bool is = a == b;", ["bool is = a != b;"]],
  ["comparison", "std::vector<int> const all;", []],
  ["boundary", "bool is = a < b;", ["bool is = a <= b;"]],
  ["arithmetic", "sum += a + b;", ["sum += a - b;", "sum -= a + b;"]],
  ["negation", "if (is(a)) go();", ["if ( !(is(a))) go();"]],
  [
    "negation",
    "if (auto const a = made(); a && b)",
    ["if (auto const a = made(); !( a && b))", "if (auto const a = made(); a || b)"],
  ],
  ["negation", "return !is(a);", ["return is(a);"]],
  ["constant", "return 10;", ["return 11;"]],
  ["constant", "return true;", ["return false;"]],
  ["constant", "all.reserve(10);", []],
  ["dropped statement", "    all.push_back(a);", ["    {}"]],
  ["dropped statement", "    m_all[a] = b;", ["    {}"]],
  ["dropped statement", "    continue;", ["    {}"]],
  ["dropped statement", "    int const a = b;", []],
  ["dropped statement", "    return a;", []],
];

describe("an operator", () => {
  for (const [operator, source, made] of cases)
    test(`${operator}: ${source}`, () => assert.deepEqual(madeOf(source, operator).sort(), [...made].sort()));

  test("leaves comments and texts alone", () => {
    assert.deepEqual(mutantsOf('// a == 1\nauto const a = "b < 2 && true";\n'), []);
  });

  test("tells the line", () => {
    assert.deepEqual(
      mutantsOf("\n\nbool is = a == b;").map(({ line }) => line),
      [3],
    );
  });
});

describe("places are drawn", () => {
  const all = Array.from({ length: 50 }, (_, index) => index);

  test("the same by the same seed, others by another, each once", () => {
    assert.deepEqual(drawn(all, 1), drawn(all, 1));
    assert.notDeepEqual(drawn(all, 1), drawn(all, 2));
    assert.deepEqual(
      drawn(all, 1).sort((a, b) => a - b),
      all,
    );
  });
});

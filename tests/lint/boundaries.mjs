/**
 * Holds what the compilers do not: which room includes what, and the habits of this source tree.
 *
 *   node tests/lint/boundaries.mjs [ROOT]
 *
 * Prints `file:line: what: remedy` for each finding and exits with 1; else says what was held.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as calls from "./calls.mjs";
import * as faces from "./faces.mjs";
import * as includes from "./includes.mjs";
import * as literals from "./literals.mjs";
import * as shape from "./shape.mjs";
import { readTree } from "./tree.mjs";
import * as words from "./words.mjs";

const rules = { includes, calls, literals, shape, words, faces };

/** Every finding in the tree, by file and line. */
export function lint(tree) {
  return Object.values(rules)
    .flatMap(({ check }) => check(tree))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function main(root) {
  const tree = readTree(root);
  const findings = lint(tree);
  for (const { file, line, what, remedy } of findings) console.error(`${file}:${line}: ${what}: ${remedy}`);
  const sources = tree.files.filter((file) => file.isCpp);
  const count = sources.reduce((sum, file) => sum + file.scanned.includes.length, 0);
  const looked = `${tree.files.length} files, ${sources.length} of C++ with ${count} includes`;
  if (sources.length === 0) console.error(`${root}:1: no C++ found: name the root of the source tree`);
  const failed = findings.length > 0 || sources.length === 0;
  console.log(`lint: ${Object.keys(rules).join(", ")}: ${findings.length} findings in ${looked}`);
  return failed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(resolve(process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url))));

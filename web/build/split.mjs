/**
 * Parts a compiled app in two: what a page needs until its first screens are there, and the rest, to which only some
 * of the exports lead:
 *
 *   node web/build/split.mjs --module FILE.wasm --glue FILE.js --tools DIR --late LIST [--cold LIST]
 *
 * FILE.wasm, linked with names of functions, becomes the first part; FILE-rest.wasm is the other; FILE-linked.wasm is
 * what it was. DIR holds Binaryen. The first LIST has those exports, one on a line. The second has functions, one on a
 * line as `listed`, that the first screens could call and never do: they and what only they lead to are in the rest. One
 * that is called all the same before that has come stops the app, which then starts again with all of it; see
 * web/source/starting.ts and tests/browser/cold.mjs.
 *
 * A function leads to those it calls, to those whose place in the table it names, and to what lies in the data that
 * it names: tables of functions and other addresses. The linker puts the table's first entry so high that its numbers
 * are no others by chance; a number that is taken for an address by mistake keeps too much in the first part, never
 * too little.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./files.mjs";

const unescaped = (text) =>
  text.replace(/\\([0-9a-f]{2}|.)/g, (_, code) =>
    code.length === 2 ? String.fromCharCode(Number.parseInt(code, 16)) : ({ t: "\t", n: "\n", r: "\r" }[code] ?? code),
  );

/** A module in text form: per function what it calls and which numbers it names, exports, the table, the data. */
export function readModule(text) {
  const functions = new Map();
  const exported = new Map();
  const table = new Map();
  const data = new Map();
  let current;
  for (const line of text.split("\n")) {
    const [, begun] = /^ \(func \$(\S+)/.exec(line) ?? [];
    if (begun) functions.set(begun, (current = { calls: new Set(), numbers: new Set(), offsets: new Set() }));
    for (const [, called] of current ? line.matchAll(/\((?:return_)?call \$([^\s)]+)/g) : []) current.calls.add(called);
    for (const [, number] of current ? line.matchAll(/i32\.const (-?\d+)/g) : []) current.numbers.add(Number(number));
    // Two addresses that are stored at once.
    for (const [, number] of current ? line.matchAll(/i64\.const (-?\d+)/g) : [])
      for (const half of [0n, 32n]) current.numbers.add(Number(BigInt.asUintN(32, BigInt(number) >> half)));
    for (const [, number] of current ? line.matchAll(/ offset=(\d+)/g) : []) current.offsets.add(Number(number));
    const [, name, of] = /^ \(export "([^"]*)" \(func \$(\S+?)\)\)/.exec(line) ?? [];
    if (name) exported.set(name, of);
    const [, first, entries] = /^ \(elem .*?\(i32\.const (\d+)\) (.*)\)$/.exec(line) ?? [];
    for (const [at, entry] of entries ? entries.split(" ").entries() : [])
      table.set(Number(first) + at, entry.slice(1));
    const [, start, bytes] = /^ \(data .*?\(i32\.const (\d+)\) "(.*)"\)$/.exec(line) ?? [];
    if (bytes !== undefined) data.set(Number(start), Buffer.from(unescaped(bytes), "latin1"));
  }
  return { functions, exported, table, data };
}

/** All aligned words of the data that name a function or lie in the data themselves, by address. */
function wordsOf({ table, data }) {
  const words = new Map();
  const ends = [...data].map(([start, bytes]) => [start, start + bytes.length]);
  const isAddress = (word) => ends.some(([start, end]) => word >= start && word < end);
  for (const [start, bytes] of data)
    for (let at = (4 - (start % 4)) % 4; at < bytes.length; at += 4) {
      // The zeros at the end of a word may be left out.
      const word = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32LE();
      if (table.has(word) || isAddress(word)) words.set(start + at, word);
    }
  return words;
}

/** How a list names a function: those of templates can be thousands of characters long. */
export const listed = (name) =>
  name.length > 200 ? createHash("sha256").update(name).digest("hex").slice(0, 16) : name;

/** The names of the functions that only the exports of those names, and those that are `cold`, lead to. */
export function functionsBehind(module, lateExports, cold = new Set()) {
  const { functions, exported, table } = module;
  const words = wordsOf(module);
  // Where something begins that is named by its address. A word belongs to what begins last before it.
  const named = new Set(
    [...functions.values()].flatMap(({ numbers, offsets }) => [...numbers, ...offsets]).concat([...words.values()]),
  );
  const starts = [...named].sort((one, other) => one - other);
  const held = new Map();
  for (const [address, word] of words) {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= address) low = middle + 1;
      else high = middle;
    }
    const start = starts[low - 1];
    held.set(start, [...(held.get(start) ?? []), word]);
  }

  const found = new Set();
  const seen = new Set();
  const open = [];
  const openAddress = (address) => {
    if (seen.has(address)) return;
    seen.add(address);
    for (const word of held.get(address) ?? []) openNumber(word);
  };
  const openNumber = (number) => {
    if (table.has(number)) open.push(table.get(number));
    openAddress(number);
  };
  for (const [name, of] of exported) if (!lateExports.includes(name)) open.push(of);
  while (open.length > 0) {
    const name = open.pop();
    if (found.has(name) || cold.has(listed(name)) || !functions.has(name)) continue;
    found.add(name);
    open.push(...functions.get(name).calls);
    for (const number of functions.get(name).numbers) openNumber(number);
    for (const offset of functions.get(name).offsets) openAddress(offset);
  }
  return [...functions.keys()].filter((name) => !found.has(name));
}

/** The short name that the linker gave an export, from the glue that calls it. */
function exportNamed(name, glue) {
  const [, short] = new RegExp(`_${name}=Module\\["_${name}"\\]=[^;]*?wasmExports\\["(\\w+)"`).exec(glue) ?? [];
  if (!short) throw new Error(`the glue calls no export ${name}`);
  return short;
}

/** The same as a call; with `keepsNames`, the first part has the names of its functions. */
export function split({ module, glue, tools, late, cold, keepsNames = false }) {
  const run = (tool, ...given) => execFileSync(join(tools, tool), ["--all-features", ...given]);
  const scratch = mkdtempSync(join(tmpdir(), "split-"));
  try {
    copyFileSync(module, module.replace(/[.]wasm$/, "-linked.wasm"));
    run("wasm-dis", module, "-o", join(scratch, "text"));
    const names = readFileSync(late, "utf8")
      .trim()
      .split("\n")
      .map((name) => exportNamed(name, readFileSync(glue, "utf8")));
    const coldNames = new Set(cold ? readFileSync(cold, "utf8").split("\n") : []);
    const behind = functionsBehind(readModule(readFileSync(join(scratch, "text"), "utf8")), names, coldNames);
    writeFileSync(join(scratch, "names"), behind.join("\n"));
    const parts = ["-o1", join(scratch, "first"), "-o2", module.replace(/[.]wasm$/, "-rest.wasm")];
    const spelling = ["--import-namespace=first", "--export-prefix=%", ...(keepsNames ? ["-g"] : [])];
    run("wasm-split", module, `--split-funcs=@${join(scratch, "names")}`, "--no-placeholders", ...spelling, ...parts);
    writeFileSync(module, readFileSync(join(scratch, "first")));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  split(readArguments(["module", "glue", "tools", "late", "cold"]));

/**
 * Checks how C++ is laid out and what shellcheck says of the scripts:
 *
 *   node tests/lint/format.mjs [ROOT]            changes nothing, exits with 1 when something is off
 *   node tests/lint/format.mjs --write [ROOT]    lays out the C++ anew
 *
 * Exits with 77, which ctest counts as skipped, where there is no clang-format 19: others disagree with it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readTree } from "./tree.mjs";

const isWriting = process.argv.includes("--write");
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const root = resolve(given ?? fileURLToPath(new URL("../..", import.meta.url)));
const checkout = fileURLToPath(new URL("../..", import.meta.url));
const skipped = 77;

/** Runs a program on files of the tree; true when it is content. */
function run(program, options, files) {
  const { status, error } = spawnSync(program, [...options, ...files], { cwd: root, stdio: ["ignore", 1, 2] });
  if (error) console.error(`${program}: ${error.message}`);
  return status === 0;
}

const tree = readTree(root);
const sources = tree.files.filter(({ path, isCpp }) => isCpp && /^(?:src|tests)\//.test(path)).map(({ path }) => path);
const scripts = tree.files.filter(({ text }) => /^#!.*\b(?:ba)?sh\b/.test(text)).map(({ path }) => path);

const clangFormat = join(checkout, ".toolchain/bin/clang-format");
const style = `--style=file:${join(checkout, ".clang-format")}`;
const canFormat = existsSync(clangFormat);
const isLaidOut = !canFormat || run(clangFormat, [style, ...(isWriting ? ["-i"] : ["--dry-run", "--Werror"])], sources);
if (canFormat && !isLaidOut) console.error("To lay it out: node tests/lint/format.mjs --write");

// Only warnings and errors: each version of shellcheck has its own mind about style.
const canCheck = !spawnSync("shellcheck", ["--version"]).error;
const isSound = !canCheck || scripts.length === 0 || run("shellcheck", ["--severity=warning"], scripts);

const said = (can, count, what, content) =>
  can ? `${count} ${what} ${content ? "fine" : "not fine"}` : `${what} skipped`;
console.log(
  `format: ${said(canFormat, sources.length, "C++ files (clang-format)", isLaidOut)}, ` +
    said(canCheck, scripts.length, "scripts (shellcheck)", isSound),
);
process.exitCode = !isLaidOut || !isSound || sources.length === 0 ? 1 : canFormat ? 0 : skipped;

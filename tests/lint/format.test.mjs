/** The check of the layout of C++ and of scripts, on small trees. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { withTree } from "./good_tree.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const format = (root, ...options) =>
  spawnSync(process.execPath, [here("format.mjs"), ...options, root], { encoding: "utf8" });

const skip = existsSync(here("../../.toolchain/bin/clang-format")) ? false : "no clang-format 19 here";
const noShellcheck = spawnSync("shellcheck", ["--version"]).error ? "no shellcheck here" : false;
const laidOut = "int twice(int value)\n{\n    return 2 * value;\n}\n";
const crooked = "int twice (int value) { return 2*value; }\n";

test("C++ that is laid out passes, and its files are counted", { skip }, () => {
  const { status, stdout } = withTree({ "src/core/a.cpp": laidOut, "tests/unit/a.hpp": laidOut }, (root) =>
    format(root),
  );
  assert.match(stdout, /^format: 2 C\+\+ files \(clang-format\) fine, /);
  assert.equal(status, 0);
});

for (const path of ["src/core/a.cpp", "src/ui/a.hpp", "src/third_party/a.c", "tests/unit/a.cpp"])
  test(`C++ that is not laid out is found: ${path}`, { skip }, () => {
    const { status, stderr } = withTree({ [path]: crooked }, (root) => format(root));
    assert.match(stderr, new RegExp(`${path}:1:`));
    assert.equal(status, 1);
  });

test("--write lays it out", { skip }, () => {
  withTree({ "src/core/a.cpp": crooked }, (root) => {
    assert.equal(format(root, "--write").status, 0);
    assert.equal(readFileSync(join(root, "src/core/a.cpp"), "utf8"), laidOut);
  });
});

test("a script with a fault is found", { skip: skip || noShellcheck }, () => {
  const script = '#!/usr/bin/env bash\nif [ "$1" = "a" && true ]; then echo; fi\n';
  const { status, stdout } = withTree({ "src/core/a.cpp": laidOut, "tests/a.sh": script }, (root) => format(root));
  assert.match(stdout, /1 scripts \(shellcheck\) not fine/);
  assert.equal(status, 1);
});

test("a tree without C++ does not pass", { skip }, () => {
  assert.equal(withTree({ "README.md": "\n" }, (root) => format(root)).status, 1);
});

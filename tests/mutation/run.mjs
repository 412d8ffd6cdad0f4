/**
 * Breaks src/core in many places, one at a time, and counts how many the tests notice:
 *
 *   node tests/mutation/run.mjs [--count 200] [--seed 1] [--file NAME]
 *
 * The places are drawn by the seed, each operator in turn; `--file` keeps to one source, as in `--file quiz.cpp`. All of
 * it happens in a copy in build/mutation/: the checkout is only read. A place where the compiler refuses what was made
 * of it doesn't count. What no test noticed is listed at the end, for somebody to judge: a test may be missing, or the
 * change may be none.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments, writeWhenChanged } from "../../web/build/files.mjs";
import { broken, mutantsOf, operators } from "./operators.mjs";
import { drawn } from "./random.mjs";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const tree = join(checkout, "build/mutation/tree");
const build = join(checkout, "build/mutation/build");
const core = "src/core";
/**
 * The quick tests come first: most of what is broken is noticed by those of the same room. `seconds` of the processor
 * are several times what a stage needs; one that needs more does not come to an end.
 */
const stages = [
  { seconds: 20, tests: ["--source-file=*unit/core/*", "--source-file-exclude=*unit/core/proof*"] },
  { seconds: 60, tests: ["--source-file=*unit/core/proof*"] },
  { seconds: 240, tests: ["--source-file-exclude=*unit/core/*"] },
];
/** In KiB, since what never ends may fill the memory first. */
const mostMemory = 4_000_000;
const program = join(build, "tests/second-look-unit");

function run(command, options = {}) {
  return spawnSync(command[0], command.slice(1), { cwd: tree, encoding: "utf8", maxBuffer: 1 << 28, ...options });
}

function mustRun(...command) {
  const { status, stdout, stderr } = run(command);
  if (status !== 0) throw new Error(`${command.join(" ")} failed:\n${stdout}${stderr}`);
}

/** Makes the copy like the checkout. What is the same stays, so that little is compiled again. */
function copyTree() {
  const names = ["src", "tests", "assets", "web/build"].flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
      .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length)),
  );
  for (const name of ["CMakeLists.txt", ...names])
    writeWhenChanged(join(tree, name), readFileSync(join(checkout, name)));
  for (const name of [".toolchain", "web/node_modules"])
    if (!existsSync(join(tree, name))) symlinkSync(join(checkout, name), join(tree, name));
}

function configure() {
  const options = [
    "CMAKE_BUILD_TYPE=Debug",
    "CMAKE_CXX_FLAGS_DEBUG=-O0",
    "CMAKE_CXX_FLAGS=-w",
    "CMAKE_UNITY_BUILD=OFF",
  ];
  if (run(["ld.lld", "--version"]).status === 0) options.push("CMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld");
  mustRun("cmake", "-G", "Ninja", "-S", tree, "-B", build, ...options.map((option) => `-D${option}`));
}

const compile = () => run(["cmake", "--build", build, "--target", "second-look-unit"]);

/** Whether all tests pass. */
const pass = () =>
  stages.every(({ seconds, tests }) => {
    const limited = [
      "bash",
      "-c",
      `ulimit -t ${seconds} -v ${mostMemory} && exec "$@"`,
      "limited",
      program,
      "--abort-after=1",
      ...tests,
    ];
    return run(limited).status === 0;
  });

/** All places, by operator, in the order in which the seed draws them. */
function* places(seed, only) {
  const all = readdirSync(join(checkout, core))
    .filter((name) => name.endsWith(".cpp") && (!only || name === only))
    .flatMap((name) =>
      mutantsOf(readFileSync(join(checkout, core, name), "utf8")).map((mutant) => ({ name, ...mutant })),
    );
  const piles = Object.keys(operators).map((operator) =>
    drawn(
      all.filter((one) => one.operator === operator),
      seed,
    ),
  );
  while (piles.some((pile) => pile.length > 0)) for (const pile of piles) if (pile.length > 0) yield pile.pop();
}

/** Breaks one place and says what came of it: "noticed", "survived" or "refused" by the compiler. */
function tryOne({ name, ...mutant }) {
  const source = readFileSync(join(checkout, core, name), "utf8");
  const copy = join(tree, core, name);
  writeFileSync(copy, broken(source, mutant));
  try {
    if (compile().status !== 0) return "refused";
    return pass() ? "survived" : "noticed";
  } finally {
    writeFileSync(copy, source);
  }
}

const describe = ({ name, line, operator, before, after }) => {
  const short = (text) => text.replace(/\s+/g, " ").trim();
  return `${core}/${name}:${line}  ${operator}  ${short(before)}  ->  ${short(after) || "(nothing)"}`;
};

function main() {
  const { count = "200", seed = "1", file } = readArguments(["count", "seed", "file"]);
  copyTree();
  configure();
  mustRun("cmake", "--build", build, "--target", "second-look-unit");
  if (!pass()) throw new Error("The tests fail before anything is broken.");

  const survivors = [];
  const tally = Object.fromEntries(
    Object.keys(operators).map((operator) => [operator, { noticed: 0, survived: 0, refused: 0 }]),
  );
  let tried = 0;
  for (const mutant of places(Number(seed), file)) {
    if (tried === Number(count)) break;
    const outcome = tryOne(mutant);
    tally[mutant.operator][outcome] += 1;
    if (outcome !== "refused") tried += 1;
    if (outcome === "survived") survivors.push(mutant);
    console.log(`${tried}  ${outcome}  ${describe(mutant)}`);
  }

  console.table(tally);
  const noticed = tried - survivors.length;
  console.log(`${noticed} of ${tried} noticed, ${((100 * noticed) / tried).toFixed(1)} %. Not noticed:`);
  for (const mutant of survivors) console.log(describe(mutant));
}

main();

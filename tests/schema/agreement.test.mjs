/**
 * The published schema of packs agrees with the parser: what one takes, the other takes, on good packs and on packs
 * broken in one place, for every key. Needs `second-look` in SECOND_LOOK_TOOL.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { broken, changed, filled, withKeys } from "./mutations.mjs";

const top = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(top, process.env.SECOND_LOOK_TOOL ?? "build/native/src/second-look");
const { Ajv2020 } = createRequire(join(top, "web/package.json"))("ajv/dist/2020.js");
const packs = join(top, "assets/packs");
const schema = JSON.parse(readFileSync(join(packs, "pack.schema.json"), "utf8"));
const fits = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const allErrors = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile({
  ...schema,
  $id: "all-errors",
});
const work = mkdtempSync(join(tmpdir(), "second-look-schema-"));
after(() => rmSync(work, { recursive: true }));

/** The pack of a folder as one object. */
function readPack(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** Codes of findings on form that are not the reader's own. Others are about what names refer to, and the like. */
const onForm = new Set(
  ["format", "duplicate-feature", "country-code", "purpose", "checked", "address"].map((code) => `pack.${code}`),
);

/** What the parser finds wrong with the form of the pack. */
let written = 0;
async function findings(pack) {
  const path = join(work, `${++written}.json`);
  writeFileSync(path, JSON.stringify(pack));
  const output = await new Promise((resolve) =>
    execFile(tool, ["check", path, "--json"], { maxBuffer: 1 << 26 }, (error, stdout) => resolve(stdout)),
  );
  rmSync(path);
  return JSON.parse(output).errors.filter(({ code }) => code.startsWith("json.") || onForm.has(code));
}

/** Both say the same of every one; `each` yields `[what, pack]`. Returns how many of them are of good form. */
async function agree(each) {
  const disagreements = [];
  const count = { good: 0, bad: 0 };
  const next = async () => {
    for (const [what, pack] of each) {
      const isGood = fits(pack);
      const said = isGood ? "" : `${fits.errors[0].instancePath} ${fits.errors[0].message}`;
      const found = await findings(pack);
      for (const finding of found) assert.match(finding.remedy, /^[A-Z].*\.$/);
      count[isGood ? "good" : "bad"] += 1;
      if (isGood === (found.length === 0)) continue;
      const parser = found.length === 0 ? "nothing" : `${found[0].code} at ${found[0].place}`;
      disagreements.push(`${what}. The parser says ${parser}; the schema says ${said || "nothing"}.`);
    }
  };
  await Promise.all([next(), next(), next()]);
  assert.deepEqual(disagreements, []);
  return count;
}

const folders = readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const good = [...folders.map(({ name }) => join(packs, name)), join(top, "tests/fixtures/packs/small")];
const small = readPack(good.at(-1));
const whole = filled(schema, schema, small);

/** Every word in quotes in the code that reads packs, which has every key among them. */
const wordsOfTheParser = readdirSync(join(top, "src/content"))
  .filter((name) => /^pack_codec.*\.cpp$/.test(name))
  .flatMap((name) => [...readFileSync(join(top, "src/content", name), "utf8").matchAll(/"([a-z_]+)"/g)])
  .map(([, word]) => word);

for (const folder of good)
  test(`both take ${folder.slice(top.length)}`, async () => {
    assert.deepEqual(await agree([[folder, readPack(folder)]].values()), { good: 1, bad: 0 });
  });

test("both take a pack with every key there is", async () => {
  assert.deepEqual(await agree([["every key", whole]].values()), { good: 1, bad: 0 });
});

test("both say the same of every value put to every key, and of every key left out", async () => {
  const { good: taken, bad } = await agree(broken(whole));
  assert.ok(taken > 500 && bad > 1500, `${taken} taken, ${bad} not`);
});

test("both know the same keys of every object", async () => {
  assert.ok(wordsOfTheParser.includes("unknown_gate"));
  const keys = [...new Set([...wordsOfTheParser, "frobnicate"])];
  const disagreements = [];
  let unknown = 0;
  const each = withKeys(whole, keys);
  const next = async () => {
    for (const [what, pack, key] of each) {
      allErrors(pack);
      const isForeign = ({ keyword, params }) =>
        keyword === "additionalProperties" && params.additionalProperty === key;
      const schemaKnows = !(allErrors.errors ?? []).some(isForeign);
      const isUnknown = ({ code, place }) => code === "json.unknown-key" && place.split("/").at(-1) === key;
      const parserKnows = !(await findings(pack)).some(isUnknown);
      unknown += schemaKnows ? 0 : 1;
      if (schemaKnows !== parserKnows)
        disagreements.push(`${what}: known to the ${schemaKnows ? "schema" : "parser"} alone`);
    }
  };
  await Promise.all([next(), next(), next()]);
  assert.deepEqual(disagreements, []);
  assert.ok(unknown > 500, `${unknown} unknown`);
});

test("what no schema can say, the check says alone", async () => {
  const unknown = changed(small, ["tasks", 0, "phase"], (task) => void (task.phase = "nowhere"));
  assert.ok(fits(unknown));
  assert.deepEqual(await findings(unknown), []);
  const leap = changed(small, ["helplines", 0, "lines", 0, "checked"], (line) => void (line.checked = "2026-02-30"));
  assert.ok(fits(leap));
  assert.deepEqual(
    (await findings(leap)).map(({ code }) => code),
    ["pack.checked"],
  );
});

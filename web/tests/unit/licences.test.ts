import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

declare const webFolder: string;
const fromBuild = (name: string) => import(`${webFolder}build/${name}`);

interface Part {
  readonly name: string;
  readonly target?: string;
  readonly version: string;
  readonly licence: string;
  readonly address: string;
  readonly text: string;
}

const parts = async (): Promise<Part[]> => {
  const { compiledParts, packageParts } = await fromBuild("licences.mjs");
  const { fontPackages } = await fromBuild("fonts.mjs");
  return [...compiledParts(), ...packageParts([...fontPackages, "workbox-precaching"])];
};

test("every part says its version, its licence, where it comes from and the whole text with whose it is", async () => {
  for (const { name, version, licence, address, text } of await parts()) {
    assert.match(version, /\d+\.\d+/, name);
    assert.match(licence, /^[A-Z][\w.-]+( WITH LLVM-exception)?$/, name);
    assert.match(address, /^https:\/\//, name);
    assert.ok(text.trim().length > 700, `${name} has ${text.trim().length} characters of licence`);
    assert.match(text, /copyright|Inc\./i, name);
    assert.match(text, /permission|redistribution|license to reproduce/i, name);
  }
});

test("everything that is compiled in from outside is a part, or only for tests", async () => {
  const folder = join(webFolder, "../src/third_party");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".cmake"));
  const targets = scripts.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/ALIAS third_party_(\w+)/g)].map(([, target]) => target),
  );
  const named = (await parts()).flatMap(({ target }) => target ?? []);
  assert.deepEqual([...named, "doctest"].sort(), targets.sort());
});

test("what Dear ImGui itself holds of others is a part, but for the font reader that is left out", async () => {
  const headers = readdirSync(join(webFolder, "../.toolchain/src/imgui")).filter((name) => name.startsWith("imstb_"));
  const short = (name: string): string => name.replaceAll(/^im|_|\.h$/g, "");
  const named = (await parts()).map(({ name }) => short(name));
  const compiled = headers.filter((name) => name !== "imstb_truetype.h").map(short);
  assert.ok(compiled.length > 0);
  for (const name of compiled) assert.ok(named.includes(name), name);
});

test("the packages of a bundle are told from its files", async () => {
  const { packagesOf } = await fromBuild("licences.mjs");
  const inputs = {
    "source/main.ts": {},
    "node_modules/workbox-core/_private.js": {},
    "node_modules/@scope/name/index.js": {},
  };
  assert.deepEqual(packagesOf({ inputs }), ["workbox-core", "@scope/name"]);
});

test("parts with one text share it, and signs of HTML stay signs", async () => {
  const { licencesHtml } = await fromBuild("licences.mjs");
  const part = { version: "1.0", licence: "MIT", address: "https://example.org/", text: " <of> all & each " };
  const html: string = licencesHtml([
    { ...part, name: "first" },
    { ...part, name: "other" },
  ]);
  assert.equal(html.match(/<pre>/g)?.length, 1);
  assert.match(html, /<h2>first 1\.0<\/h2>[^]*<h2>other 1\.0<\/h2>[^]*<pre>&lt;of&gt; all &amp; each<\/pre>/);
});

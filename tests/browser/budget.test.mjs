/** What a visit weighs, as a server sends it; web/bytes.md says of what it consists. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root } from "./harness.mjs";

const assets = readdirSync(join(root, "assets"));

/** Thousands of bytes that are sent for the files of these names; each pattern finds just one. */
function weight(patterns) {
  let bytes = 0;
  for (const pattern of patterns) {
    const [name, ...more] = assets.filter((file) => pattern.test(file) && !file.endsWith(".br"));
    assert.ok(name && more.length === 0, `${pattern}: ${[name, ...more]}`);
    const file = join(root, "assets", name);
    bytes += statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
  }
  return bytes / 1000;
}

const hashed = (stem, extension) => new RegExp(`^${stem}-[0-9a-f]{10}\\.${extension}$`);

const program = [
  hashed("second-look", "wasm"),
  hashed("second-look", "js"),
  hashed("main", "js"),
  hashed("boot", "js"),
];
const budgets = {
  "what comes until the app takes over the canvas": [
    240,
    () =>
      statSync(join(root, "index.html.br")).size / 1000 +
      weight([...program, hashed("questions", "json"), hashed("style", "css"), hashed("later", "css")]),
  ],
  "the first paint": [
    16,
    () => statSync(join(root, "index.html.br")).size / 1000 + weight([hashed("style", "css"), hashed("boot", "js")]),
  ],
  fonts: [75, () => weight(assets.filter((name) => name.endsWith(".woff2")).map((name) => new RegExp(`^${name}$`)))],
  "the rest of the app": [155, () => weight([hashed("rest", "wasm")])],
  "tasks and their texts": [40, () => weight([hashed("tasks", "json")])],
};

const languages = assets.map((name) => /^questions\.(.+)-[0-9a-f]{10}\.json$/.exec(name)?.[1]).filter(Boolean);

describe("a visit weighs no more than it may", () => {
  for (const [what, [most, weigh]] of Object.entries(budgets))
    test(`${what}: ${most} KB`, () => {
      const weighs = weigh();
      assert.ok(weighs > 0 && weighs <= most, `${weighs.toFixed(1)} KB`);
    });

  test("each further language: 60 KB", () => {
    assert.ok(languages.length > 0);
    for (const language of languages) {
      const weighs = weight([hashed(`questions\\.${language}`, "json"), hashed(`tasks\\.${language}`, "json")]);
      assert.ok(weighs <= 60, `${language}: ${weighs.toFixed(1)} KB`);
    }
  });
});

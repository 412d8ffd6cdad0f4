/** Two versions of the site, and one address that serves now this one, now that. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { joined } from "../../web/build/parts.mjs";
import { buildSite } from "../../web/build/site.mjs";
import { packFile, root, serve } from "./harness.mjs";

/** A custom section without meaning: another file, the same program. */
const emptySection = new Uint8Array([0, 2, 1, 0x76]);

/** What the second version says in place of its first heading. */
export const newHeading = "A second version of the same question";

const assetNamed = (name) => {
  const { name: stem, ext: extension } = parse(name);
  return readdirSync(join(root, "assets")).find((file) =>
    new RegExp(`^${stem}-[0-9a-f]{10}\\${extension}$`).test(file),
  );
};

/** Builds the next version from the files of the built one: every part of the program is another file. */
async function buildNext(folder) {
  const parts = join(folder, "parts");
  mkdirSync(parts);
  const built = { "second-look.js": "second-look.js", "second-look.wasm": "second-look.wasm", "rest.wasm": "second-look-rest.wasm" };
  for (const [name, as] of Object.entries(built))
    copyFileSync(join(root, "assets", assetNamed(name)), join(parts, as));
  appendFileSync(join(parts, "second-look.js"), "\nglobalThis.isSecondVersion = true;\n");
  for (const name of ["second-look.wasm", "second-look-rest.wasm"]) appendFileSync(join(parts, name), emptySection);
  const read = (name) => JSON.parse(readFileSync(join(root, "assets", assetNamed(name)), "utf8"));
  const packs = ["", ".es"].map((language) =>
    joined(read(`questions${language}.json`), read(`tasks${language}.json`)),
  );
  // The pages' own texts are not in what the app loads.
  for (const pack of packs) pack.strings = { ...packFile("strings"), ...pack.strings };
  const [{ strings }] = packs;
  const was = strings["welcome.heading"];
  strings["welcome.heading"] = newHeading;
  writeFileSync(join(parts, "pack.json"), JSON.stringify(packs));
  // What is shown without the app is no part of these tests.
  const empty = { screen: "none", title: "None", language: "en", root: { id: "page", role: "page" } };
  const scenes = { early: { screens: [empty], ways: [] }, plain: empty, paper: empty };
  writeFileSync(join(parts, "trees.json"), JSON.stringify(packs.map(() => scenes)));
  const [pack, trees] = ["pack.json", "trees.json"].map((name) => join(parts, name));
  await buildSite({ wasm: parts, pack, trees, output: join(folder, "next") });
  return was;
}

/**
 * `deploy("first" | "next" | "half")` serves that version from now on, `stop()` nothing at all. `half` is the
 * next version with one of its files missing. `files(version)` are the names of what it is made of.
 */
export async function makeVersions() {
  const folder = mkdtempSync(join(tmpdir(), "second-look-"));
  const oldHeading = await buildNext(folder);
  const roots = { first: root, next: join(folder, "next"), half: join(folder, "half") };
  cpSync(roots.next, roots.half, { recursive: true });
  const missing = readdirSync(join(roots.half, "assets")).find((name) => /^second-look-.*\.wasm$/.test(name));
  for (const name of [missing, `${missing}.br`]) rmSync(join(roots.half, "assets", name));

  let serving = await serve({ root: roots.first, port: 0 });
  const { url } = serving;
  const stop = async () => {
    await serving?.close();
    serving = undefined;
  };
  return {
    url,
    oldHeading,
    stop,
    async deploy(version) {
      await stop();
      serving = await serve({ root: roots[version], port: Number(new URL(url).port) });
      if (serving.url !== url) throw new Error(`the port of ${url} was taken meanwhile`);
    },
    files: (version) => readdirSync(join(roots[version], "assets")).filter((name) => !name.endsWith(".br")),
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

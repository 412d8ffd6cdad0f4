import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

declare const webFolder: string;
const fromBuild = (name: string) => import(`${webFolder}build/${name}`);

/** Relative luminance of #RRGGBB as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const textPairs = [
  ["ink", "background"],
  ["ink", "card"],
  ["ink", "accent_soft"],
  ["muted", "background"],
  ["muted", "card"],
  ["muted", "accent_soft"],
  ["muted", "caution_soft"],
  ["muted", "danger_soft"],
  ["accent", "background"],
  ["accent", "card"],
  ["accent", "accent_soft"],
  ["on_accent", "accent"],
  ["caution", "caution_soft"],
  ["caution", "background"],
  ["danger", "danger_soft"],
  ["danger", "background"],
  ["danger", "card"],
] as const;

test("every pair of text and ground has a contrast of 7 in every theme", async () => {
  const { readTokens, themes } = await fromBuild("tokens.mjs");
  const { colours } = readTokens();
  for (const theme of themes) {
    for (const [text, ground] of textPairs) {
      const found = contrast(colours[text][theme], colours[ground][theme]);
      assert.ok(found >= (theme.endsWith("more") ? 10 : 7), `${text} on ${ground}, ${theme}: ${found.toFixed(2)}`);
    }
  }
});

test("the C++ header and the style sheet hold every colour and text style", async () => {
  const { cppHeader, pascalCase, readTokens, styleSheet } = await fromBuild("tokens.mjs");
  const tokens = readTokens();
  const header: string = cppHeader(tokens);
  const sheet: string = styleSheet(tokens);
  for (const name of [...Object.keys(tokens.colours), ...Object.keys(tokens.text_styles)]) {
    assert.match(header, new RegExp(`\\b${pascalCase(name)},`));
    assert.ok(sheet.includes(`-${name.replaceAll("_", "-")}: `), name);
  }
});

test("icon code points are those of the installed icon font", async () => {
  const { readIcons } = await fromBuild("icons.mjs");
  const points = createRequire(`${webFolder}package.json`).resolve("lucide-static/font/codepoints.json");
  const installed = JSON.parse(readFileSync(points, "utf8"));
  for (const [name, codePoint] of readIcons()) assert.equal(codePoint, installed[name], name);
});

test("the lock file names no place to load from", () => {
  assert.ok(!readFileSync(`${webFolder}package-lock.json`, "utf8").includes('"resolved"'));
});

test("index.html has no inline script, style or handler", () => {
  const page = readFileSync(`${webFolder}index.html`, "utf8");
  assert.doesNotMatch(page, /<script|<style|\sstyle=|\son[a-z]+=/);
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Sends the path as it is: `fetch` would tidy it up first. */
function get(url: string, path: string): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    request({ hostname, port, path, headers: { "Accept-Encoding": "identity" } }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", failed)
      .end();
  });
}

test("the server sends types and the site's headers, and nothing from outside", async () => {
  const { serve } = await fromBuild("serve.mjs");
  const root = mkdtempSync(join(tmpdir(), "second-look-"));
  writeFileSync(join(root, "index.html"), "page");
  writeFileSync(join(root, "app.wasm"), "wasm");
  writeFileSync(join(root, "_headers"), "/*\n  X-First: yes\n\n/*.wasm\n  X-First: no\n");
  const { url, close } = await serve({ root, port: 0, base: "/blog/" });
  try {
    const page = await get(url, "/blog/");
    assert.deepEqual([page.status, page.body, page.headers["x-first"]], [200, "page", "yes"]);
    const wasm = await get(url, "/blog/app.wasm?version=1");
    assert.deepEqual([wasm.headers["content-type"], wasm.headers["x-first"]], ["application/wasm", "no"]);
    const outside = ["/", "/blog", "/blog/../etc/passwd", "/blog/..%2f..%2fetc/passwd", "/blog/%", "/blog/none"];
    for (const path of outside) assert.equal((await get(url, path)).status, 404, path);
  } finally {
    await close();
    rmSync(root, { recursive: true });
  }
});

test("each text of the pages is asked for by one of them, and by the app never", () => {
  const read = (path: string): string => readFileSync(join(webFolder, path), "utf8");
  const strings = JSON.parse(read("../assets/packs/second-look/strings.json")) as Record<string, string>;
  const keys = Object.keys(strings).filter((key) => /^(face|embed)\./.test(key));
  assert.ok(keys.length > 50);
  const sources = ["index.html", "pages/embed.html", "pages/open.html", "build/manifest.mjs"].map(read).join("\n");
  for (const key of keys) assert.ok(sources.includes(`{{${key}}}`) || sources.includes(`"${key}"`), key);
  const pack = readdirSync(join(webFolder, "../src/app")).filter((name) => name.startsWith("texts_of"));
  for (const name of ["strings.hpp", ...pack])
    for (const key of keys) assert.ok(!read(`../src/app/${name}`).includes(`"${key}"`), `${key} in ${name}`);
});

test("a pack in two documents says everything once", async () => {
  const { joined, partsOf } = await fromBuild("parts.mjs");
  const pack = {
    pack: { id: "small", outcomes: ["try"], never_say: [], routes: ["walk"], sections: ["about"] },
    questions: [{ id: "fear", sources: ["asked"] }, { id: "words" }],
    rules: { otherwise: "try" },
    helplines: ["112"],
    sources: [{ id: "told" }, { id: "asked" }],
    strings: { "quiz.next": "Next", "today.done": "Done" },
    languages: ["en", "es"],
    tasks: ["walk"],
  };
  const [first, other] = partsOf(pack);
  assert.deepEqual(first, {
    pack: { id: "small", sections: ["about"] },
    questions: pack.questions,
    sources: [{ id: "asked" }],
    strings: { "quiz.next": "Next" },
    languages: ["en", "es"],
  });
  assert.deepEqual(other, {
    pack: { outcomes: ["try"], never_say: [], routes: ["walk"] },
    rules: pack.rules,
    helplines: ["112"],
    tasks: ["walk"],
    sources: [{ id: "told" }],
    strings: { "today.done": "Done" },
  });
  assert.deepEqual(joined(first, other), { ...pack, sources: [{ id: "asked" }, { id: "told" }] });
});

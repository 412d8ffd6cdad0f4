/**
 * Builds the site:
 *
 *   node web/build/site.mjs --wasm DIR --pack FILE.json --output DIR [--site-url URL]
 *
 * DIR holds second-look.js and second-look.wasm. Everything the page loads lies
 * in assets/ under names that carry the hash of their content; the page itself
 * refers to it by relative paths, so the site works in any folder of any host.
 * The same input gives the same bytes.
 */
import { readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { appIcons } from "./app_icons.mjs";
import { readArguments, writeWhenChanged } from "./files.mjs";
import { fontRules, makeFonts } from "./fonts.mjs";
import { headersFile, robots, webManifest } from "./manifest.mjs";
import { readTokens, styleSheet } from "./tokens.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const compressed = new Set([".html", ".js", ".css", ".json", ".wasm", ".webmanifest", ".svg"]);

/** Writes a file and, where it helps, its brotli form beside it. Returns what a size report needs. */
function publish(output, name, content) {
  const bytes = Buffer.from(content);
  writeWhenChanged(join(output, name), bytes);
  if (!compressed.has(extname(name))) return { name, bytes: bytes.length, brotli: bytes.length };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = brotliCompressSync(bytes, { params });
  writeWhenChanged(join(output, `${name}.br`), brotli);
  return { name, bytes: bytes.length, brotli: brotli.length };
}

/** `second-look.wasm` to `second-look-0123456789.wasm`. */
function hashedName(name, content) {
  const extension = extname(name);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return `${name.slice(0, -extension.length)}-${hash}${extension}`;
}

async function bundle(options) {
  const result = await build({
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    absWorkingDir: here(".."),
    ...options,
  });
  return result.outputFiles[0].text;
}

/** Style sheets in their order: tokens and fonts, then those of source/. */
async function bundleStyles(fonts, address) {
  const sheets = ["style.css", "overlay.css", "text_mode.css", "text_mode_controls.css"];
  const contents = [
    styleSheet(readTokens()),
    fontRules(fonts, address),
    ...sheets.map((name) => readFileSync(here(`../source/${name}`), "utf8")),
  ].join("\n");
  return bundle({ stdin: { contents, loader: "css" }, external: ["*.woff2"], target: [] });
}

function headOf(names, siteUrl) {
  const preload = (name, kind, type) =>
    `<link rel="preload" href="assets/${name}" as="${kind}" type="${type}" crossorigin />`;
  const tags = [
    `<link rel="stylesheet" href="assets/${names.style}" />`,
    ...names.fonts.map((name) => preload(name, "font", "font/woff2")),
    preload(names.wasm, "fetch", "application/wasm"),
    preload(names.pack, "fetch", "application/json"),
    `<link rel="modulepreload" href="assets/${names.glue}" />`,
    `<script type="module" src="assets/${names.main}"></script>`,
    '<link rel="manifest" href="manifest.webmanifest" />',
    `<link rel="icon" type="image/png" sizes="192x192" href="assets/${names.icons["app-192.png"]}" />`,
    `<link rel="apple-touch-icon" href="assets/${names.icons["apple-touch-icon.png"]}" />`,
  ];
  if (siteUrl) tags.push(`<link rel="canonical" href="${new URL(siteUrl).href}" />`);
  return tags.join("\n    ");
}

/** The policy that index.html states in its meta element, for the header too. */
function policyOf(page) {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
  if (!found) throw new Error("index.html states no Content-Security-Policy");
  return found[1];
}

/** Builds the site and returns the published files with their sizes. */
export async function buildSite({ wasm, pack, output, siteUrl }) {
  rmSync(output, { recursive: true, force: true });
  const published = [];
  const asset = (name, content) => {
    const hashed = hashedName(name, content);
    published.push(publish(output, `assets/${hashed}`, content));
    return hashed;
  };

  const files = {
    glue: asset("second-look.js", readFileSync(join(wasm, "second-look.js"))),
    wasm: asset("second-look.wasm", readFileSync(join(wasm, "second-look.wasm"))),
    pack: asset("pack.json", JSON.stringify(JSON.parse(readFileSync(pack, "utf8")))),
  };
  const fonts = await makeFonts();
  const fontNames = new Map(fonts.map((font) => [font, asset(`${font.name}.woff2`, font.bytes)]));
  const icons = Object.fromEntries(
    appIcons.map(({ name }) => [name, asset(name, readFileSync(here(`../../assets/icons/${name}`)))]),
  );
  const main = await bundle({
    entryPoints: [here("../source/main.ts")],
    define: { publishedFiles: JSON.stringify(files) },
  });
  const names = {
    ...files,
    icons,
    fonts: [...fontNames.values()],
    main: asset("main.js", main),
    style: asset("style.css", await bundleStyles(fonts, (font) => fontNames.get(font))),
  };

  const template = readFileSync(here("../index.html"), "utf8");
  const page = template.replace("<!-- build:head -->", () => headOf(names, siteUrl)).replace(/\n\s+/g, "\n");
  published.push(publish(output, "index.html", page));
  const manifest = JSON.stringify(webManifest((name) => `assets/${icons[name]}`));
  published.push(publish(output, "manifest.webmanifest", manifest));
  published.push(publish(output, "_headers", headersFile(policyOf(template))));
  published.push(publish(output, "robots.txt", robots));
  return published;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = readArguments(["wasm", "pack", "output", "site-url"]);
  for (const name of ["wasm", "pack", "output"]) {
    if (options[name]) continue;
    console.error(`--${name} is missing. Usage: node web/build/site.mjs --wasm DIR --pack FILE.json --output DIR`);
    process.exit(2);
  }
  const published = await buildSite({ ...options, siteUrl: options["site-url"] });
  for (const { name, bytes, brotli } of published) {
    console.log(`${String(bytes).padStart(8)} B ${String(brotli).padStart(8)} B brotli  ${name}`);
  }
  const total = published.reduce((sum, { brotli }) => sum + brotli, 0);
  console.log(`${String(total).padStart(19)} B in all`);
}

/**
 * Builds the site:
 *
 *   node web/build/site.mjs --wasm DIR --pack FILE.json --trees FILE.json --output DIR [--site-url URL]
 *
 * Pack and trees are lists, one for each language; the first is that of the pages without a language in their names.
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
import { build, transform } from "esbuild";
import { appIcons, discreetIcons, discreetName, drawings } from "./app_icons.mjs";
import { readArguments, writeWhenChanged } from "./files.mjs";
import { fontPackages, fontRules, isOfIcons, makeFirstIcons, makeFonts } from "./fonts.mjs";
import { headersFile, metaPolicy } from "./headers.mjs";
import { escapeHtml } from "./html.mjs";
import { ownName } from "./languages.mjs";
import { compiledParts, licencesHtml, packageParts, packagesOf } from "./licences.mjs";
import { partsOf } from "./parts.mjs";
import { publishPages } from "./pages.mjs";
import { robots, webManifest } from "./manifest.mjs";
import { paperPage, prerender } from "./prerender.mjs";
import { makeSplashes } from "./splash.mjs";
import { readTokens, styleSheet } from "./tokens.mjs";
import { bundleWorker } from "./worker.mjs";

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

/** A function that bundles, and the npm packages that went into what it made so far. */
function bundler() {
  const packages = [];
  const bundle = async (options) => {
    const result = await build({
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: "esm",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      logLevel: "warning",
      absWorkingDir: here(".."),
      ...options,
    });
    packages.push(...packagesOf(result.metafile));
    return result.outputFiles[0].text;
  };
  return { bundle, packages };
}

async function minified(script) {
  const { code } = await transform(script, { minify: true, format: "esm", target: "es2022", charset: "utf8" });
  return code;
}

/** What the first paint needs, in its order, and what comes after it. */
const firstSheets = ["style", "overlay", "text_mode", "text_mode_surroundings", "text_mode_controls"];
const laterSheets = ["text_mode_figures", "offline/offer", "lock/lock", "paper"];

const bundleStyles = (bundle, sheets, ...before) =>
  bundle({
    stdin: {
      contents: [...before, ...sheets.map((name) => readFileSync(here(`../source/${name}.css`), "utf8"))].join("\n"),
      loader: "css",
    },
    external: ["*.woff2"],
    target: [],
  });

/** `index.html`, `index.es.html`: the same page, in the first language and in another; see source/spoken.ts. */
const pageIn = (name, language, first) => (language === first ? `${name}.html` : `${name}.${language}.html`);

/** Texts of pages that are made here, and not by the app. */
const isOfPages = (key) => /^(face|embed)\./.test(key);

/** What the app loads of a pack. */
const forApp = (document) => ({
  ...document,
  strings: Object.fromEntries(Object.entries(document.strings).filter(([key]) => !isOfPages(key))),
});

/** For who reads without a script: the same page in each other language. */
function linksTo(languages, language, label) {
  const others = languages.filter((other) => other !== language);
  const link = (other) =>
    `<a href="${pageIn("index", other, languages[0])}" hreflang="${other}" lang="${other}">${ownName(other)}</a>`;
  return others.length > 0
    ? `<nav class="ways" aria-label="${escapeHtml(label)}">${others.map(link).join(" ")}</nav>`
    : "";
}

const sheet = (name) => `<link rel="stylesheet" href="assets/${name}" />`;

/** What the app's pages can't be shown without, and what takes longest after it, by address and kind. */
const begunWith = ({ boot, style, wasm }) => [
  { name: `assets/${boot}`, as: "script" },
  { name: `assets/${style}`, as: "style" },
  { name: `assets/${wasm}`, as: "fetch" },
];

function headOf(names, siteUrl, language) {
  const icon = (what, name, discreet = discreetName(name)) =>
    `<link ${what} href="assets/${names.icons[name]}" data-discreet="assets/${names.icons[discreet]}" />`;
  const tags = [
    // Where the server has not said so in a header.
    `<link rel="preload" href="assets/${names.style}" as="style" />`,
    // Takes longest, and nothing waits for it yet.
    `<link rel="preload" href="assets/${names.wasm}" as="fetch" crossorigin fetchpriority="low" />`,
    // Decides what the first paint shows, so it runs before that; after the style sheet it would wait for it.
    `<script src="assets/${names.boot}"></script>`,
    sheet(names.style),
    `<link rel="modulepreload" href="assets/${names.glue}" />`,
    `<script type="module" src="assets/${names.main}"></script>`,
    `<link rel="manifest" href="${names.manifest}" data-discreet="${names.discreetManifest}" />`,
    icon('rel="icon" type="image/png" sizes="192x192"', "app-192.png"),
    icon('rel="icon" type="image/svg+xml" sizes="any"', drawings.app, drawings.discreet),
    icon('rel="apple-touch-icon"', "apple-touch-icon.png"),
  ];
  for (const { name, media } of names.splashes)
    tags.push(`<link rel="apple-touch-startup-image" media="${media}" href="assets/${name}" />`);
  if (siteUrl) {
    const [first] = names.languages;
    const addressIn = (one) => new URL(one === first ? "." : pageIn("index", one, first), siteUrl).href;
    tags.push(`<link rel="canonical" href="${addressIn(language)}" />`);
    if (names.languages.length > 1)
      for (const one of names.languages)
        tags.push(`<link rel="alternate" hreflang="${one}" href="${addressIn(one)}" />`);
    const oembed = `${new URL(siteUrl).href}oembed.json`;
    tags.push(`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="Second Look" />`);
  }
  return tags.join("\n    ");
}

/** The policy that index.html states in its meta element, for the header too. */
function policyOf(page) {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
  if (!found) throw new Error("index.html states no Content-Security-Policy");
  return found[1];
}

/** The page with the pack's own words in it: `{{title}}`, or a text of the interface by its key. */
function withWords(page, { pack, strings }) {
  return page.replace(/\{\{([\w.-]+)\}\}/g, (_, key) => {
    const words = key === "title" ? pack.title : strings[key];
    if (!words) throw new Error(`a page asks for ${key}, which the pack does not say`);
    return escapeHtml(words);
  });
}

/** Builds the site and returns the published files with their sizes. */
export async function buildSite({ wasm, pack, trees, output, siteUrl }) {
  rmSync(output, { recursive: true, force: true });
  const { bundle, packages } = bundler();
  const published = [];
  const kept = [];
  /** `offline`: the app needs the file, so that it is kept for use without a network; in one `language` alone. */
  const put = (name, content, offline, language) => {
    published.push(publish(output, name, content));
    if (offline) kept.push({ name, content, language });
  };
  const asset = (name, content, offline = true, language = undefined) => {
    const hashed = hashedName(name, content);
    put(`assets/${hashed}`, content, offline, language);
    return hashed;
  };

  const documents = JSON.parse(readFileSync(pack, "utf8"));
  const languages = documents.map((document) => document.pack.language);
  const [first] = languages;
  const packs = {};
  const tasks = {};
  for (const [place, document] of documents.entries()) {
    const language = languages[place];
    const put = (name, part) =>
      asset(language === first ? `${name}.json` : `${name}.${language}.json`, JSON.stringify(part), true, language);
    const [questions, rest] = partsOf(forApp(document));
    packs[language] = put("questions", questions);
    tasks[language] = put("tasks", rest);
  }
  const files = {
    glue: asset("second-look.js", await minified(readFileSync(join(wasm, "second-look.js"), "utf8"))),
    wasm: asset("second-look.wasm", readFileSync(join(wasm, "second-look.wasm"))),
    rest: asset("rest.wasm", readFileSync(join(wasm, "second-look-rest.wasm"))),
    packs,
    tasks,
  };
  // What few need is loaded when they do.
  for (const [name, entry] of Object.entries({ lock: "lock/lock.ts", recovery: "recovery.ts" }))
    files[name] = asset(`${name}.js`, await bundle({ entryPoints: [here(`../source/${entry}`)] }));
  const template = readFileSync(here("../index.html"), "utf8");
  const [, leaveAddress] = /data-leave href="([^"]+)"/.exec(template);
  const scenes = JSON.parse(readFileSync(trees, "utf8"));
  const prepared = await Promise.all(scenes.map((scene) => prerender(scene, bundle, leaveAddress)));
  const fonts = await makeFonts();
  const firstIcons = await makeFirstIcons(prepared.map(({ welcome, waiting }) => welcome + waiting).join(""));
  const publishFont = (font) => asset(`${font.name}.woff2`, font.bytes);
  const fontNames = new Map([...fonts, firstIcons].map((font) => [font, publishFont(font)]));
  const rulesOf = (some) => fontRules(some, (font) => fontNames.get(font));
  const drawn = [...appIcons, ...discreetIcons].map(({ name }) => name).concat(Object.values(drawings));
  const icons = Object.fromEntries(
    drawn.map((name) => [name, asset(name, readFileSync(here(`../../assets/icons/${name}`)))]),
  );
  // iOS fetches the one for its screen when the app is put on the home screen.
  const splashes = (await makeSplashes()).map(({ name, media, bytes }) => ({ media, name: asset(name, bytes, false) }));
  const main = await bundle({
    entryPoints: [here("../source/main.ts")],
    define: { publishedFiles: JSON.stringify({ ...files, fonts: fonts.map((font) => fontNames.get(font)) }) },
  });
  const later = asset("later.css", await bundleStyles(bundle, laterSheets));
  const boot = await bundle({
    entryPoints: [here("../source/boot.ts")],
    format: "iife",
    define: {
      earlyWays: JSON.stringify(scenes[0].early.ways),
      publishedPacks: JSON.stringify(packs),
      laterStyles: JSON.stringify(later),
    },
  });
  const names = {
    ...files,
    languages,
    icons,
    splashes,
    later,
    boot: asset("boot.js", boot),
    main: asset("main.js", main),
    style: asset(
      "style.css",
      await bundleStyles(
        bundle,
        firstSheets,
        styleSheet(readTokens()),
        rulesOf([firstIcons, ...fonts.filter(isOfIcons)]),
      ),
    ),
    fonts: asset("fonts.css", rulesOf(fonts.filter((font) => !isOfIcons(font)))),
  };

  const policy = policyOf(template);
  const noScript = asset(
    "no-script.css",
    "#plain[hidden] { display: block !important } #mirror, #loading, #flow, #pinned { display: none }",
  );
  for (const [place, words] of documents.entries()) {
    const language = languages[place];
    const inLanguage = (name) => pageIn(name, language, first);
    // The first page is where every visit begins; another is needed where its language is used.
    const only = language === first ? undefined : language;
    const manifestIn = (name, title) => {
      const manifest = webManifest({ title, language, strings: words.strings }, (icon) => `assets/${icons[icon]}`);
      const published = inLanguage(name).replace(/html$/, "webmanifest");
      put(published, JSON.stringify(manifest), true, only);
      return published;
    };
    const manifests = {
      manifest: manifestIn("manifest", words.pack.title),
      discreetManifest: manifestIn("notes", words.strings["privacy.discreet-name"]),
    };
    const { welcome, waiting, plain, paper: onPaper } = prepared[place];
    const page = withWords(template.replace('<html lang="en">', `<html lang="${language}">`), words)
      .replace("<!-- build:head -->", () => headOf({ ...names, ...manifests }, siteUrl, language))
      .replace("<!-- build:no-script -->", () => `<noscript>${[later, noScript].map(sheet).join("")}</noscript>`)
      .replace(/\n\s+/g, "\n")
      .replace("<!-- build:welcome -->", () => welcome)
      .replace("<!-- build:early -->", () => waiting)
      .replace(
        "<!-- build:plain -->",
        () =>
          plain.replaceAll('href="paper.html"', `href="${inLanguage("paper")}"`) +
          linksTo(languages, language, words.strings["settings.language"]),
      );
    put(inLanguage("index"), page, true, only);
    const { title } = scenes[place].paper;
    const described = { title, description: words.strings["paper.lead"], language };
    const styles = [names.style, names.later, names.fonts];
    const paper = { html: onPaper, ...described, styles, policy: metaPolicy(policy) };
    put(inLanguage("paper"), paperPage(paper), true, language);
  }
  put("sw.js", await bundleWorker(bundle, kept), false);
  await publishPages({
    asset: (name, content) => asset(name, content, false),
    publish: (name, content) => put(name, content, false),
    bundle,
    policy,
    siteUrl,
    languages,
    pageIn: (name, language) => pageIn(name, language, first),
    inWords: (page, language) =>
      withWords(page.replace('<html lang="en">', `<html lang="${language}">`), documents[languages.indexOf(language)]),
    licences: () => licencesHtml([...compiledParts(), ...packageParts([...fontPackages, ...packages])]),
  });
  const furtherPages = languages.slice(1).map((language) => `/${pageIn("index", language, first)}`);
  published.push(publish(output, "_headers", headersFile(policy, furtherPages, begunWith(names))));
  published.push(publish(output, "robots.txt", robots));
  return published;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = readArguments(["wasm", "pack", "trees", "output", "site-url"]);
  for (const name of ["wasm", "pack", "trees", "output"]) {
    if (options[name]) continue;
    console.error(
      `--${name} is missing. Usage: node web/build/site.mjs --wasm DIR --pack FILE.json --trees FILE.json --output DIR`,
    );
    process.exit(2);
  }
  const published = await buildSite({ ...options, siteUrl: options["site-url"] });
  for (const { name, bytes, brotli } of published) {
    console.log(`${String(bytes).padStart(8)} B ${String(brotli).padStart(8)} B brotli  ${name}`);
  }
  const total = published.reduce((sum, { brotli }) => sum + brotli, 0);
  console.log(`${String(total).padStart(19)} B in all`);
}

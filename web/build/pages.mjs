/**
 * The pages beside the app: the poster of an embed, the hand-over to the full app, the guide for
 * authors, the licences of others, and the script that makes an embed on somebody's page.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { metaPolicy } from "./headers.mjs";
import { readTokens, styleSheet } from "./tokens.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Each page with its script. One that is `first` runs before anything is painted, so that nothing can be pressed
 * before it is heard. One that `isSpoken` is made in every language; the others are for authors.
 */
const pages = [
  { name: "embed", script: "frame", first: true, isSpoken: true },
  { name: "open", script: "open", isSpoken: true },
  { name: "embedding", script: "builder" },
  { name: "licences" },
];

/** How high an embed is when nothing else is wished. */
export const usualHeight = 640;

/** What all of them begin with; each adds its title, and whether robots may list it. */
function headOf({ policy, style, script, first }) {
  return [
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(policy)}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />',
    '<meta name="referrer" content="no-referrer" />',
    '<meta name="color-scheme" content="light dark" />',
    `<link rel="stylesheet" href="assets/${style}" />`,
    ...(script ? [`<script${first ? "" : ' type="module"'} src="assets/${script}"></script>`] : []),
    '<link rel="icon" href="data:," />',
  ].join("\n");
}

/** What sites that ask for it are told about an embed; see https://oembed.com/. Needs absolute addresses. */
export function oembed(siteUrl) {
  const home = new URL(siteUrl).href;
  const frame = `<iframe src="${home}embed.html" title="Second Look" width="100%" height="${usualHeight}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Second Look",
    provider_url: home,
    title: "Second Look",
    html: frame,
    width: 600,
    height: usualHeight,
  };
}

/**
 * Publishes all of it. `asset(name, content)` publishes under a hashed name and returns that,
 * `publish(name, content)` under this very name, `bundle(options)` bundles, `inWords(page, language)` has the pack's own
 * words in it, `pageIn(name, language)` is the page's name,
 * `licences()` are those of all that was bundled before, as HTML.
 */
export async function publishPages({ asset, publish, bundle, policy, siteUrl, languages, pageIn, inWords, licences }) {
  const picture = asset("second-look.png", readFileSync(here("../../assets/pictures/second-look.png")));
  const contents = `${styleSheet(readTokens())}\n${readFileSync(here("../source/embed/embed.css"), "utf8")}`;
  const style = asset("embed.css", await bundle({ stdin: { contents, loader: "css" }, target: [] }));
  const define = {
    publishedPicture: JSON.stringify(`assets/${picture}`),
    publishedLanguages: JSON.stringify(languages),
  };
  const addScript = async ({ script, first }) => {
    const entryPoints = [here(`../source/embed/${script}.ts`)];
    const code = await bundle({ entryPoints, define, ...(first && { format: "iife" }) });
    return asset(`${script}.js`, code);
  };
  publish("embed.js", await bundle({ entryPoints: [here("../source/embed/snippet.ts")], format: "iife" }));
  for (const { name, script, first, isSpoken } of pages) {
    const head = headOf({ policy, style, first, script: script && (await addScript({ script, first })) });
    const template = readFileSync(here(`../pages/${name}.html`), "utf8");
    for (const language of isSpoken ? languages : languages.slice(0, 1)) {
      const page = inWords(template, language)
        .replace("<!-- build:head -->", () => head)
        .replace(/\n\s+/g, "\n")
        .replace("<!-- build:licences -->", licences);
      publish(pageIn(name, language), page);
    }
  }
  if (siteUrl) publish("oembed.json", JSON.stringify(oembed(siteUrl)));
}

/**
 * What visits cost whoever hosts the site, in bytes and requests, from a built one:
 *
 *   node web/build/scale.mjs --root build/site
 *
 * prints the tables of web/scale.md. Bytes are those of the brotli form where there is one, without headers.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./files.mjs";

/** Addresses in `assets/`, without what iOS alone loads when the app is put on a home screen. */
const assetsIn = (text) => [
  ...new Set(
    text
      .split("\n")
      .filter((line) => !line.includes("apple-touch-startup-image"))
      .flatMap((line) => [...line.matchAll(/"(assets\/[\w.-]+)"/g)].map(([, name]) => name)),
  ),
];

/** The visits there are, by name: the files that each asks for, each once. "" is the page by its folder. */
export function visits(root) {
  const read = (name) => readFileSync(join(root, name), "utf8");
  const named = (pattern) => `assets/${readdirSync(join(root, "assets")).find((name) => pattern.test(name))}`;
  const [, spoken] = /<html lang="([^"]+)"/.exec(read("index.html"));
  // Of the files of a language, the worker keeps those of the one that is used.
  const kept = [...read("sw.js").matchAll(/url:"([^"]+)"(?:,language:"([^"]+)")?/g)]
    .filter(([, , language]) => !language || language === spoken)
    .map(([, name]) => name);
  const [main, boot] = [named(/^main-.*\.js$/), named(/^boot-.*\.js$/)];
  const [glue, wasm, rest] = [/^second-look-.*\.js$/, /^second-look-.*\.wasm$/, /^rest-/].map(named);
  const pack = [named(/^questions-/), named(/^tasks-/)];
  const fonts = kept.filter((name) => name.endsWith(".woff2"));
  const app = [named(/^style-/), named(/^later-/), boot, main, glue, wasm, rest, ...pack, ...fonts];
  const poster = ["embed.html", ...assetsIn(read("embed.html"))];
  const namedBy = [main, boot, "index.html", "sw.js"];
  return {
    first: ["", "sw.js", ...kept],
    again: ["sw.js"],
    "new texts": [...pack, ...namedBy],
    "new program": [wasm, rest, glue, ...namedBy],
    poster: ["embed.js", ...poster],
    "poster, started": ["embed.js", ...poster, "", ...app],
  };
}

/** How many bytes are sent for a file. */
export function sentBytes(root, name) {
  const file = join(root, name || "index.html");
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** In a month: of ten million visits, which are which. A new version comes once, and reaches those who come again. */
const month = 10_000_000;
const mixes = {
  "all of them first visits": { first: 1 },
  "one in two comes again": { first: 0.5, again: 0.4, "new program": 0.1 },
  "nine in ten see a poster, and one of them starts": { first: 0.1, poster: 0.81, "poster, started": 0.09 },
};

/** Dollars for a gigabyte that leaves the host: what traffic costs where it is cheap, usual and dear. */
const prices = [0.01, 0.05, 0.09];

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const inKilobytes = (bytes) => (bytes / 1000).toFixed(1);

function report(root) {
  const sums = Object.entries(visits(root)).map(([name, files]) => [
    name,
    { requests: files.length, bytes: files.reduce((sum, file) => sum + sentBytes(root, file), 0) },
  ]);
  const of = Object.fromEntries(sums);
  const perVisit = sums.map(([name, { requests, bytes }]) => [name, requests, inKilobytes(bytes)]);
  const perMonth = Object.entries(mixes).map(([name, parts]) => {
    const mean = (what) => Object.entries(parts).reduce((sum, [visit, part]) => sum + part * of[visit][what], 0);
    const gigabytes = (month * mean("bytes")) / 1e9;
    const requests = (month * mean("requests")) / 1e6;
    const costs = prices.map((price) => Math.round(gigabytes * price).toLocaleString("en"));
    return [
      name,
      inKilobytes(mean("bytes")),
      Math.round(gigabytes).toLocaleString("en"),
      requests.toFixed(0),
      ...costs,
    ];
  });
  const heads = prices.map((price) => `$ at ${price} a GB`);
  return [
    table(["visit", "requests", "KB"], perVisit),
    table(["ten million visits a month", "KB a visit", "GB", "million requests", ...heads], perMonth),
  ].join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { root = "build/site" } = readArguments(["root"]);
  console.log(report(root));
}

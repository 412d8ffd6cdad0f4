/**
 * What Lighthouse says of each page of the site on its slow phone, printed:
 *
 *   node tests/bench/lighthouse.mjs [--rounds 3]
 *
 * Needs build/site, and what package.json names, installed. Ends with status 1 where a page falls below the goals.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { launch as launchChromium } from "chrome-launcher";
import lighthouse from "lighthouse";
import { readArguments } from "../../web/build/files.mjs";
import { serve } from "../../web/build/serve.mjs";
import { browserPath, flags, root } from "../browser/harness.mjs";
import { quantile } from "./table.mjs";

const { rounds = "3" } = readArguments(["rounds"]);

const pages = ["index.html", "embed.html", "embedding.html", "licences.html", "paper.html"];

/** Of 100. Performance is timed, so the median of the rounds counts; the others are the same each time. */
const goals = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

/** A poster for somebody's page is not to be found by itself: the app is. */
const meant = { "embed.html": ["is-crawlable"] };

/** Timings by their audit, to be read beside the score. */
const timings = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];

/** The score of a category out of 100, without the audits that are meant to fail. */
function score({ auditRefs }, audits, without) {
  const counted = auditRefs.filter(
    ({ id, weight }) => weight > 0 && audits[id].score !== null && !without.includes(id),
  );
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const got = counted.reduce((sum, { id, weight }) => sum + weight * audits[id].score, 0);
  return Math.floor((100 * got) / all + 1e-6);
}

/** What is wrong on a page, in a line for each audit of a category that is not timed. */
function failures({ categories, audits }) {
  const refs = Object.keys(goals)
    .filter((name) => name !== "performance")
    .flatMap((name) => categories[name].auditRefs);
  const failed = [...new Set(refs.filter(({ weight }) => weight > 0).map(({ id }) => id))]
    .map((id) => audits[id])
    .filter((audit) => audit.score !== null && audit.score < 1);
  return failed.map(({ id, title, details }) => {
    const places = (details?.items ?? []).map(({ node, description, url }) => node?.snippet ?? description ?? url);
    return `${id}: ${title} ${places.filter(Boolean).join("; ")}`;
  });
}

async function look(url, port) {
  const { lhr } = await lighthouse(url, { port, onlyCategories: Object.keys(goals), logLevel: "error" });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

if (!existsSync(join(root, "index.html"))) throw new Error(`There is no site in ${root}. Build it first.`);
const site = await serve({ root, port: 0 });
const browser = await launchChromium({
  chromePath: browserPath(),
  chromeFlags: ["--headless=new", ...flags],
  logLevel: "silent",
});
try {
  for (const page of pages) {
    const seen = [];
    for (let round = 0; round < Number(rounds); round += 1) seen.push(await look(site.url + page, browser.port));
    const scores = Object.keys(goals).map((name) => [
      name,
      quantile(
        seen.map(({ categories, audits }) => score(categories[name], audits, meant[page] ?? [])),
        0.5,
      ),
    ]);
    console.log(`${page}: ${scores.map((pair) => pair.join(" ")).join(", ")}`);
    for (const id of timings)
      console.log(`  ${id}: ${seen.map(({ audits }) => audits[id].displayValue).join(" | ")}`);
    for (const failure of failures(seen[0])) console.log(`  ${failure}`);
    if (scores.some(([name, got]) => got < goals[name])) process.exitCode = 1;
  }
} finally {
  browser.kill();
  await site.close();
}

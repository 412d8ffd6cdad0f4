/**
 * What a page that nobody touches takes of the processor in ten seconds, beside a blank one in the same browser, printed:
 *
 *   node tests/bench/idle.mjs [--rounds 3]
 *
 * Needs build/site. The browser says itself how long each of its processes has run.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readArguments } from "../../web/build/files.mjs";
import { launch, newContext, openPage, root, serve } from "../browser/harness.mjs";
import { answerAll, begin, makePlan, moveOn } from "../browser/walk.mjs";
import { quantile } from "./table.mjs";

/** In seconds: until all that a screen begins with is over, and what is measured. */
const [rest, measured] = [5, 10];

const { rounds = "3" } = readArguments(["rounds"]);

/** The pages, by name: each is made in a context of its own. */
const pages = {
  "a blank page": async (browser) => {
    const context = await browser.newContext();
    await (await context.newPage()).goto("about:blank");
    return context;
  },
  "the welcome": (browser, site) => visit(browser, site, () => {}),
  "a question": (browser, site) => visit(browser, site, begin),
  today: (browser, site) =>
    visit(browser, site, async (page) => {
      await begin(page);
      await answerAll(page);
      await makePlan(page);
      await moveOn(page, "Go to today");
    }),
};

async function visit(browser, site, act) {
  const context = await newContext(browser, { reducedMotion: "no-preference" });
  const { page } = await openPage(context, site);
  await act(page);
  return context;
}

/** Milliseconds of the processor so far: of all renderers, and of the process that draws for them. */
async function taken(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sum = (wanted) => processInfo.filter(({ type }) => type === wanted).reduce((all, { cpuTime }) => all + cpuTime, 0);
  return [sum("renderer") * 1000, sum("GPU") * 1000];
}

async function measure(make, site) {
  // A browser for each, so that no other page's process is counted.
  const browser = await launch();
  const context = await make(browser, site);
  const session = await browser.newBrowserCDPSession();
  await pause(rest * 1000);
  const before = await taken(session);
  await pause(measured * 1000);
  const after = await taken(session);
  await context.close();
  await browser.close();
  return after.map((time, at) => time - before[at]);
}

const site = await serve({ root, port: 0 });
try {
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round += 1)
    for (const [name, make] of Object.entries(pages)) results[name].push(await measure(make, site));
  console.log(`| ms of the processor in ${measured} s, median (most) | renderer | GPU process |\n| --- | --- | --- |`);
  for (const [name, times] of Object.entries(results)) {
    const cells = [0, 1].map((at) => {
      const all = times.map((time) => time[at]);
      return `${quantile(all, 0.5).toFixed(1)} (${Math.max(...all).toFixed(1)})`;
    });
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  }
} finally {
  await site.close();
}

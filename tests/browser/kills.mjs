/**
 * Rounds in which a real Chromium is killed, its storage damaged, filled, emptied or forbidden, by seed:
 *
 *   node tests/browser/kills.mjs [rounds] [seed]
 *
 * What was shown as saved must be there in the next round, or something newer.
 */
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { ready, root, serve } from "./harness.mjs";
import { killableBrowser, mirroredTexts, newestHead, storedTexts } from "./stores.mjs";

/** Mulberry32: the same seed gives the same rounds. */
export function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What is done to what is stored before the app starts again. Each by itself costs nothing. */
const faults = {
  none: () => undefined,
  "damage a slot": (random) => {
    const keys = Object.keys(localStorage).filter((key) => /head-|\d{4}-\d\d-/.test(key));
    const key = keys[random % keys.length];
    if (key) localStorage.setItem(key, `${localStorage.getItem(key).slice(0, -20)}#`);
  },
  "empty the second place": () => void indexedDB.deleteDatabase("second-look"),
  "empty local storage": () => localStorage.clear(),
  "fill local storage": () => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let more = 0; ; more += 1) localStorage.setItem(`other-${size}-${more}`, "x".repeat(size));
      } catch {
        // As full as that size fits.
      }
    }
  },
};

/** Between two edits of someone who never stops, in milliseconds: long enough to be stored, and to be shown as that. */
const editPause = 40;

/** Runs in the page: tells each time that it says saved, and goes on choosing options. */
function editOn(wait) {
  const root = document.getElementById("mirror");
  const heads = () => ["a", "b"].map((letter) => JSON.parse(localStorage.getItem(`second-look.head-${letter}`) ?? "null"));
  const tell = () => {
    if (root.dataset.stored !== "saved") return;
    const [newest] = heads().filter(Boolean).sort((a, b) => b.rev - a.rev);
    if (newest) console.debug(`saved ${JSON.stringify({ rev: newest.rev, payload: newest.payload })}`);
  };
  new MutationObserver(tell).observe(root, { attributes: true, attributeFilter: ["data-stored"] });
  let turn = 0;
  setInterval(() => {
    const radios = [...document.querySelectorAll("#mirror input[type=radio]")];
    if (radios.length > 0) radios[(turn += 1) % radios.length].click();
    else (document.getElementById("welcome.begin") ?? document.getElementById("interruption.go-on"))?.click();
  }, wait);
}

/** Runs in the page: whether the answer to the question that is shown is the stored one. */
function isShown({ question, answers }) {
  const [wanted] = answers[question] ?? [];
  const chosen = document.querySelector("#mirror input[type=radio]:checked");
  return wanted === undefined ? chosen === null : chosen?.id.includes(`${question}/${wanted}`) === true;
}

/** Hears each time that the page says saved. */
function hear(page, saved) {
  page.on("console", (message) => {
    const [, text] = /^saved (.*)$/.exec(message.text()) ?? [];
    if (text) saved(JSON.parse(text));
  });
}

/** Whether that save, or a newer one, is stored and shown. */
async function isThere(page, before) {
  // Full local storage can't be made whole: then the second place has the newest.
  const there = newestHead(await storedTexts(page), await mirroredTexts(page));
  const isStored = (there?.rev ?? 0) > before.rev || (there?.rev === before.rev && there.payload === before.payload);
  return isStored && page.evaluate(isShown, JSON.parse(there.payload));
}

/** One life of the browser. `before` is what was shown as saved so far; returns that of now. */
async function live(browser, url, before, fault, random) {
  const context = await browser.open();
  const blank = await context.newPage();
  await blank.goto(`${url}robots.txt`);
  await blank.evaluate(() => Object.keys(localStorage).forEach((key) => key.startsWith("other-") && localStorage.removeItem(key)));
  const number = random(1000);
  // What the kill took from local storage is in the second place alone until the app has run again.
  const isOnlyThere = before !== undefined && (newestHead(await storedTexts(blank))?.rev ?? 0) < before.rev;
  const done = fault === "empty the second place" && isOnlyThere ? "none" : fault;
  await blank.evaluate(`(${faults[done]})(${number})`);
  const page = await context.newPage();
  let shown = before;
  let promised = 0;
  hear(page, (saved) => {
    shown = saved;
    promised += 1;
  });
  await page.goto(url);
  await ready(page);
  const lost = before !== undefined && !(await isThere(page, before));
  await page.evaluate(editOn, 50 + random(600));
  await pause(500 + random(2500));
  if (random(3) === 0) await pause(1000);
  await browser.kill();
  return { shown, lost, promised, done };
}

/** Edits without a pause until it was shown as saved so many times, kills at once, and looks what is there. */
export async function killAfter(url, saves) {
  const browser = killableBrowser();
  try {
    const page = await (await browser.open()).newPage();
    let shown;
    let promised = 0;
    const enough = new Promise((done) =>
      hear(page, (saved) => {
        shown = saved;
        promised += 1;
        if (promised === saves) done();
      }),
    );
    await page.goto(url);
    await ready(page);
    await page.evaluate(editOn, editPause);
    await enough;
    await browser.kill();
    const next = await (await browser.open()).newPage();
    await next.goto(url);
    await ready(next);
    return { promised, lost: !(await isThere(next, shown)) };
  } finally {
    await browser.remove();
  }
}

/** Returns the counts of rounds, faults, and of what was shown as saved and lost. */
export async function soak({ url, rounds, seed, report = () => {} }) {
  const counts = { rounds: 0, kills: 0, promised: 0, losses: 0, faults: {} };
  const random = seeded(seed);
  const browser = killableBrowser();
  let shown;
  try {
    for (; counts.rounds < rounds; counts.rounds += 1) {
      const names = Object.keys(faults);
      const fault = counts.rounds === 0 ? "none" : names[random(names.length)];
      const life = await live(browser, url, shown, fault, random);
      shown = life.shown;
      counts.kills += 1;
      counts.promised += life.promised;
      counts.losses += life.lost ? 1 : 0;
      counts.faults[life.done] = (counts.faults[life.done] ?? 0) + 1;
      if (life.lost) report(`lost in round ${counts.rounds} of seed ${seed}, after: ${fault}`);
    }
  } finally {
    await browser.remove();
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds, seed] = [Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 1)];
  const site = await serve({ root, port: 0 });
  const counts = await soak({ url: site.url, rounds, seed, report: (text) => console.error(text) });
  // Some minutes without a pause: far more than a browser writes of local storage in an hour.
  const long = await killAfter(site.url, 1500);
  await site.close();
  console.log(JSON.stringify({ ...counts, long }));
  process.exit(counts.losses === 0 && counts.promised > 0 && !long.lost ? 0 : 1);
}

/** How much memory the app holds, what it is after a long time of use, and a walk over its screens. */
import { byFocus } from "./hands.mjs";
import { control, until } from "./harness.mjs";
import { moveOn } from "./walk.mjs";

/** Runs in the page before it does: keeps the compiled app where a test finds it, and lets days pass. */
export function holdApp() {
  // The glue sets this on the app's own object, which nothing else names.
  Object.defineProperty(Object.prototype, "_malloc", {
    configurable: true,
    set(malloc) {
      globalThis.app = this;
      Object.defineProperty(this, "_malloc", { value: malloc, writable: true, configurable: true });
    },
  });
  const Before = Date;
  globalThis.passed = 0;
  const now = () => Before.now() + globalThis.passed;
  globalThis.Date = class extends Before {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now()]));
    }
    static now() {
      return now();
    }
  };
}

/**
 * Runs in the page: bytes of the app's memory, and how many of them it holds. A block that no gap has room for lies just
 * behind all that; what is left before it is filled with small ones, and they are counted. The allocator adds 8 to each.
 */
function readApp() {
  const { app } = globalThis;
  const end = app._malloc(1 << 20);
  app._free(end);
  const blocks = [];
  while (!(blocks.at(-1) >= end)) blocks.push(app._malloc(56));
  for (const block of blocks) app._free(block);
  return { memory: app.HEAPU8.length, held: end - 64 * (blocks.length - 1) };
}

/** What the page holds once all garbage is gone: `memory` and `held` of the app, and of the browser what it counts. */
export async function readMemory(page, session) {
  const app = await page.evaluate(readApp);
  await session.send("Performance.enable");
  for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const counted = { nodes: of("Nodes"), listeners: of("JSEventListeners"), scripts: of("JSHeapUsedSize") };
  return { ...app, ...counted };
}

/** Runs in the page: lives that many days from tomorrow on. Each has its tasks, its mood and its line. */
async function liveInPage(days) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const mirror = document.getElementById("mirror");
  const press = async (element) => {
    element.click();
    await frame();
  };
  const goTo = async (screen) => {
    await press(document.getElementById(`navigation.${screen}`));
    for (let frames = 0; mirror.dataset.screen !== screen; frames += 1) {
      if (frames > 100) throw new Error(`${screen} is not reached from ${mirror.dataset.screen}`);
      await frame();
    }
  };
  const seen = { ticked: 0, moods: 0, lines: 0 };
  for (let day = 1; day <= days; day += 1) {
    globalThis.passed += 24 * 60 * 60 * 1000;
    dispatchEvent(new Event("focus"));
    await frame();
    await goTo("today");
    for (let more = 8; more > 0; more -= 1) {
      const box = mirror.querySelector("input[type=checkbox]:enabled:not(:checked)");
      if (!box) break;
      await press(box);
      seen.ticked += 1;
    }
    await goTo("journal");
    const mood = [...mirror.querySelectorAll("input[type=radio][id*='.mood/']")][day % 5];
    if (mood) await press(mood);
    seen.moods += Number(Boolean(mood?.checked));
    const line = mirror.querySelector("textarea");
    line.focus();
    line.value = `Day ${day}. ${"Walked home by the river, and slept. ".repeat(4)}`;
    line.dispatchEvent(new InputEvent("input", { bubbles: true }));
    line.blur();
    await frame();
    seen.lines += 1;
  }
  await goTo("today");
  return seen;
}

/** Returns how much was done on those days. */
export const live = (page, days) => page.evaluate(liveInPage, days);

/** A round over the screens, by role and name: there and back, with a dialog and a menu on the way. */
const round = [
  (page) => moveOn(page, "Plan"),
  (page) => moveOn(page, /^Open Day \d+/),
  (page) => moveOn(page, "Back"),
  (page) => moveOn(page, "Journal"),
  (page) => moveOn(page, "Urge help"),
  (page) => moveOn(page, "Back"),
  (page) => moveOn(page, "Get help"),
  (page) => moveOn(page, "Settings"),
  async (page) => {
    await byFocus(page, "button", "Erase everything");
    await page.getByRole("dialog", { name: "Erase everything" }).waitFor({ state: "attached" });
  },
  async (page) => {
    await byFocus(page, "button", "Keep everything");
    await until(async () => (await page.getByRole("dialog").count()) === 0, "the dialog is closed");
  },
  (page) => moveOn(page, "Today"),
  async (page) => {
    const mood = control(page, "radio", /^(Low|Good)$/);
    await mood.focus();
    await mood.press("Space");
  },
];

export const screensOfRound = round.length;

/** Walks over that many screens, from today and back to it. */
export async function walkRounds(page, screens) {
  for (let rounds = Math.ceil(screens / round.length); rounds > 0; rounds -= 1)
    for (const step of round) await step(page);
}

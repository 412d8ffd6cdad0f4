/**
 * What can go wrong around the page, for tests of what the page makes of it. Each fault is `strike`d and, after a
 * while, `heal`ed. What a page must know before it runs lies in its `window.name`, which outlasts a reload.
 */
import { ready, settled, until } from "./harness.mjs";
import { flipBit, headKeys, newestHead, saved, storedTexts } from "./stores.mjs";

/** Runs in the page before it does: a clock that can be set, storage that can be forbidden, graphics that can be lost. */
export function prepareFaults() {
  const told = () => {
    try {
      return JSON.parse(globalThis.name);
    } catch {
      return {};
    }
  };
  const Real = Date;
  const now = () => Real.now() + (told().later ?? 0);
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now()]));
    }
    static now() {
      return now();
    }
  };
  if (told().blocked) {
    const forbid = () => {
      throw new DOMException("Forbidden by the browser", "SecurityError");
    };
    for (const name of ["localStorage", "indexedDB"]) Object.defineProperty(globalThis, name, { get: forbid });
  }
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = original.call(this, kind, ...rest);
    if (kind === "webgl2") this.loss ??= context?.getExtension("WEBGL_lose_context");
    return context;
  };
}

export async function tell(page, change) {
  await page.evaluate((more) => {
    const before = globalThis.name === "" ? {} : JSON.parse(globalThis.name);
    globalThis.name = JSON.stringify({ ...before, ...more });
  }, change);
}

export async function reload(page) {
  await page.reload();
  await ready(page);
}

/** As when someone comes back to the tab. */
export const comeBack = async (page) => {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await settled(page);
};

const aDay = 86_400_000;

/** So many days pass, less than none when the clock is set back; noticed on coming back, or by a new page. */
export async function passDays(page, days) {
  const later = await page.evaluate(() => (globalThis.name === "" ? 0 : (JSON.parse(globalThis.name).later ?? 0)));
  await tell(page, { later: later + days * aDay });
  await comeBack(page);
}

const graphics = (page, act) =>
  page.evaluate((name) => {
    for (const canvas of document.querySelectorAll("canvas")) canvas.loss?.[name]();
  }, act);

function fill() {
  for (let size = 1 << 22; size > 0; size >>= 1) {
    try {
      for (let more = 0; ; more += 1) localStorage.setItem(`other-${size}-${more}`, "x".repeat(size));
    } catch {
      // As full as that size fits.
    }
  }
}

function empty() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("other-")) localStorage.removeItem(key);
}

const storing = (page) => page.evaluate(() => document.getElementById("mirror").dataset.stored);

/**
 * By name: `strike(page, random)` and `heal(page)`; `forgets`: meanwhile a reload shows something else; `keeps`:
 * meanwhile nothing that is done is kept; `says`: what the browser itself then puts on the console.
 */
export const faults = {
  "storage full": { strike: (page) => page.evaluate(fill), heal: (page) => page.evaluate(empty) },
  "storage blocked": {
    forgets: true,
    async strike(page) {
      await saved(page);
      await tell(page, { blocked: true });
      await reload(page);
    },
    async heal(page) {
      await tell(page, { blocked: false });
      await reload(page);
    },
  },
  "storage corrupted": {
    async strike(page, random) {
      await saved(page);
      const texts = await storedTexts(page);
      const heads = headKeys.filter((key) => texts[key]);
      const key = heads[random(heads.length)];
      if (key) await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, flipBit(texts[key])]);
      await reload(page);
    },
    heal: () => {},
  },
  "graphics lost": {
    says: /context lost/i,
    strike: (page) => graphics(page, "loseContext"),
    heal: (page) => graphics(page, "restoreContext"),
  },
  offline: {
    says: /ERR_INTERNET_DISCONNECTED/,
    strike: (page) => page.context().setOffline(true),
    heal: (page) => page.context().setOffline(false),
  },
  "second tab": {
    forgets: true,
    async strike(page) {
      await saved(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await ready(other);
      await other.getByRole("button", { name: "Go on here instead" }).press("Enter");
      await until(async () => (await storing(page)) === "read-only", "the other tab saves");
    },
    async heal(page) {
      const [other] = page.context().pages().filter((one) => one !== page);
      await other?.close();
      await until(async () => (await storing(page)) !== "read-only", "this tab saves again");
    },
  },
  "clock set back": { strike: (page, random) => passDays(page, -1 - random(5)), heal: (page) => passDays(page, 3) },
  "page frozen": {
    async strike(page) {
      const session = await page.context().newCDPSession(page);
      await session.send("Page.setWebLifecycleState", { state: "frozen" });
      await session.send("Page.setWebLifecycleState", { state: "active" });
      await session.detach();
      await comeBack(page);
    },
    heal: () => {},
  },
};

/** What is stored last, read; nothing where storage is forbidden or empty. */
export const stored = async (page) => JSON.parse(newestHead(await storedTexts(page))?.payload ?? "null");

/** One visit of a quiz in a browser, and what is measured of it. */
import { setTimeout as pause } from "node:timers/promises";
import { phone } from "../browser/harness.mjs";

/**
 * Unthrottled, and as on a slow phone with a slow network: by a link on a page of another site. And unthrottled from an
 * empty tab, whose process a page takes over unless it asks to be kept apart from other windows: a short visit, up to the
 * first question.
 */
export const profiles = {
  plain: { slowdown: 1, isLinked: true },
  tab: { slowdown: 1, isShort: true },
  slow: {
    slowdown: 4,
    isLinked: true,
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  },
};

const answers = 10;
/** Event Timing reports nothing that took less, and the rest in steps of 8 ms. */
const leastReported = 16;

/** Runs in the page before it does. `way`: the buttons that lead to the first question; `whole`: what is there in the end. */
function watchPage({ way, whole }) {
  const seen = { blocked: 0, events: [] };
  globalThis.seen = seen;
  const observe = (options, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ buffered: true, ...options });
  observe({ type: "longtask" }, ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
  observe({ type: "event", durationThreshold: 16 }, ({ interactionId, startTime, duration }) => {
    if (interactionId) seen.events.push({ startTime, duration });
  });
  const pressed = new Set();
  const isShown = (element) => element?.checkVisibility() && !element.disabled;
  function look() {
    for (const selector of way) {
      const button = document.querySelector(selector);
      if (pressed.has(selector) || !isShown(button)) continue;
      pressed.add(selector);
      button.click();
    }
    if ([...document.querySelectorAll("input[type=radio]")].some(isShown)) seen.answerable ??= performance.now();
    if (seen.answerable && (!whole || document.querySelector(whole))) seen.whole ??= performance.now();
    if (!seen.whole) requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
}

/** Runs in the page: where the middle of the option, or of the button that leads on, is. */
function placeOf(next) {
  const shown = [...document.querySelectorAll(next ? "button, input[type=button]" : "input[type=radio]")].filter(
    (element) => element.checkVisibility() && !element.disabled,
  );
  const found = next
    ? shown.find((element) => /^(Next|See my result)$/.test((element.value || element.textContent).trim()))
    : (shown[1]?.closest("label") ?? shown[1]);
  if (!found) return undefined;
  found.scrollIntoView({ block: "center" });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

async function press(page, next) {
  const place = await page.evaluate(placeOf, next);
  if (!place) return false;
  // The picture follows a page that was scrolled.
  await pause(100);
  await page.mouse.click(place.x, place.y);
  await pause(300);
  return true;
}

/** From each answer to the paint that shows it, in milliseconds. */
async function answerToPaint(page) {
  const taken = [];
  while (taken.length < answers) {
    const before = await page.evaluate(() => performance.now());
    if (await press(page, false)) {
      const durations = await page.evaluate(
        (from) => globalThis.seen.events.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration),
        before,
      );
      taken.push(Math.max(leastReported, ...durations));
    }
    if (!(await press(page, true))) break;
  }
  return taken;
}

/**
 * A peer, `{url, way, whole}`, under a profile: `untilWhole` and `inAll` in bytes, `answerable`, `whole` and `blocked`
 * in milliseconds, `paints` a list of them. `from`: the page of another site that links to it.
 */
export async function visit(browser, from, { url, way = [], whole }, { slowdown, network, isLinked, isShort }) {
  // What a service worker loads for later is nobody's wait.
  const context = await browser.newContext({ viewport: phone, locale: "en-GB", serviceWorkers: "block" });
  const page = await context.newPage();
  if (isLinked) {
    await page.goto(from);
    await pause(500);
  }
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (network) await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(watchPage, { way, whole });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen.whole !== undefined, undefined, { timeout: 60_000 });
  if (isShort) {
    const { answerable } = await page.evaluate(() => globalThis.seen);
    await context.close();
    return { answerable };
  }
  const untilWhole = bytes;
  await page.waitForLoadState("networkidle");
  await pause(1000);
  const inAll = bytes;
  const { answerable, whole: wholeAt, blocked } = await page.evaluate(() => globalThis.seen);
  const paints = await answerToPaint(page);
  await context.close();
  return { untilWhole, inAll, answerable, whole: wholeAt, blocked, paints };
}

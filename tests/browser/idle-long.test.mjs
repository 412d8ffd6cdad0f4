/** Ten seconds after the last change nothing has run: on a screen, with a clock that runs, out of sight, and hidden. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { newContext, openPage, stage, until } from "./harness.mjs";
import { answerAll, begin, makePlan, moveOn } from "./walk.mjs";

/** How long nothing may happen, in milliseconds of the page's own clock. */
const quiet = 10_000;
/** From the first input to what it draws: the browser's own frame, or one more. */
const framesToDraw = 2;

/** Runs in the page before it does: what runs by itself and when, which timers are waiting, and when an input is drawn. */
function keepBook() {
  const book = (globalThis.book = { ran: [], waiting: new Map(), drawnAfter: undefined });
  const write = (what) => book.ran.push([what, performance.now()]);
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (work) =>
    ask((time) => {
      write("frame");
      work(time);
    });
  const [start, stop] = [globalThis.setTimeout.bind(globalThis), globalThis.clearTimeout.bind(globalThis)];
  globalThis.setTimeout = (work, delay = 0, ...given) => {
    const timer = start(() => {
      book.waiting.delete(timer);
      write(`timer of ${delay} ms`);
      work(...given);
    }, delay);
    book.waiting.set(timer, performance.now() + delay);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    book.waiting.delete(timer);
    stop(timer);
  };
  globalThis.setInterval = () => {
    throw new Error("Nothing may run for ever");
  };
  let frames;
  const drawn = () => {
    write("draw");
    if (frames !== undefined) book.drawnAfter ??= frames;
  };
  for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)) {
    if (!/^(draw(Arrays|Elements|Range)|clear$|clearBuffer|blit|texImage|texSubImage|bufferData|bufferSubData)/.test(name)) continue;
    const original = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      drawn();
      return original.apply(this, given);
    };
  }
  // As a hidden page has it, when a test hides it.
  let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
  globalThis.hide = () => {
    hidden = true;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  addEventListener("mousemove", () => {
    if (frames !== undefined) return;
    frames = 0;
    const count = () => {
      frames += 1;
      if (book.drawnAfter === undefined) ask(count);
    };
    ask(count);
  }, { capture: true, passive: true });
}

const now = (frame) => frame.evaluate(() => performance.now());

const isTimer = (what) => what.startsWith("timer");

/** How long ago something was drawn or asked for a frame, and in how many milliseconds each timer ends. */
const state = (frame) =>
  frame.evaluate(() => {
    const last = globalThis.book.ran.findLast(([what]) => !what.startsWith("timer"))?.[1] ?? 0;
    const waiting = [...globalThis.book.waiting.values()].map((time) => time - performance.now());
    return { still: performance.now() - last, waiting };
  });

/** Waits until nothing was drawn for a second, and what the last change still waited for is over too. */
const rest = (frame, { ticks }) =>
  until(async () => {
    const { still, waiting } = await state(frame);
    const isOver = still >= 1000 && (ticks || waiting.every((left) => left > quiet));
    if (!isOver) await pause(100);
    return isOver;
  }, "it is at rest");

/** What ran in the next ten seconds. `ticks`: a timer goes on, and only what is drawn counts. */
async function ranIn10Seconds(frame, { ticks = false } = {}) {
  await rest(frame, { ticks });
  const from = await now(frame);
  while ((await now(frame)) < from + quiet) await pause(500);
  const ran = await frame.evaluate((begun) => globalThis.book.ran.filter(([, time]) => time >= begun).map(([what]) => what), from);
  return ticks ? ran.filter((what) => !isTimer(what)) : ran;
}

describe("after ten quiet seconds", { concurrency: 5 }, () => {
  const here = stage();

  async function visit(options, act, check) {
    const context = await newContext(here.browser, { prepare: keepBook, ...options });
    try {
      const { page } = await openPage(context, here.site);
      await begin(page);
      await act(page);
      await check(page);
    } finally {
      await context.close();
    }
  }

  const goToday = async (page) => {
    await answerAll(page);
    await makePlan(page);
    await moveOn(page, "Go to today");
  };
  const startUrge = async (page) => {
    await moveOn(page, /urge/i);
    await page.locator('[id="urge.start"]').press("Enter");
    await page.locator('[id="urge.passed"]').waitFor({ state: "attached" });
  };

  async function assertAsleep(page) {
    assert.deepEqual(await ranIn10Seconds(page), []);
    // The first move of the mouse after that is drawn at once.
    const { x, y, width, height } = await page.locator('[id="banner.settings"]').boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    const drawnAfter = () => page.evaluate(() => globalThis.book.drawnAfter);
    await until(async () => (await drawnAfter()) !== undefined, "the move is drawn");
    const frames = await drawnAfter();
    assert.ok(frames <= framesToDraw, `${frames} frames`);
  }

  test("nothing has run on a question, and the first input is drawn within two frames", () =>
    visit({ reducedMotion: "no-preference" }, () => {}, assertAsleep));

  test("nothing has run on today, and the first input is drawn within two frames", () =>
    visit({ reducedMotion: "no-preference" }, goToday, assertAsleep));

  test("a timer that runs without movement waits for its next minute alone", () =>
    visit({}, async (page) => {
      await goToday(page);
      await startUrge(page);
    }, async (page) => {
      assert.deepEqual(await ranIn10Seconds(page), []);
      const { waiting } = await state(page);
      assert.ok(waiting.some((left) => left > 0 && left < 60_000), `the timers left: ${waiting.join(", ")}`);
    }));

  const assertUndrawn = async (frame) => assert.deepEqual(await ranIn10Seconds(frame, { ticks: true }), []);

  test("a timer that moves is not drawn while its page is hidden", () =>
    visit({ reducedMotion: "no-preference" }, async (page) => {
      await goToday(page);
      await startUrge(page);
      await page.evaluate(() => globalThis.hide());
    }, assertUndrawn));

  test("a timer that moves is not drawn while its embed is scrolled out of sight", async () => {
    const context = await newContext(here.browser, { prepare: keepBook, reducedMotion: "no-preference", viewport: { width: 800, height: 900 } });
    const page = await context.newPage();
    // On a page of the same site: frames of another one that are out of sight are stopped by the browser itself.
    await page.goto(new URL("robots.txt", here.site.url).href);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src: "embed.html", width: 400, height: 600 });
      const room = document.createElement("div");
      room.style.height = "4000px";
      document.body.append(frame, room);
    });
    const poster = page.locator("iframe").contentFrame();
    await poster.getByRole("button", { name: "Start" }).click();
    await poster.locator("#app").contentFrame().locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
    const app = page.frames().at(-1);
    await app.locator('[id="navigation.urge"]').press("Enter");
    await app.locator('[id="urge.start"]').press("Enter");
    await app.locator('[id="urge.passed"]').waitFor({ state: "attached" });
    const moves = () => app.evaluate(() => globalThis.book.ran.filter(([what]) => what === "draw").length);
    const before = await moves();
    await until(async () => (await moves()) > before, "the timer moves while it is seen");
    await page.evaluate(() => window.scrollTo(0, 3000));
    await assertUndrawn(app);
    await page.evaluate(() => window.scrollTo(0, 0));
    const away = await moves();
    await until(async () => (await moves()) > away, "it is drawn again when it is seen again");
    await context.close();
  });
});

/** When nothing moves, nothing runs: no animation frame, no drawing. The first input draws at once. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { control, stage, until } from "./harness.mjs";
import { byMouse } from "./hands.mjs";
import { answerAll, begin, makePlan, mark, moveOn, questions } from "./walk.mjs";

/** How long nothing may happen, in milliseconds. */
const quiet = 3000;
/** From an input to its first drawing: the browser's own frame, and one more. */
const framesToDraw = 3;
/** Until all is still again: a press is spread over four frames, and what moves does so for a fifth of a second. */
const framesToRest = 30;

/** Runs in the page before it does: writes down each frame, drawing and input, in order. */
function keepDiary() {
  globalThis.diary = [];
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (work) =>
    ask((time) => {
      globalThis.diary.push("frame");
      work(time);
    });
  for (const name of ["drawElements", "drawArrays", "clear"]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      if (globalThis.diary.at(-1) !== "draw") globalThis.diary.push("draw");
      return draw.apply(this, given);
    };
  }
  for (const name of ["mousemove", "mousedown", "keydown", "wheel"]) {
    addEventListener(name, () => globalThis.diary.push(`input ${name}`), { capture: true, passive: true });
  }
}

const diary = (page) => page.evaluate(() => globalThis.diary);
const forget = (page) => page.evaluate(() => void (globalThis.diary.length = 0));

/** Nothing has been written for a third of a second. */
async function rest(page) {
  let before = -1;
  await until(async () => {
    const { length } = await diary(page);
    const still = length === before;
    before = length;
    if (!still) await pause(300);
    return still;
  }, "the page is at rest");
}

/** Lets time pass and checks that nothing happened in it. */
async function assertIdle(page) {
  await rest(page);
  await forget(page);
  await pause(quiet);
  assert.deepEqual(await diary(page), []);
}

/** Does something, and checks that it is drawn at once and that all is still soon after. */
async function assertDrawn(page, input) {
  await forget(page);
  await input();
  await until(async () => (await diary(page)).includes("draw"), "something is drawn");
  await rest(page);
  const entries = await diary(page);
  const begun = entries.findIndex((entry) => entry.startsWith("input"));
  const sinceInput = entries.slice(begun);
  const frames = (list) => list.filter((entry) => entry === "frame").length;
  const toDraw = frames(sinceInput.slice(0, sinceInput.indexOf("draw")));
  assert.ok(begun >= 0 && toDraw <= framesToDraw, `${toDraw} frames until something was drawn: ${entries.join(", ")}`);
  const last = sinceInput.slice(sinceInput.findLastIndex((entry) => entry.startsWith("input")));
  assert.ok(frames(last) <= framesToRest, `${frames(last)} frames until rest`);
}

describe("the idle page", () => {
  const here = stage();
  const prepared = { prepare: keepDiary, reducedMotion: "no-preference" };

  test("the diary that these tests read notices frames and drawing", () =>
    here.visit(prepared, async (page) => {
      const entries = await diary(page);
      assert.ok(entries.includes("frame") && entries.includes("draw"), entries.join(", "));
    }));

  test("the welcome screen is idle, also under a resting mouse, and draws the first move at once", () =>
    here.visit(prepared, async (page) => {
      const { x, y, width, height } = await control(page, "button", "Begin").boundingBox();
      await assertDrawn(page, () => page.mouse.move(x + width / 2, y + height / 2));
      await assertIdle(page);
      await assertDrawn(page, () => page.mouse.move(x + width / 2, y - 40));
    }));

  test("a question is idle after an answer, and draws the first key at once", () =>
    here.visit(prepared, async (page) => {
      await begin(page, byMouse);
      await mark(page, "radio", questions[0].options[1].text, byMouse);
      await assertIdle(page);
      await assertDrawn(page, () => page.keyboard.press("Tab"));
    }));

  test("today is idle after a tick, and draws the first turn of the wheel at once", () =>
    here.visit({ ...prepared, viewport: { width: 390, height: 500 } }, async (page) => {
      await begin(page);
      await answerAll(page, { afraid: "now" });
      await assertIdle(page);
      await page.mouse.move(200, 250);
      await rest(page);
      await assertDrawn(page, () => page.mouse.wheel(0, 120));
      await makePlan(page);
      await moveOn(page, "Go to today");
      await page.locator("#mirror").getByRole("checkbox").first().press("Space");
      await assertIdle(page);
    }));
});

/** The canvas answers to mouse and finger by itself: no element of the mirror takes any part. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, desktop, phone, settled, stage, title } from "./harness.mjs";
import { byFinger, byMouse, leaveCanvasAlone, mirrorEvents, noteMirrorEvents, swipe } from "./hands.mjs";
import { answerAll, moveOn, questions, walkAll } from "./walk.mjs";

const some = { interests: ["music", "nature"], people: ["friend"] };

describe("the canvas by pointer", () => {
  const here = stage();

  /** Walks the whole path on the canvas alone and checks that the mirror only looked on. */
  async function walkOnCanvas(options, hand) {
    await here.visit({ ...options, prepare: noteMirrorEvents }, async (page) => {
      await leaveCanvasAlone(page);
      const seen = [];
      const task = await walkAll(page, { hand, chosen: some, arrived: async (screen) => seen.push(screen) });
      assert.ok(await control(page, "checkbox", task).isChecked());
      assert.ok(seen.filter((screen) => screen.startsWith("quiz/")).length >= 25, seen.join(" "));
      assert.deepEqual(seen.slice(-3), ["verdict", "plan", "today"]);
      assert.deepEqual(await mirrorEvents(page), []);
    });
  }

  test("a mouse alone goes from welcome to a task done, on a phone-sized window", () =>
    walkOnCanvas({ viewport: phone }, byMouse));

  test("a mouse alone goes from welcome to a task done, on a desktop", () =>
    walkOnCanvas({ viewport: desktop }, byMouse));

  test("a finger alone goes from welcome to a task done", () =>
    walkOnCanvas({ viewport: phone, hasTouch: true, isMobile: true }, byFinger));

  test("a task that was ticked by mouse is unticked by mouse", () =>
    here.visit({ viewport: desktop }, async (page) => {
      const task = await walkAll(page);
      await leaveCanvasAlone(page);
      await byMouse(page, "checkbox", task);
      await control(page, "checkbox", task).and(page.locator(":not(:checked)")).waitFor({ state: "attached" });
    }));

  test("a swipe that begins on an answer scrolls and chooses nothing", () =>
    here.visit({ viewport: { width: 390, height: 420 }, hasTouch: true, isMobile: true }, async (page) => {
      await leaveCanvasAlone(page);
      await moveOn(page, "Begin", byFinger);
      const option = await control(page, "radio", questions[0].options[0].text).boundingBox();
      await swipe(page, 100, { x: option.x + option.width / 2, y: option.y + option.height / 2 });
      await settled(page);
      assert.equal(await page.locator("#mirror input:checked").count(), 0);
    }));

  test("a press that slides off an answer before it is released chooses nothing", () =>
    here.visit({ viewport: desktop }, async (page) => {
      await leaveCanvasAlone(page);
      await moveOn(page, "Begin", byMouse);
      const [first, second] = await page.locator("#mirror").getByRole("radio").all();
      const centre = async (radio) => {
        const { x, y, width, height } = await radio.boundingBox();
        return [x + width / 2, y + height / 2];
      };
      await page.mouse.move(...(await centre(first)));
      await page.mouse.down();
      await page.mouse.move(...(await centre(second)), { steps: 4 });
      await page.mouse.up();
      // Another press and its effect: by then the first one would have had its own.
      await byMouse(page, "button", "Settings");
      await page.locator("#settings\\.heading").waitFor();
      await moveOn(page, "Back", byMouse);
      assert.equal(await page.locator("#mirror input:checked").count(), 0);
    }));

  test("going on without an answer stays and asks for one, by mouse", () =>
    here.visit({ viewport: phone }, async (page) => {
      await leaveCanvasAlone(page);
      await moveOn(page, "Begin", byMouse);
      const asked = await title(page);
      await byMouse(page, "button", "Next");
      await page.getByText("Choose the answer that comes closest.").first().waitFor({ state: "attached" });
      assert.equal(await title(page), asked);
    }));

  test("the date is the page’s own field, and keeps today when it is passed over", () =>
    here.visit({ viewport: phone, hasTouch: true }, async (page) => {
      await moveOn(page, "Begin");
      await answerAll(page, {}, { until: "start" });
      const field = control(page, "textbox", "Date").or(page.locator("#mirror input[type=date]")).first();
      const { x, y, width, height } = await field.boundingBox();
      const hit = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.type, [
        x + width / 2,
        y + height / 2,
      ]);
      assert.equal(hit, "date");
      assert.equal(await field.inputValue(), "2026-11-23");
      await moveOn(page, "Next");
      await answerAll(page);
      const saved = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      assert.match(saved, /start[\\":]+2026-11-23/);
    }));
});

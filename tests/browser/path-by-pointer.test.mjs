/** The canvas answers to mouse and finger by itself: no element of the mirror takes any part. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, desktop, firstDay, phone, settled, stage, title, until } from "./harness.mjs";
import { byFinger, byMouse, leaveCanvasAlone, mirrorEvents, noteMirrorEvents, swipe } from "./hands.mjs";
import { begin, moveOn, questions, walkAll } from "./walk.mjs";

const some = { interests: ["music", "nature"], people: ["friend"] };

/** The field of the date question shows today, and keeps it when it is passed over. */
async function checkDate(page) {
  const field = page.locator("#mirror input[type=date]");
  assert.equal(await field.inputValue(), firstDay);
}

describe("the canvas by pointer", () => {
  const here = stage();

  /** Walks the whole path on the canvas alone and checks that the mirror only looked on. */
  async function walkOnCanvas(options, hand) {
    await here.visit({ ...options, prepare: noteMirrorEvents }, async (page) => {
      const seen = [];
      const arrived = async (screen) => {
        seen.push(screen);
        if (screen === "quiz/start") await checkDate(page);
      };
      await leaveCanvasAlone(page);
      const task = await walkAll(page, { hand, chosen: some, arrived });
      assert.ok(seen.filter((screen) => screen.startsWith("quiz/")).length >= 25, seen.join(" "));
      assert.deepEqual(seen.slice(-4), ["verdict", "build-plan", "plan", "today"]);
      assert.match(await page.locator("#today\\.date").textContent(), /Monday 23 November\s+·\s+Day 1 of/);
      const box = control(page, "checkbox", task);
      await hand(page, "checkbox", task);
      await until(async () => !(await box.isChecked()), "the task is open again");
      assert.deepEqual(await mirrorEvents(page), []);
    });
  }

  test("a mouse alone goes from welcome to a task done and open again, on a phone", () =>
    walkOnCanvas({ viewport: phone }, byMouse));

  test("a mouse alone goes from welcome to a task done and open again, on a desktop", () =>
    walkOnCanvas({ viewport: desktop }, byMouse));

  test("a finger alone goes from welcome to a task done and open again", () =>
    walkOnCanvas({ viewport: phone, hasTouch: true, isMobile: true }, byFinger));

  test("a swipe that begins on an answer scrolls and chooses nothing", () =>
    here.visit({ viewport: { width: 390, height: 420 }, hasTouch: true, isMobile: true }, async (page) => {
      await leaveCanvasAlone(page);
      await begin(page, byFinger);
      const option = await control(page, "radio", questions[0].options[0].text).boundingBox();
      await swipe(page, 100, { x: option.x + option.width / 2, y: option.y + option.height / 2 });
      await settled(page);
      assert.equal(await page.locator("#mirror input:checked").count(), 0);
    }));

  test("a press that slides off an answer before it is released chooses nothing", () =>
    here.visit({ viewport: desktop }, async (page) => {
      await leaveCanvasAlone(page);
      await begin(page, byMouse);
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
      await begin(page, byMouse);
      const asked = await title(page);
      await byMouse(page, "button", "Next");
      await page.getByText("Choose the answer that comes closest.").first().waitFor({ state: "attached" });
      assert.equal(await title(page), asked);
    }));
});

/** A day of the plan by keyboard: what can be done with a step, undone, looked up and written down. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, ready, settled, stage, title, until } from "./harness.mjs";
import { answerAll, begin, goTo, makePlan, moveOn, todaysTasks } from "./walk.mjs";

const shown = (page) => page.locator("#mirror").getAttribute("data-screen");
const said = (page) => page.locator('[data-node="toast.said"]').textContent();

/** Opens the menu of a task and chooses from it with arrows, as in a native one. */
async function choose(page, task, name) {
  const button = control(page, "button", `More for: ${task}`);
  await button.focus();
  await button.press("Enter");
  const item = page.getByRole("menuitem", { name });
  await item.waitFor({ state: "attached" });
  await button.press("ArrowDown");
  while (!(await item.evaluate((element) => element === document.activeElement)))
    await page.locator(":focus").press("ArrowDown");
  await item.press("Enter");
  await settled(page);
}

describe("a day of the plan", () => {
  const here = stage();

  test("a step is let go, undone, swapped, noted and looked up, all by keyboard, and all of it stays", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page, { minutes: "forty" });
      await makePlan(page);
      await moveOn(page, "Go to today");
      const tasks = await todaysTasks(page);
      const [task] = tasks;

      await choose(page, task, "Let it go");
      assert.match(await said(page), /^Let go: /);
      await goTo(page, "Undo");
      assert.equal(await page.locator('[data-node="toast"]').count(), 0);
      assert.ok(await control(page, "checkbox", task).isEnabled());

      await choose(page, task, "Write a note");
      const note = control(page, "textbox", `Note on “${task}”`);
      await note.fill("In the evening");
      await note.blur();
      await settled(page);

      await choose(page, task, "Swap for another");
      const dialog = page.getByRole("dialog", { name: "Choose another step" });
      await dialog.waitFor({ state: "attached" });
      await page.keyboard.press("Escape");
      await until(async () => (await dialog.count()) === 0, "Escape has kept the step");
      assert.equal((await todaysTasks(page)).length, tasks.length);

      const today = await title(page);
      const [open] = await page.locator(".role-week_strip button:enabled").all();
      await open.press("Enter");
      await until(async () => (await shown(page)).startsWith("day/"), "a day of the week has opened");
      await goTo(page, "Back");
      await until(async () => (await shown(page)) === "today", "Back has led to today");

      await page.reload();
      await ready(page);
      assert.equal(await control(page, "textbox", `Note on “${task}”`).inputValue(), "In the evening");

      await moveOn(page, "Open my days");
      await goTo(page, "There was contact");
      assert.match(await said(page), /The days before still count/);
      await control(page, "combobox", "What came before it?").selectOption({ label: "I felt alone" });
      await moveOn(page, "Plan");
      await goTo(page, "Pause my plan");
      await moveOn(page, "Today");
      assert.equal(await title(page), "Your plan is resting");
      await moveOn(page, "Go on from today");
      assert.equal(await title(page), today);
    }));
});

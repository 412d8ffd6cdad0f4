/** A day of the plan by keyboard, and which day it is: at night, when clocks change, and when one is set back. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, phone, ready, settled, stage, title, until, watch } from "./harness.mjs";
import { isSaved } from "./stores.mjs";
import { answerAll, begin, goTo, makePlan, mark, moveOn, todaysTasks } from "./walk.mjs";

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

describe("which day it is", () => {
  const here = stage();

  /** A page of someone in that zone with a plan from the day of `start` on, and a clock that stands until it is set. */
  async function live(timezoneId, start, check) {
    const context = await here.browser.newContext({ viewport: phone, locale: "en-GB", reducedMotion: "reduce", timezoneId });
    const page = await context.newPage();
    const troubles = watch(page, new URL(here.site.url).origin);
    try {
      await page.clock.setFixedTime(start);
      await page.goto(here.site.url);
      await ready(page);
      await begin(page);
      await answerAll(page);
      await makePlan(page);
      await moveOn(page, "Go to today");
      await check(page);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  }

  /** The clock is set, and the page come back to. */
  async function come(page, time) {
    await page.clock.setFixedTime(time);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
  }

  async function reload(page) {
    await until(() => isSaved(page), "it is saved");
    await page.reload();
    await ready(page);
  }

  const dayOf = async (page) =>
    Number(/Day (\d+) of/.exec(await page.locator('[data-node="today.date"]').textContent())[1]);
  const isDay = (page, day) => until(async () => (await dayOf(page)) === day, `it is day ${day}`);

  async function doAll(page) {
    for (const task of await todaysTasks(page)) await mark(page, "checkbox", task);
  }

  const done = (page) => page.locator("#mirror").getByText(/^Done: /).count();

  // A day ends at 04:00 by the clock on the wall, whichever way that was changed two hours before.
  for (const [change, zone, start, times] of [
    [
      "goes back",
      "Europe/London",
      "2026-10-24T12:00+01:00",
      ["2026-10-25T03:30Z", "2026-10-25T04:01Z", "2026-10-26T03:30Z", "2026-10-26T04:01Z"],
    ],
    [
      "goes forward",
      "Europe/London",
      "2027-03-27T12:00Z",
      ["2027-03-28T03:30+01:00", "2027-03-28T04:01+01:00", "2027-03-29T03:30+01:00", "2027-03-29T04:01+01:00"],
    ],
    [
      "goes back",
      "America/New_York",
      "2026-10-31T12:00-04:00",
      ["2026-11-01T03:30-05:00", "2026-11-01T04:01-05:00", "2026-11-02T03:30-05:00", "2026-11-02T04:01-05:00"],
    ],
    [
      "goes forward",
      "America/New_York",
      "2027-03-13T12:00-05:00",
      ["2027-03-14T03:30-04:00", "2027-03-14T04:01-04:00", "2027-03-15T03:30-04:00", "2027-03-15T04:01-04:00"],
    ],
  ])
    test(`the night in which the clock ${change} in ${zone} is a night like any other`, () =>
      live(zone, start, async (page) => {
        const days = [1, 2, 2, 3];
        for (const [at, time] of times.entries()) {
          await come(page, time);
          await isDay(page, days[at]);
          await doAll(page);
        }
        await moveOn(page, "Plan");
        const all = await done(page);
        assert.ok(all >= 3, "each of the three days has something that is done");
        await reload(page);
        assert.equal(await done(page), all);
        await moveOn(page, "Today");
        await isDay(page, 3);
      }));

  test("a clock set back by a day takes no day back, loses nothing, and goes on once it has caught up", () =>
    live("Europe/London", "2026-11-23T12:00Z", async (page) => {
      await come(page, "2026-11-25T12:00Z");
      await isDay(page, 3);
      await doAll(page);
      const tasks = await todaysTasks(page);
      await come(page, "2026-11-24T12:00Z");
      await reload(page);
      await isDay(page, 3);
      assert.deepEqual(await todaysTasks(page), tasks);
      for (const task of tasks) assert.ok(await control(page, "checkbox", task).isChecked());
      await moveOn(page, "Journal");
      const line = control(page, "textbox", "Today’s line");
      await line.fill("The clock was wrong.");
      await line.blur();
      await moveOn(page, "Today");

      await come(page, "2026-11-25T20:00Z");
      await isDay(page, 3);
      await moveOn(page, "Journal");
      assert.equal(await line.inputValue(), "The clock was wrong.");
      await moveOn(page, "Today");
      await come(page, "2026-11-26T03:30Z");
      await isDay(page, 3);
      await come(page, "2026-11-26T04:01Z");
      await isDay(page, 4);
      await moveOn(page, "Plan");
      assert.equal(await done(page), tasks.length);
    }));
});

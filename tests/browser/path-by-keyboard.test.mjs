/** Everything can be done with keys alone, through the page's own elements. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { control, desktop, heading, packFile, phone, stage, until } from "./harness.mjs";
import { byKeys, tabTo, tabUntil } from "./hands.mjs";
import { answerAll, begin, makePlan, mark, moveOn, questions, todaysTasks, walkAll } from "./walk.mjs";

const { outcomes } = packFile("pack");
const strings = packFile("strings");

/** What nobody who looks over a shoulder may read in a tab's name. */
const tellTale = [
  ...questions.flatMap(({ prompt, options = [] }) => [prompt, ...options.map(({ text }) => text)]),
  ...outcomes.flatMap(({ label, headline, plan_title: plan }) => [label, headline, plan]),
];

/** Runs in the page before it does: writes down what a screen reader says by itself, as `role: text`. */
function noteWhatIsSaid() {
  globalThis.said = [];
  const before = new WeakMap();
  const live = "[role=status], [role=alert], [role=log], [aria-live]";
  new MutationObserver((records) => {
    for (const element of new Set(records.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(live)))) {
      const text = element?.textContent.replaceAll(/\s+/g, " ").trim();
      if (!element?.checkVisibility() || text === (before.get(element) ?? "")) continue;
      before.set(element, text);
      const manner = element.getAttribute("aria-live") ?? element.getAttribute("role");
      if (text !== "") globalThis.said.push(`${manner}: ${text}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Where the focus is: which element, in which part of the page, and where on the screen. */
const stop = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { id: "outside" };
    const { x, y, height } = element.getBoundingClientRect();
    const part = element.closest(".role-banner, .role-navigation, .role-main, .role-footer");
    const id = element.type === "radio" ? element.name : element.id;
    return { id, part: part?.id, x: x + scrollX, middle: y + scrollY + height / 2, height };
  });

/** What can be used, in the order of the page; radios of one group count once. */
const usable = (page) =>
  page.locator("#mirror :is(a[href], button, input, select):enabled, #mirror a[href]").evaluateAll((elements) => [
    ...new Set(elements.map((element) => (element.type === "radio" ? element.name : element.id))),
  ]);

/** The stops of one round with the key, until the first one comes again; begun where the page begins. */
async function roundTrip(page, key, first) {
  await tabUntil(page, async () => (await stop(page)).id === first, first, key);
  const stops = [await stop(page)];
  await tabUntil(
    page,
    async () => {
      const here = await stop(page);
      if (here.id === first) return stops.length > 1;
      // A date is one field with a stop for each of its parts; outside is the browser's own.
      if (here.id !== "outside" && here.id !== stops.at(-1).id) stops.push(here);
      return false;
    },
    `${first} a second time`,
    key,
  );
  return stops;
}

/** Rows from top to bottom, each from left to right. */
function inReadingOrder(first, second) {
  const sameRow = Math.abs(first.middle - second.middle) < Math.min(first.height, second.height) / 2;
  return sameRow ? first.x < second.x : first.middle < second.middle;
}

function assertVisualOrder(stops, screen) {
  for (const [index, here] of stops.entries()) {
    const before = stops[index - 1];
    if (before?.part !== here.part) continue;
    assert.ok(inReadingOrder(before, here), `${screen}: ${before.id} lies after ${here.id}`);
  }
  const parts = stops.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]);
  assert.deepEqual(parts, [...new Set(parts)], `${screen}: the focus leaves a part and comes back to it`);
}

describe("the page by keyboard", () => {
  const here = stage();

  test("keys alone go from welcome to a task done; each screen begins at its heading, and no title tells", () =>
    here.visit({ viewport: phone }, async (page) => {
      const task = await walkAll(page, {
        hand: byKeys,
        chosen: { interests: ["music"], people: ["family"] },
        async arrived(screen) {
          const name = await page.title();
          assert.match(name, screen === "welcome" ? /^Second Look/ : /^.+ – Second Look$/);
          for (const told of tellTale) assert.ok(!name.includes(told), `the title of ${screen} tells “${told}”`);
          if (screen === "welcome") return;
          const focused = await heading(page).evaluate((element) => element === document.activeElement);
          assert.ok(focused, `${screen} does not begin at its heading but at ${(await stop(page)).id}`);
          assert.equal(await page.evaluate(() => scrollY), 0, `${screen} does not begin at its top`);
        },
      });
      assert.ok(await control(page, "checkbox", task).isChecked());
      const tasks = await todaysTasks(page);
      assert.equal(new Set(tasks).size, tasks.length, "two tasks have one name");
      await page.keyboard.press("Space");
      await until(async () => !(await control(page, "checkbox", task).isChecked()), "Space has opened the task again");
    }));

  test("Tab and Shift+Tab visit all that can be used, in the order that is seen, and are trapped nowhere", () =>
    here.visit({ viewport: phone }, async (page) => {
      const check = async (screen) => {
        const all = await usable(page);
        const stops = await roundTrip(page, "Tab", all[0]);
        const [first, ...back] = await roundTrip(page, "Shift+Tab", all[0]);
        const names = (list) => list.map(({ id }) => id);
        assert.deepEqual(names(stops), all, screen);
        assert.deepEqual(names([first, ...back.reverse()]), all, `${screen}, backwards`);
        assertVisualOrder(stops, screen);
      };
      await check("welcome");
      await begin(page);
      await check("an open question");
      await answerAll(page, {}, { until: "start" });
      await check("the date");
      await answerAll(page);
      await check("the result");
      await makePlan(page);
      await check("the plan");
      await moveOn(page, "Go to today");
      await check("today");
      await moveOn(page, "Settings");
      await check("the settings");
      await moveOn(page, "Back");
      await moveOn(page, "Get help");
      await check("the helplines");
    }));

  test("what has the focus is never hidden under a bar or beyond the edge", () =>
    here.visit({ viewport: { width: 390, height: 500 } }, async (page) => {
      const check = async (screen) => {
        const all = await usable(page);
        await roundTrip(page, "Tab", all[0]);
        for (const _ of all) {
          await page.keyboard.press("Tab");
          if ((await stop(page)).id === "outside") continue;
          const seen = () =>
            page.evaluate(() => {
              const { left, width, top, height } = document.activeElement.getBoundingClientRect();
              const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
              const fixed = document.activeElement.closest(".fixed") !== null;
              const highest = fixed ? 0 : Number.parseFloat(scrollPaddingTop) - 12;
              const lowest = innerHeight - (fixed ? 0 : Number.parseFloat(scrollPaddingBottom) - 12);
              const middle = top + height / 2;
              return left >= 0 && left + width <= innerWidth && middle > highest && middle < lowest;
            });
          await until(seen, `${screen}: ${(await stop(page)).id} is seen`);
        }
      };
      await begin(page);
      await check("a question");
      await answerAll(page, { afraid: "now" });
      await check("the safety result");
    }));

  test("Escape closes the erase dialog, Tab stays inside it, and the focus comes back", () =>
    here.visit({ viewport: desktop }, async (page) => {
      await tabTo(page, "button", "Settings");
      await page.keyboard.press("Enter");
      await page.locator("#settings\\.heading").waitFor({ state: "attached" });
      await tabTo(page, "button", "Erase everything");
      await page.keyboard.press("Enter");
      await page.locator("#mirror dialog[open]").waitFor({ state: "attached" });
      const visited = new Set();
      for (let presses = 0; presses < 6; presses += 1) {
        await page.keyboard.press("Tab");
        visited.add((await stop(page)).id);
      }
      visited.delete("outside");
      assert.deepEqual([...visited].sort(), ["dialog.cancel", "dialog.confirm"]);
      await page.keyboard.press("Escape");
      await page.locator("#mirror dialog").waitFor({ state: "detached" });
      assert.equal((await stop(page)).id, "settings.erase");
    }));

  test("the sheet of “Why we ask” takes the focus, closes with Escape and gives it back", () =>
    here.visit({}, async (page) => {
      await begin(page, byKeys);
      await tabTo(page, "button", "Why we ask");
      const why = control(page, "button", "Why we ask");
      const sheet = page.locator("#mirror dialog[open]");
      for (const key of ["Enter", "Space"]) {
        await page.keyboard.press(key);
        await sheet.waitFor({ state: "attached" });
        assert.match(await sheet.textContent(), /If you are under 18, we ask less/);
        assert.ok(await sheet.evaluate((dialog) => dialog.contains(document.activeElement)));
        await page.keyboard.press("Escape");
        await sheet.waitFor({ state: "detached" });
        assert.ok(await why.evaluate((button) => button === document.activeElement));
      }
    }));

  test("what changes without a new screen is said politely, once for each press that changes nothing, and nothing else is said", () =>
    here.visit({ prepare: noteWhatIsSaid }, async (page) => {
      const said = () => page.evaluate(() => globalThis.said.splice(0));
      await begin(page, byKeys);
      assert.deepEqual(await said(), []);
      const isSaid = () => page.evaluate(() => globalThis.said.length > 0);
      await byKeys(page, "button", "Next");
      await until(isSaid, "what is missing is said");
      await pause(300);
      assert.deepEqual(await said(), [`status: ${strings["quiz.missing"]}`]);
      await byKeys(page, "button", "Next");
      await until(isSaid, "what is still missing is said again");
      await pause(300);
      assert.deepEqual(await said(), [`status: ${strings["quiz.missing"]}`]);
      await byKeys(page, "button", /^Why we/);
      await byKeys(page, "button", "Close");
      await pause(300);
      assert.deepEqual(await said(), [], "what changes something else says nothing again");
      await answerAll(page);
      await makePlan(page);
      await moveOn(page, "Go to today");
      assert.deepEqual(await said(), [`status: ${strings["build.done"]}`]);
      const tasks = await todaysTasks(page);
      for (const task of tasks) await mark(page, "checkbox", task);
      await until(isSaid, "the end of the day’s tasks is said");
      await pause(300);
      const done = [strings["today.all-done"], ...tasks.map((task) => strings["task.done-said"].replace("{task}", task))];
      assert.deepEqual((await said()).sort(), done.map((text) => `status: ${text}`).sort());
    }));
});

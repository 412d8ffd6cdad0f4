/** What someone did is there when they come back, and gone when they say so. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { control, open, openPage, ready, stage, title, until } from "./harness.mjs";
import { flipBit, headKeys, newestHead, storedTexts } from "./stores.mjs";
import { answerAll, begin, goTo, makePlan, mark, moveOn, questions, shownQuestion, todaysTasks } from "./walk.mjs";

async function reload(page) {
  await page.reload();
  await ready(page);
}

const itemsOf = (state) => Object.fromEntries(state.origins[0].localStorage.map(({ name, value }) => [name, value]));
/** The key of the newest head. */
const newestKey = (items) => headKeys.find((key) => items[key] && JSON.parse(items[key]).rev === newestHead(items).rev);

const welcome = "Is it worth going back?";

describe("what is kept", () => {
  const here = stage();
  /** The browser's storage in the middle of the quiz, at the result, and on the first day with a task done. */
  const places = {};

  before(async () => {
    const { page, context } = await open(here.browser, here.site);
    await begin(page);
    await answerAll(page, {}, { until: "trust", before: () => mark(page, "radio", "Yes, both ways") });
    places.quiz = await context.storageState();
    await answerAll(page);
    places.verdict = await context.storageState();
    await makePlan(page);
    await moveOn(page, "Go to today");
    await mark(page, "checkbox", (await todaysTasks(page))[0]);
    places.today = await context.storageState();
    await context.close();
  });

  /** Checks after a reload, and in another page after this one was closed. */
  async function comeBackTwice(page, check) {
    await reload(page);
    await check(page);
    await page.close();
    const again = await openPage(page.context(), here.site);
    await check(again.page);
    assert.deepEqual(again.troubles, []);
  }

  /** A visit of someone who has been at that place before. */
  const visitAt = (place, check, options = {}) => here.visit({ storageState: places[place], ...options }, check);

  test("the middle of the quiz is there after a reload and in a new page, with its answer", () =>
    here.visit({}, async (first) => {
      await begin(first);
      await answerAll(first, {}, { until: "body" });
      const chosen = questions.find(({ id }) => id === "body").options[1].text;
      await mark(first, "radio", chosen);
      await comeBackTwice(first, async (page) => {
        assert.equal((await shownQuestion(page))?.id, "body");
        assert.ok(await control(page, "radio", chosen).isChecked());
      });
    }));

  test("the result is there after a reload and in a new page", () =>
    visitAt("verdict", async (first) => {
      const said = await title(first);
      await comeBackTwice(first, async (page) => {
        assert.equal(await title(page), said);
        await control(page, "button", "Build my plan").waitFor({ state: "attached" });
      });
    }));

  test("what is ticked today is ticked after a reload and in a new page", () =>
    visitAt("today", async (first) => {
      const ticks = (page) =>
        page.locator("#mirror input[type=checkbox]").evaluateAll((all) => all.map((box) => box.checked));
      const tasks = await todaysTasks(first);
      assert.equal((await ticks(first))[0], true);
      for (const task of tasks) await mark(first, "checkbox", task);
      await comeBackTwice(first, async (page) => {
        assert.deepEqual(await todaysTasks(page), tasks);
        assert.deepEqual(await ticks(page), tasks.map(() => true));
        await page.getByRole("status").getByText("That was today.").waitFor({ state: "attached" });
      });
    }));

  test("the next day shows the next day’s tasks, not done yet", () =>
    visitAt(
      "today",
      async (page) => {
        assert.match(await page.locator("#today\\.date").textContent(), /Tuesday 24 November\s+·\s+Day 2 of/);
        assert.equal(await page.locator("#mirror input:checked").count(), 0);
      },
      { day: "2026-11-24" },
    ));

  test("the chosen colours are there after a reload", () =>
    visitAt("today", async (page) => {
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      await moveOn(page, "Settings");
      assert.equal(await theme(), "light");
      await mark(page, "radio", "Dark");
      await until(async () => (await theme()) === "dark", "the page is dark");
      await reload(page);
      assert.equal(await theme(), "dark");
      assert.ok(await control(page, "radio", "Dark").isChecked());
    }));

  const askToErase = async (page) => {
    await goTo(page, "Erase everything");
    await page.locator("#mirror dialog[open]").waitFor({ state: "attached" });
  };

  test("erasing everything leaves nothing in the browser and starts anew, now and after a reload", () =>
    visitAt("today", async (page, { context }) => {
      await moveOn(page, "Settings");
      await askToErase(page);
      await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
      const isWelcome = async () => (await title(page)) === welcome;
      await until(isWelcome, "the welcome screen is there");
      await until(async () => Object.keys(await storedTexts(page)).length === 0, "local storage is empty");
      assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
      const left = () =>
        page.evaluate(async () => [
          ...(await indexedDB.databases()),
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()),
        ]);
      await until(async () => (await left()).length === 0, "no database, no cache and no worker is left");
      assert.deepEqual(await context.cookies(), []);
      await reload(page);
      assert.ok(await isWelcome());
      await control(page, "button", "Begin").waitFor({ state: "attached" });
    }));

  test("keeping everything, by button or Escape, keeps everything", () =>
    visitAt("today", async (page) => {
      await moveOn(page, "Settings");
      for (const keep of [() => goTo(page, "Keep everything"), () => page.keyboard.press("Escape")]) {
        await askToErase(page);
        const kept = await storedTexts(page);
        await keep();
        await page.locator("#mirror dialog").waitFor({ state: "detached" });
        assert.deepEqual(await storedTexts(page), kept);
      }
      await reload(page);
      await moveOn(page, "Back");
      assert.equal(await page.locator("#mirror input:checked").count(), 1);
    }));

  /** The storage of that place with some slots changed. */
  const changed = (place, change) => {
    const state = structuredClone(places[place]);
    for (const entry of state.origins[0].localStorage) entry.value = change(entry.name, entry.value);
    return state;
  };

  test("one broken slot costs no more than the last step", () => {
    const newest = newestKey(itemsOf(places.quiz));
    const storageState = changed("quiz", (name, value) => (name === newest ? flipBit(value) : value));
    return here.visit({ storageState }, async (page) => assert.equal((await shownQuestion(page))?.id, "trust"));
  });

  test("without storage the app works and says that nothing is saved", () => {
    const prepare = () =>
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    return here.visit({ prepare }, async (page) => {
      const notice = page.getByText("This browser doesn’t let us save.").first();
      await notice.waitFor({ state: "attached" });
      await begin(page);
      await answerAll(page, {}, { until: "body" });
      await notice.waitFor({ state: "attached" });
      await moveOn(page, "Settings");
      await page.getByText("Not saved: this browser").first().waitFor({ state: "attached" });
      await moveOn(page, "Back");
      assert.equal((await shownQuestion(page))?.id, "body");
    });
  });
});

/** What someone did is there when they come back, and gone when they say so. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { control, newContext, open, openPage, settled, stage, title, until } from "./harness.mjs";
import { answerAll, goTo, mark, moveOn, questions, shownQuestion, todaysTasks } from "./walk.mjs";

const slots = ["second-look.slot-a", "second-look.slot-b"];

const stored = (page) => page.evaluate(() => ({ ...localStorage }));

/** Opens a new page beside the first, as a person who comes back; closes the old one. */
async function comeBack(page, here) {
  const context = page.context();
  await page.close();
  const opened = await openPage(context, here.site);
  assert.deepEqual(opened.troubles, []);
  return opened.page;
}

/** Changes one bit in the middle of the text. */
const flipBit = (text) => {
  const middle = text.length >> 1;
  return text.slice(0, middle) + String.fromCharCode(text.charCodeAt(middle) ^ 1) + text.slice(middle + 1);
};

describe("what is kept", () => {
  const here = stage();
  /** The browser's storage in the middle of the quiz, at the result, and on the first day with a task done. */
  const places = {};

  before(async () => {
    const { page, context } = await open(here.browser, here.site);
    await moveOn(page, "Begin");
    await answerAll(page, {}, { until: "trust", before: () => mark(page, "radio", "Yes, both ways") });
    places.quiz = await context.storageState();
    await answerAll(page);
    places.verdict = await context.storageState();
    await moveOn(page, "Build my plan");
    await moveOn(page, "Go to today");
    await mark(page, "checkbox", (await todaysTasks(page))[0]);
    places.today = await context.storageState();
    await context.close();
  });

  /** A visit of someone who has been at that place before. */
  const visitAt = (place, check, options = {}) => here.visit({ storageState: places[place], ...options }, check);

  for (const again of ["a reload", "closing the page and opening another"]) {
    const returned = async (page) => {
      if (again !== "a reload") return comeBack(page, here);
      await page.reload();
      await page.locator("h1[data-node]").waitFor({ state: "attached" });
      return page;
    };

    test(`in the middle of the quiz, ${again} comes back to the question and its answer`, () =>
      here.visit({}, async (first) => {
        await moveOn(first, "Begin");
        await answerAll(first, {}, { until: "body" });
        const chosen = questions.find(({ id }) => id === "body").options[1].text;
        await mark(first, "radio", chosen);
        const page = await returned(first);
        assert.equal((await shownQuestion(page))?.id, "body");
        assert.ok(await control(page, "radio", chosen).isChecked());
        await moveOn(page, "Back");
        assert.equal(await page.locator("#mirror input:checked").count(), 1);
      }));

    test(`on the result, ${again} comes back to the same result`, () =>
      visitAt("verdict", async (first) => {
        const said = await title(first);
        const page = await returned(first);
        assert.equal(await title(page), said);
        await control(page, "button", "Build my plan").waitFor({ state: "attached" });
      }));

    test(`on today, ${again} keeps what is ticked`, () =>
      visitAt("today", async (first) => {
        const ticks = (page) => page.locator("#mirror input[type=checkbox]").evaluateAll((all) => all.map((box) => box.checked));
        const tasks = await todaysTasks(first);
        assert.deepEqual(await ticks(first), [true, false]);
        await mark(first, "checkbox", tasks[1]);
        const page = await returned(first);
        assert.deepEqual(await todaysTasks(page), tasks);
        assert.deepEqual(await ticks(page), [true, true]);
        await page.getByRole("status").getByText("That was today.").waitFor({ state: "attached" });
      }));
  }

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
      await page.reload();
      await page.locator("h1[data-node]").waitFor({ state: "attached" });
      assert.equal(await theme(), "dark");
      assert.ok(await control(page, "radio", "Dark").isChecked());
    }));

  const askToErase = async (page) => {
    await moveOn(page, "Settings");
    await goTo(page, "Erase everything");
    await page.locator("dialog[open]").waitFor({ state: "attached" });
  };

  test("erasing everything leaves nothing in the browser and starts anew, now and after a reload", () =>
    visitAt("today", async (page, { context }) => {
      await askToErase(page);
      await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
      const isWelcome = async () => (await title(page)) === "Is it worth going back?";
      await until(isWelcome, "the welcome screen is there");
      await settled(page);
      assert.deepEqual(await stored(page), {});
      assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
      assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
      assert.deepEqual(await context.cookies(), []);
      await page.reload();
      await page.locator("h1[data-node]").waitFor({ state: "attached" });
      assert.ok(await isWelcome());
      await control(page, "button", "Begin").waitFor({ state: "attached" });
    }));

  for (const way of ["button", "Escape key"]) {
    test(`keeping everything by ${way} keeps everything`, () =>
      visitAt("today", async (page) => {
        await askToErase(page);
        const kept = await stored(page);
        if (way === "button") await goTo(page, "Keep everything");
        else await page.keyboard.press("Escape");
        await page.locator("dialog").waitFor({ state: "detached" });
        assert.deepEqual(await stored(page), kept);
        await page.reload();
        await page.locator("h1[data-node]").waitFor({ state: "attached" });
        await moveOn(page, "Back");
        assert.equal(await page.locator("#mirror input:checked").count(), 1);
      }));
  }

  /** The storage of that place with some slots changed. */
  const changed = (place, change) => {
    const state = structuredClone(places[place]);
    for (const entry of state.origins[0].localStorage) entry.value = change(entry.name, entry.value);
    return state;
  };
  const revision = (text) => JSON.parse(text).revision;

  test("one broken slot costs no more than the last step", () => {
    const items = Object.fromEntries(places.quiz.origins[0].localStorage.map(({ name, value }) => [name, value]));
    const [newest] = slots.toSorted((a, b) => revision(items[b]) - revision(items[a]));
    const storageState = changed("quiz", (name, value) => (name === newest ? flipBit(value) : value));
    return here.visit({ storageState }, async (page) => assert.equal((await shownQuestion(page))?.id, "trust"));
  });

  for (const [place, which] of [["quiz", "an even"], ["today", "another"]]) {
    test(`two broken slots: the app starts anew, and the newest broken text of ${which} revision is set aside`, () => {
      const storageState = changed(place, (_, value) => flipBit(value));
      const items = Object.fromEntries(storageState.origins[0].localStorage.map(({ name, value }) => [name, value]));
      const number = (text) => Number(/"revision":(\d+)/.exec(text)[1]);
      const [newest] = slots.map((slot) => items[slot]).sort((a, b) => number(b) - number(a));
      return here.visit({ storageState }, async (page) => {
        assert.equal(await title(page), "Is it worth going back?");
        // Enough saves to write over both slots.
        await moveOn(page, "Begin");
        await answerAll(page, {}, { until: "body" });
        assert.ok(Object.values(await stored(page)).includes(newest), "the newest broken text is lost");
        await page.reload();
        await page.locator("h1[data-node]").waitFor({ state: "attached" });
        assert.equal((await shownQuestion(page))?.id, "body");
      });
    });
  }

  test("a whole text that is no state of ours starts anew and is set aside", async () => {
    const context = await newContext(here.browser);
    const { page } = await openPage(context, here.site);
    await moveOn(page, "Begin");
    await mark(page, "radio", questions[0].options[1].text);
    // What the app wrote, with the checksum of a text that the app cannot read.
    await page.evaluate(async (keys) => {
      for (const key of keys) if (localStorage.getItem(key)) localStorage.setItem(key, '{"revision":9,"checksum":"x","payload":"{"}');
    }, slots);
    await page.reload();
    await page.locator("h1[data-node]").waitFor({ state: "attached" });
    assert.equal(await title(page), "Is it worth going back?");
    assert.ok(Object.entries(await stored(page)).some(([key, text]) => !slots.includes(key) && text.includes('"x"')));
    await context.close();
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
      await moveOn(page, "Begin");
      await answerAll(page, {}, { until: "body" });
      await notice.waitFor({ state: "attached" });
      await moveOn(page, "Settings");
      await page.getByText("Not saved: this browser").first().waitFor({ state: "attached" });
      await moveOn(page, "Back");
      assert.equal((await shownQuestion(page))?.id, "body");
    });
  });
});

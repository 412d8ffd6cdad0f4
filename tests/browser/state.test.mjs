/** What someone did is there when they come back, and gone when they say so. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { crc32 } from "node:zlib";
import { control, open, openPage, ready, settled, stage, title, until } from "./harness.mjs";
import { answerAll, goTo, mark, moveOn, questions, shownQuestion, todaysTasks } from "./walk.mjs";

const slots = ["second-look.slot-a", "second-look.slot-b"];

const stored = (page) => page.evaluate(() => ({ ...localStorage }));

async function reload(page) {
  await page.reload();
  await ready(page);
}

/** Changes one bit in the middle of the text. */
const flipBit = (text) => {
  const middle = text.length >> 1;
  return text.slice(0, middle) + String.fromCharCode(text.charCodeAt(middle) ^ 1) + text.slice(middle + 1);
};

const itemsOf = (state) => Object.fromEntries(state.origins[0].localStorage.map(({ name, value }) => [name, value]));
const revision = (text) => JSON.parse(text).revision;
const newestSlot = (items) => slots.toSorted((a, b) => revision(items[b]) - revision(items[a]))[0];

/** As the app's own: CRC-32 in eight hexadecimal digits. */
const checksum = (text) => crc32(text).toString(16).padStart(8, "0");

const welcome = "Is it worth going back?";

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
      await moveOn(first, "Begin");
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
      assert.deepEqual(await ticks(first), [true, false]);
      await mark(first, "checkbox", tasks[1]);
      await comeBackTwice(first, async (page) => {
        assert.deepEqual(await todaysTasks(page), tasks);
        assert.deepEqual(await ticks(page), [true, true]);
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
    await page.locator("dialog[open]").waitFor({ state: "attached" });
  };

  test("erasing everything leaves nothing in the browser and starts anew, now and after a reload", () =>
    visitAt("today", async (page, { context }) => {
      await moveOn(page, "Settings");
      await askToErase(page);
      await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
      const isWelcome = async () => (await title(page)) === welcome;
      await until(isWelcome, "the welcome screen is there");
      await settled(page);
      assert.deepEqual(await stored(page), {});
      assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
      assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
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
        const kept = await stored(page);
        await keep();
        await page.locator("dialog").waitFor({ state: "detached" });
        assert.deepEqual(await stored(page), kept);
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
    const newest = newestSlot(itemsOf(places.quiz));
    const storageState = changed("quiz", (name, value) => (name === newest ? flipBit(value) : value));
    return here.visit({ storageState }, async (page) => assert.equal((await shownQuestion(page))?.id, "trust"));
  });

  for (const slot of slots) {
    test(`two broken slots: the app starts anew and sets the newest text aside, also from ${slot}`, () => {
      const [newest, older] = Object.values(itemsOf(places.today))
        .sort((first, second) => revision(second) - revision(first))
        .map(flipBit);
      const storageState = changed("today", (name) => (name === slot ? newest : older));
      return here.visit({ storageState }, async (page) => {
        assert.equal(await title(page), welcome);
        // Enough saves to write over both slots.
        await moveOn(page, "Begin");
        await answerAll(page, {}, { until: "body" });
        assert.ok(Object.values(await stored(page)).includes(newest), "the newest broken text is lost");
        await reload(page);
        assert.equal((await shownQuestion(page))?.id, "body");
      });
    });
  }

  test("a whole text that is no state of ours starts anew and is set aside", () => {
    const payload = '{"answers":"from another world"}';
    const whole = JSON.stringify({ revision: 9999, checksum: checksum(`9999 ${payload}`), payload });
    return here.visit({ storageState: changed("today", () => whole) }, async (page) => {
      assert.equal(await title(page), welcome);
      await moveOn(page, "Begin");
      await answerAll(page, {}, { until: "body" });
      assert.ok(Object.values(await stored(page)).some((text) => text.includes("from another world")));
    });
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

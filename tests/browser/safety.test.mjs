/** Nobody is sent back to harm or to a no, and everybody can leave at once. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, heading, newContext, openPage, packFile, stage, title, until } from "./harness.mjs";
import { byMouse, leaveCanvasAlone, tabTo } from "./hands.mjs";
import { answerAll, begin, goTo, makePlan, moveOn, todaysTasks } from "./walk.mjs";

const tasks = packFile("tasks");
const { outcomes } = packFile("pack");
const lines = packFile("helplines").find(({ code }) => code === "GB");
const outcome = (wanted) => outcomes.find(({ id }) => id === wanted);

/** What a phone dials. */
const dialled = (shown) => shown.replaceAll(/(?!^\+)\D/g, "");

/** Ties that would bring tasks of contact into any plan that allows them. */
const ties = ["children", "home", "work"];

/** The texts of all days, with every week opened. */
async function wholePlan(page) {
  const weeks = page.locator("#mirror").getByRole("button", { name: /^Week \d+/ });
  const count = await weeks.count();
  for (let index = 0; index < count; index += 1) {
    // The week that one is in stands open already.
    if ((await weeks.nth(index).getAttribute("aria-expanded")) !== "true") await weeks.nth(index).press("Enter");
    await until(async () => (await weeks.nth(index).getAttribute("aria-expanded")) === "true", "the week is open");
  }
  return page.locator('#mirror [data-node^="plan.day/"] li').allInnerTexts();
}

const isNoContact = ({ contact }) => contact === "none";

/** Every day of the plan has tasks that the pack knows, and all of them are allowed. */
async function assertPlan(page, isAllowed) {
  const words = (text) => text.replaceAll(/\s+/g, " ").trim();
  const shown = (await wholePlan(page)).map(words);
  const days = Number(/^\d+/.exec(await title(page))[0]);
  assert.ok(shown.length >= days, `${shown.length} tasks for ${days} days`);
  for (const text of shown) {
    const fitting = tasks.filter((task) => task.title === text);
    assert.ok(fitting.length > 0, `“${text}” is no task of the pack`);
    assert.ok(fitting.some(isAllowed), `“${text}” is contact`);
  }
  const saved = await page.evaluate(() => JSON.stringify({ ...localStorage }).replaceAll("\\", ""));
  for (const task of tasks.filter((one) => !isAllowed(one))) {
    assert.ok(!saved.includes(`"${task.id}"`), `the plan holds ${task.id}`);
  }
}

describe("someone who was afraid", () => {
  const here = stage();

  test("is told plainly, in words and not by colour alone, without measuring or bargaining", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page, { afraid: "now", ties });
      const { label, headline } = outcome("safety-first");
      assert.equal(await title(page), headline);
      assert.equal((await page.locator("#verdict\\.label").textContent()).trim(), label);
      assert.equal(await page.getByRole("meter").count(), 0);
      assert.equal(await page.getByRole("heading", { name: "What would change this" }).count(), 0);
      assert.equal(await page.getByRole("heading", { name: "What speaks for it" }).count(), 0);
    }));

  test("finds the helplines first, each with the number that it shows", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page, { afraid: "danger" });
      const card = page.locator("#verdict\\.talk-card");
      const first = page.locator("#mirror main section").first();
      assert.equal(await first.getAttribute("id"), "verdict.talk-card");
      const links = await card
        .locator("a[href^='tel:']")
        .evaluateAll((all) => all.map((link) => [link.textContent.trim(), link.getAttribute("href")]));
      assert.deepEqual(links[0], [`In danger now? Call ${lines.emergency}`, `tel:${lines.emergency}`]);
      const calls = lines.lines.filter(({ call }) => call);
      const sorted = calls.toSorted((a, b) => Number(b.purpose === "harm") - Number(a.purpose === "harm"));
      assert.deepEqual(links.slice(1), sorted.map(({ call }) => [`Call ${call}`, `tel:${dialled(call)}`]));
    }));

  test("gets a plan without a single step towards them", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page, { afraid: "past", ties, length: "ninety", minutes: "forty" });
      await makePlan(page);
      await assertPlan(page, isNoContact);
    }));

  test("finds the helplines of the country that is chosen, from any screen", () =>
    here.visit({}, async (page) => {
      await goTo(page, "Get help now");
      await until(async () => (await title(page)) === "People who can help now", "help is there");
      await page.locator("#mirror select").selectOption("US");
      await page.locator("#mirror a[href='tel:911']").waitFor({ state: "attached" });
      assert.equal(await page.locator(`#mirror a[href='tel:${lines.emergency}']`).count(), 0);
    }));
});

describe("someone who was told no", () => {
  const here = stage();

  const seeResult = async (page, chosen) => {
    await begin(page);
    await answerAll(page, { ...chosen, length: "ninety", minutes: "forty" });
    const { label, headline } = outcome("respect-their-no");
    assert.equal(await title(page), headline);
    assert.equal((await page.locator("#verdict\\.label").textContent()).trim(), label);
    assert.equal(await page.getByRole("meter").count(), 0);
    assert.equal(await page.getByRole("heading", { name: "What would change this" }).count(), 0);
    await makePlan(page);
  };

  test("is asked to respect it, and gets a plan without any contact", () =>
    here.visit({}, async (page) => {
      await seeResult(page, { "their-wish": "said-no" });
      await assertPlan(page, isNoContact);
    }));

  test("who has children with them gets no step towards them, only what the children need", () =>
    here.visit({}, async (page) => {
      await seeResult(page, { "their-wish": "said-no", ties: ["children"] });
      await assertPlan(page, ({ contact, never }) => contact !== "towards" && !never.includes("said-no"));
    }));

  test("by an order gets no step of contact at all, whatever they share", () =>
    here.visit({}, async (page) => {
      await seeResult(page, { "their-wish": "order", ties });
      await assertPlan(page, isNoContact);
    }));
});

describe("someone whose answers were measured", () => {
  const here = stage();

  test("reads each measure in words, since a bar and a colour say nothing to some", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page);
      const { measures } = packFile("pack");
      const meters = await page.getByRole("meter").all();
      assert.equal(meters.length, measures.length);
      for (const [index, meter] of meters.entries()) {
        const { label, bands } = measures[index];
        assert.equal(await meter.getAttribute("aria-label"), label);
        const words = bands.map((band) => band.label).join("|");
        assert.match(await meter.getAttribute("aria-valuetext"), new RegExp(`^(${words})( to (${words}))?$`));
        const shown = await meter.locator('[data-part="value"]').textContent();
        assert.equal(shown.trim(), await meter.getAttribute("aria-valuetext"));
      }
    }));
});

describe("someone who must leave", () => {
  const here = stage();
  const neutral = "https://www.bbc.com/weather";

  const ways = {
    "a press on the canvas": async (page) => {
      await leaveCanvasAlone(page);
      await byMouse(page, "link", "Leave now");
    },
    "the keyboard": async (page) => {
      await tabTo(page, "link", "Leave now");
      await page.keyboard.press("Enter");
    },
    "Shift, three times": async (page) => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    },
  };

  for (const [way, leave] of Object.entries(ways)) {
    test(`is at the weather by ${way}, and Back does not lead here`, async () => {
      const context = await newContext(here.browser);
      await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
      const { page } = await openPage(context, here.site);
      await begin(page);
      const entries = await page.evaluate(() => history.length);
      await leave(page);
      await page.waitForURL(neutral);
      assert.equal(await page.evaluate(() => history.length), entries);
      await page.goBack();
      assert.equal(page.url(), "about:blank");
      await context.close();
    });
  }

  /** Runs in the page: says what lies in its middle once leaving has begun. A driver's own question would wait for the other page. */
  function tellWhatIsSeen() {
    const tell = () =>
      setTimeout(() => {
        if (document.documentElement.dataset.leaving === undefined) return;
        const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.id;
        globalThis.tellSeen(JSON.stringify({ seen, title: document.title }));
      });
    for (const kind of ["keydown", "keyup"]) addEventListener(kind, tell);
  }

  test("sees nothing of the app while the other page is slow to come", async () => {
    const context = await newContext(here.browser, { prepare: tellWhatIsSeen });
    let tell;
    const told = new Promise((done) => (tell = done));
    await context.exposeFunction("tellSeen", (said) => tell(JSON.parse(said)));
    let release;
    const held = new Promise((done) => (release = done));
    await context.route("https://www.bbc.com/**", (route) => held.then(() => route.fulfill({ body: "weather" })));
    const { page } = await openPage(context, here.site);
    await begin(page);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    assert.deepEqual(await told, { seen: "cover", title: "…" });
    release();
    await page.waitForURL(neutral);
    await context.close();
  });

  test("is not sent away by Shift while typing capitals, by two presses, or by Shift+Tab", () =>
    here.visit({}, async (page) => {
      const asked = await title(page);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift+Tab");
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift+A");
      for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift");
      await page.keyboard.press("A");
      await page.keyboard.press("Shift");
      assert.equal(await title(page), asked);
      assert.ok(await heading(page).isVisible());
      assert.equal(await page.evaluate(() => document.documentElement.dataset.leaving), undefined);
    }));

  test("can leave from every screen of the path", () =>
    here.visit({}, async (page) => {
      const check = () => control(page, "link", "Leave now").waitFor({ state: "attached", timeout: 1000 });
      await check();
      await begin(page);
      await check();
      await answerAll(page, { afraid: "past" });
      await check();
      await makePlan(page);
      await check();
      await moveOn(page, "Go to today");
      assert.ok((await todaysTasks(page)).length > 0);
      for (const [name, back] of [["Get help", "Back"], ["Settings", "Back"]]) {
        await moveOn(page, name);
        await check();
        await moveOn(page, back);
      }
    }));
});

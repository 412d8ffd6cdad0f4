/** Going back brings the page back as it was, from memory, without starting the app again. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines } from "./engines.mjs";
import { root, serve, until } from "./harness.mjs";
import { goOn } from "./walk.mjs";

const heading = (page) => page.evaluate(() => document.querySelector("#mirror h1")?.textContent.trim());
const begin = (page) => page.evaluate(() => document.getElementById("welcome.begin").click());
/** Run in the page: press the button with these words, choose the option with this number, and see whether it is. */
const press = (words) => {
  const button = [...document.querySelectorAll("#mirror button")].find(({ textContent }) => textContent.trim() === words);
  button?.click();
  return button !== undefined;
};
const choose = (number) => {
  const option = document.querySelectorAll("#mirror input[type=radio]")[number];
  option?.click();
  return option !== undefined;
};
const isChosen = (number) => document.querySelectorAll("#mirror input[type=radio]")[number]?.checked === true;

const stored = (page, storing) =>
  until(() => page.evaluate(() => document.getElementById("mirror")?.dataset.stored).then((now) => now === storing), `it is ${storing}`);


describe("the back-forward cache", () => {
  let site;
  let other;
  before(async () => {
    site = await serve({ root, port: 0 });
    other = await serve({ root, port: 0 });
  });
  after(() => Promise.all([site.close(), other.close()]));

  async function open(page) {
    await page.goto(site.url);
    await until(() => page.evaluate(() => document.getElementById("mirror").dataset.screen ?? ""), "the app is there");
    // A worker that takes a page over while it is kept ends the keeping: let it be there first.
    await page.evaluate(async () => {
      await navigator.serviceWorker?.ready;
    });
  }

  async function leave(page) {
    await page.evaluate(() => {
      globalThis.markOfThisVisit = "kept";
      addEventListener("pageshow", ({ persisted }) => (globalThis.cameFromCache = persisted));
    });
    await page.goto(`${other.url}robots.txt`);
  }

  const marks = (page) => page.evaluate(() => [globalThis.markOfThisVisit, globalThis.cameFromCache]);

  async function comeBack(page) {
    await page.back();
    await until(() => page.evaluate(() => document.querySelector("#mirror h1") !== null).catch(() => false), "it is back");
    assert.deepEqual(await marks(page), ["kept", true]);
  }

  async function visit(name, check) {
    const page = await engines[name]({ cachesPages: true });
    try {
      await open(page);
      await check(page);
    } finally {
      await page.close();
    }
  }

  for (const name of ["chromium", "firefox"]) {
    test(`${name} keeps the page whole, and it answers and saves when it is back`, { timeout: 120_000 }, () =>
      visit(name, async (page) => {
        await stored(page, "saved");
        await leave(page);
        await comeBack(page);
        const before = await heading(page);
        await begin(page);
        await until(async () => (await heading(page)) !== before, "the app answers");
        const asked = await heading(page);
        await stored(page, "saved");
        await page.evaluate(() => location.reload()).catch(() => undefined);
        const isAgain = async () => (await marks(page))[0] === undefined && (await heading(page)) === asked;
        await until(() => isAgain().catch(() => false), "what was done after coming back is there again");
      }));

    test(`in ${name} a tab that comes back reads what another one saved meanwhile`, { timeout: 120_000 }, () =>
      visit(name, async (page) => {
        await begin(page);
        await until(() => page.evaluate(press, goOn), "the app answers");
        await until(() => page.evaluate(choose, 0), "it asks");
        await stored(page, "saved");
        await leave(page);
        const tab = await page.tab();
        await open(tab);
        await stored(tab, "saved");
        assert.ok(await tab.evaluate(choose, 1));
        await until(() => tab.evaluate(isChosen, 1), "the other tab answers");
        await stored(tab, "saved");
        // Firefox draws nothing behind another tab.
        await page.front();
        await comeBack(page);
        await stored(page, "read-only");
        await until(() => page.evaluate(isChosen, 1), "it shows what the other tab saved");
      }));
  }

  test("a tab that comes back after everything was erased starts anew and brings nothing back", { timeout: 120_000 }, () =>
    visit("chromium", async (page) => {
      const welcome = await heading(page);
      await begin(page);
      await until(async () => (await heading(page)) !== welcome, "the app answers");
      await stored(page, "saved");
      await leave(page);
      const tab = await page.tab();
      await tab.goto(`${site.url}robots.txt`);
      await tab.evaluate(async () => {
        for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
        await new Promise((done) => (indexedDB.deleteDatabase("second-look").onsuccess = done));
      });
      await page.back();
      const isAnew = async () => (await marks(page))[0] === undefined && (await heading(page)) === welcome;
      await until(() => isAnew().catch(() => false), "it is as on a first visit");
      await stored(page, "saved");
      const names = await tab.evaluate(() => Object.keys(localStorage));
      assert.deepEqual(names.filter((key) => key.includes("head")), []);
    }));

  test("a tab that was about to be left and stays saves again, though another one waited", { timeout: 120_000 }, () =>
    visit("chromium", async (page) => {
      await stored(page, "saved");
      const tab = await page.tab();
      await open(tab);
      await stored(tab, "read-only");
      // As for a link to a telephone.
      await page.evaluate(() => dispatchEvent(new Event("beforeunload")));
      await stored(tab, "saved");
      await stored(tab, "read-only");
      await stored(page, "saved");
    }));
});

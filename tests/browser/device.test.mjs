/** What is set for this device alone: where leaving leads, what it takes along, and a name that says nothing. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { kept, newContext, openPage, ready, stage, until } from "./harness.mjs";
import { mirroredTexts, saved } from "./stores.mjs";
import { begin, mark, moveOn, questions } from "./walk.mjs";

describe("privacy on this device", () => {
  const here = stage();

  async function visit(check) {
    const context = await newContext(here.browser);
    await context.route(/^https:\/\/(?!127)/, (route) => route.fulfill({ body: "elsewhere" }));
    const { page } = await openPage(context, here.site);
    await begin(page);
    await mark(page, "radio", questions[0].options[0].text);
    await moveOn(page, "Settings");
    await check(page, context);
    await context.close();
  }

  const faces = "link[rel~=icon], link[rel=manifest], link[rel=apple-touch-icon]";
  const hrefs = (page) => page.locator(faces).evaluateAll((links) => links.map((link) => link.getAttribute("href")));

  for (const [option, address] of [
    ["News", "https://www.bbc.com/news"],
    ["A search page", "https://www.google.com/"],
    ["A page of facts", "https://www.wikipedia.org/"],
  ])
    test(`“Leave now” leads where it was told to, also after a reload and before the app is there: ${option}`, () =>
      visit(async (page) => {
        await page.getByLabel("Where “Leave now” goes").selectOption({ label: option });
        await until(
          async () => (await page.getByRole("link", { name: "Leave now" }).first().getAttribute("href")) === address,
          "the link leads there",
        );
        await saved(page);
        await page.reload();
        await ready(page);
        for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
        await page.waitForURL(address);
      }));

  test("a neutral name and icon stand in the tab and the manifest, on every screen, also while the page loads anew", () =>
    visit(async (page, context) => {
      const usual = await hrefs(page);
      await mark(page, "checkbox", "Use a neutral name and icon");
      await until(async () => (await page.title()) === "Notes", "the tab says Notes");
      const neutral = await hrefs(page);
      assert.equal(neutral.length, usual.length);
      for (const [at, href] of neutral.entries()) assert.notEqual(href, usual[at]);
      const manifest = await page.evaluate(async () => {
        const { href } = document.querySelector("link[rel=manifest]");
        return (await fetch(href)).json();
      });
      assert.equal(manifest.name, "Notes");
      assert.doesNotMatch(JSON.stringify(manifest), /second look/i);
      await saved(page);
      await moveOn(page, "Back");
      assert.equal(await page.title(), "Notes");
      const again = await context.newPage();
      await context.route("**/*.wasm", () => {});
      await again.goto(here.site.url);
      await until(async () => (await again.title()) === "Notes", "a new page says so before the app is there");
    }));

  test("leaving takes all along where that was wished, from both places", () =>
    visit(async (page, context) => {
      await mark(page, "checkbox", /^Erase everything when I leave/);
      await saved(page);
      await kept(page);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
      await page.waitForURL(/bbc/);
      const again = await context.newPage();
      await again.goto(`${here.site.url}robots.txt`);
      // Where the page was gone before the second place was empty, a note makes the next visit finish.
      const left = await again.evaluate(() => Object.keys(localStorage));
      assert.deepEqual(left.filter((key) => !key.endsWith(".erasing")), []);
      assert.deepEqual(await mirroredTexts(again), {});
      await until(async () => (await again.evaluate(() => caches.keys())).length === 0, "no file of the app is left");
    }));
});

/** What someone sees before the app is there: the welcome at once, and nothing that moves or is lost after it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { desktop, heading, newContext, openPage, phone, ready, stage, title, until, watch } from "./harness.mjs";
import { saved } from "./stores.mjs";
import { begin, goOn, goTo, questions } from "./walk.mjs";

/** Runs in the page before it does: adds up what the layout shifts, and notes whether the welcome is ever seen. */
function watchPaint() {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
  globalThis.sawWelcome = false;
  const look = () => {
    const heading = document.getElementById("welcome.heading");
    if (heading?.checkVisibility()) globalThis.sawWelcome = true;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens the site with the WebAssembly held back; `release` lets it come. */
async function openSlowly(context, site) {
  let release;
  const released = new Promise((done) => (release = done));
  await context.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  const page = await context.newPage();
  const troubles = watch(page, new URL(site.url).origin);
  await page.goto(site.url);
  return { page, release, troubles };
}

const focusedText = (page) => page.evaluate(() => document.activeElement.textContent.trim());

const isThere = (page) => page.evaluate(() => document.getElementById("mirror").dataset.screen !== undefined);

describe("the first paint", () => {
  const here = stage();

  for (const [size, viewport] of Object.entries({ phone, desktop })) {
    test(`is the welcome in real elements, and nothing shifts when the app comes, on a ${size}`, async () => {
      const context = await newContext(here.browser, { first: true, prepare: watchPaint, viewport });
      const { page, release } = await openSlowly(context, here.site);
      await page.getByRole("button", { name: "Begin" }).waitFor();
      assert.equal(await isThere(page), false);
      await page.evaluate(() => document.fonts.ready);
      release();
      await ready(page);
      // What a person can see: a hundredth of a pixel is none of it.
      assert.ok((await page.evaluate(() => globalThis.shifted)) < 0.001);
      await context.close();
    });
  }

  test("a tap before the app is there is not lost", async () => {
    const context = await newContext(here.browser, { first: true });
    const { page, release } = await openSlowly(context, here.site);
    const welcome = await title(page);
    await page.getByRole("button", { name: "Get help now" }).click();
    assert.equal(await page.getByRole("button", { name: "Get help now" }).getAttribute("aria-busy"), "true");
    assert.equal(await isThere(page), false);
    release();
    await until(async () => (await isThere(page)) && (await title(page)) !== welcome, "the app has begun");
    assert.equal(await focusedText(page), await title(page));
    await context.close();
  });

  const [first, second] = questions;

  /** To the second question, by what was prepared. */
  async function answerTheFirst(page) {
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("button", { name: goOn }).click();
    await heading(page).filter({ hasText: first.prompt }).waitFor();
    assert.equal(await focusedText(page), first.prompt);
    await page.getByRole("radio", { name: first.options[2].text }).check();
    await page.getByRole("button", { name: "Next" }).click();
    await heading(page).filter({ hasText: second.prompt }).waitFor();
  }

  for (const [size, viewport] of Object.entries({ phone, desktop })) {
    test(`the first questions are answered before the app is there, and it goes on from them, on a ${size}`, async () => {
      const context = await newContext(here.browser, { first: true, prepare: watchPaint, viewport });
      const { page, release, troubles } = await openSlowly(context, here.site);
      await answerTheFirst(page);
      const answer = page.getByRole("radio", { name: second.options[0].text });
      await answer.check();
      assert.equal(await isThere(page), false);
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const before = await page.evaluate(() => globalThis.shifted);
      release();
      await ready(page);
      assert.equal(await title(page), second.prompt);
      assert.ok(await answer.isChecked());
      assert.ok((await page.evaluate(() => globalThis.shifted)) - before < 0.001);
      await goTo(page, "Next");
      await until(async () => (await title(page)) !== second.prompt, "the third question is there");
      await goTo(page, "Back");
      await goTo(page, "Back");
      await until(async () => (await title(page)) === first.prompt, "the first question is there");
      assert.ok(await page.getByRole("radio", { name: first.options[2].text }).isChecked());
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }

  test("where the prepared questions end, a press waits for the app", async () => {
    const context = await newContext(here.browser, { first: true });
    const { page, release } = await openSlowly(context, here.site);
    await answerTheFirst(page);
    await page.getByRole("radio", { name: second.options[0].text }).check();
    await page.getByRole("button", { name: "Next" }).click();
    assert.equal(await page.getByRole("button", { name: "Next" }).getAttribute("aria-busy"), "true");
    release();
    const asked = [first.prompt, second.prompt];
    await until(async () => (await isThere(page)) && !asked.includes(await title(page)), "the third question is there");
    assert.equal(await focusedText(page), await title(page));
    await context.close();
  });

  const halves = {
    "a press of the mouse": [(page) => page.mouse.down(), (page) => page.mouse.up()],
    "a press of the space bar": [(page) => page.keyboard.down(" "), (page) => page.keyboard.up(" ")],
  };
  for (const [what, [begins, ends]] of Object.entries(halves))
    test(`${what} that begins before the app is there and ends after it counts once`, async () => {
      const context = await newContext(here.browser, { first: true });
      const { page, release } = await openSlowly(context, here.site);
      const welcome = await title(page);
      const button = page.getByRole("button", { name: "Begin" });
      await button.hover();
      await button.focus();
      await begins(page);
      assert.equal(await isThere(page), false);
      release();
      await ready(page);
      assert.equal(await title(page), welcome);
      await page.evaluate(() => {
        globalThis.clicks = 0;
        document.addEventListener("click", ({ target }) => (globalThis.clicks += Number(target.closest("button") !== null)));
      });
      await ends(page);
      await until(async () => (await title(page)) !== welcome, "the app has begun");
      assert.equal(await page.evaluate(() => globalThis.clicks), 1);
      await context.close();
    });

  test("someone who returns never sees the welcome, however slow the app comes", async () => {
    // A worker would bring the program although it is held back.
    const context = await newContext(here.browser, { first: true, prepare: watchPaint, serviceWorkers: "block" });
    const { page } = await openPage(context, here.site);
    await begin(page);
    await saved(page);
    await page.close();
    const { page: again, release } = await openSlowly(context, here.site);
    await again.getByText("One moment.").waitFor();
    assert.equal(await again.getByRole("button", { name: "Begin" }).isVisible(), false);
    release();
    await ready(again);
    assert.equal(await again.evaluate(() => globalThis.sawWelcome), false);
    await context.close();
  });
});

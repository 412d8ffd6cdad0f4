/** What someone sees before the app is there: the welcome at once, and nothing that moves or is lost after it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { desktop, newContext, openPage, phone, ready, stage, title, until } from "./harness.mjs";
import { begin } from "./walk.mjs";

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
  await page.goto(site.url);
  return { page, release };
}

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
    await page.getByRole("button", { name: "Begin" }).click();
    assert.equal(await page.getByRole("button", { name: "Begin" }).getAttribute("aria-busy"), "true");
    assert.equal(await isThere(page), false);
    release();
    await until(async () => (await isThere(page)) && (await title(page)) !== welcome, "the app has begun");
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
    const context = await newContext(here.browser, { first: true, prepare: watchPaint });
    const { page } = await openPage(context, here.site);
    await begin(page);
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

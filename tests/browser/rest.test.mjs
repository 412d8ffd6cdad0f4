/** The first screens while the rest of the app has not come, and what waits for it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { desktop, newContext, packFile, phone, ready, settled, stage, title, until, watch } from "./harness.mjs";
import { byFocus } from "./hands.mjs";
import { begin, mark, moveOn, passInterruption, shownQuestion, use, usualOption } from "./walk.mjs";

const late = /assets\/(rest-\w+[.]wasm|tasks-\w+[.]json)$/;
/** Where leaving leads. */
const neutral = "https://www.bbc.com/weather";
const keys = Object.keys(packFile("strings"));

/** Opens the site with the rest held back; `release` lets it come. */
async function openWithoutRest(here, options = {}) {
  const context = await newContext(here.browser, { first: true, ...options });
  let release;
  const released = new Promise((done) => (release = done));
  const asked = [];
  await context.route(late, async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue();
  });
  const page = await context.newPage();
  const troubles = watch(page, new URL(here.site.url).origin);
  await page.goto(here.site.url);
  await ready(page);
  return { context, page, release, troubles, asked };
}

const screen = (page) => page.evaluate(() => document.getElementById("mirror").dataset.screen);
const face = (page) => page.evaluate(() => document.documentElement.dataset.start);

/** All that is said and named on the screen, one line for each element. */
const words = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#mirror *")].flatMap((element) => [
      element.getAttribute("aria-label") ?? "",
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent.trim()),
    ]),
  );

/**
 * Runs in the page before it does: the compiled app fails as it does where a function is missing, when it is called with
 * at least `breaks` values.
 */
function breakable() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const { exports } = await instantiate.apply(WebAssembly, given);
    const calling = ([name, one]) => {
      const called = (...values) => {
        if (values.length >= globalThis.breaks) throw new WebAssembly.RuntimeError("no such function");
        return one(...values);
      };
      return [name, typeof one === "function" ? called : one];
    };
    return { exports: Object.fromEntries(Object.entries(exports).map(calling)) };
  };
}

describe("before the rest of the app is there", () => {
  const here = stage();

  for (const [size, viewport] of Object.entries({ phone, desktop }))
    test(`all questions are answered, and the last leads on once it comes, on a ${size}`, async () => {
      const { context, page, release, troubles, asked } = await openWithoutRest(here, { viewport });
      await moveOn(page, "Begin");
      await moveOn(page, "Back");
      await moveOn(page, "Begin");
      await passInterruption(page);
      let answered = 0;
      for (let question = await shownQuestion(page); question; question = await shownQuestion(page)) {
        const why = page.getByRole("button", { name: "Why we ask" });
        if (answered % 7 === 0 && (await why.count()) > 0) {
          await use(why.first());
          await page.getByRole("heading", { level: 2 }).first().waitFor();
          await page.keyboard.press("Escape");
          await settled(page);
        }
        const option = question.options?.find(({ id }) => id === usualOption(question));
        if (question.kind === "one") await mark(page, "radio", option.text);
        const unsaid = (await words(page)).filter((said) => keys.includes(said));
        assert.deepEqual(unsaid, [], "texts that are not there yet");
        answered += 1;
        if ((await page.getByRole("button", { name: "See my result" }).count()) > 0) break;
        await moveOn(page, "Next");
        if (answered % 9 === 0) {
          await moveOn(page, "Back");
          await moveOn(page, "Next");
        }
      }
      await byFocus(page, "button", "See my result");
      assert.ok(answered > 20, `${answered} questions`);
      await until(async () => (await face(page)) === "waiting", "the page says that it loads");
      assert.equal(new Set(asked).size, 2);
      release();
      await until(async () => (await screen(page)) === "verdict", "the result is there");
      assert.equal(await face(page), undefined);
      await settled(page);
      assert.deepEqual(troubles, []);
      await page.reload();
      await ready(page);
      assert.equal(await screen(page), "verdict");
      await context.close();
    });

  test("what leads elsewhere waits, and back from there is where one was", async () => {
    const { context, page, release, troubles } = await openWithoutRest(here);
    await begin(page);
    const asked = await title(page);
    await byFocus(page, "button", "Settings");
    await until(async () => (await face(page)) === "waiting", "the page says that it loads");
    release();
    await until(async () => (await screen(page)) === "settings", "the settings are there");
    await byFocus(page, "button", "Back");
    await until(async () => (await title(page)) === asked, "the question is there again");
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test("leaving is one press, also while something waits", async () => {
    for (const waits of [false, true]) {
      const { context, page } = await openWithoutRest(here);
      await context.route(neutral, (route) => route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }));
      await begin(page);
      if (waits) {
        await byFocus(page, "button", "Settings");
        await until(async () => (await face(page)) === "waiting", "the page says that it loads");
      }
      await page.getByRole("link", { name: "Leave now" }).locator("visible=true").first().press("Enter");
      await page.waitForURL(neutral);
      await context.close();
    }
  });

  test("what was answered is kept, and found by who comes again", async () => {
    const { context, page, release } = await openWithoutRest(here);
    await begin(page);
    const question = await shownQuestion(page);
    await mark(page, "radio", question.options[0].text);
    const first = await title(page);
    await byFocus(page, "button", "Next");
    await until(async () => (await title(page)) !== first, "the next question is there");
    const second = await title(page);
    release();
    await page.reload();
    await ready(page);
    assert.equal(await title(page), second);
    await byFocus(page, "button", "Back");
    await until(async () => (await title(page)) === first, "the first question is there");
    assert.ok(await page.getByRole("radio", { name: question.options[0].text }).isChecked());
    await context.close();
  });

  test("who asks for something of it in vain gets the page again with all of it, and what they answered", async () => {
    const { context, page, release, troubles } = await openWithoutRest(here, { prepare: breakable });
    await begin(page);
    const { options } = await shownQuestion(page);
    await mark(page, "radio", options[0].text);
    const asked = await title(page);
    await page.evaluate(() => {
      globalThis.breaks = 0;
      [...document.querySelectorAll("#mirror button")].find(({ textContent }) => textContent.trim() === "Next").click();
    });
    await until(async () => (await face(page)) === "waiting", "the page says that it loads");
    const again = page.waitForEvent("load");
    release();
    await again;
    await ready(page);
    assert.equal(await title(page), asked);
    assert.ok(await page.getByRole("radio", { name: options[0].text }).isChecked());
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test("where that does not help either, the page says so, with help", async () => {
    const context = await newContext(here.browser, { first: true, prepare: breakable });
    // It starts with that many.
    await context.addInitScript(() => (globalThis.breaks = 4));
    const page = await context.newPage();
    let loads = 0;
    page.on("load", () => (loads += 1));
    await page.goto(here.site.url);
    await page.getByRole("heading", { name: "This could not start" }).waitFor();
    await page.getByRole("heading", { name: "People who can help now" }).waitFor();
    assert.equal(loads, 2);
    await context.close();
  });

  test("an app that fails before it starts is no endless wait", async () => {
    const context = await newContext(here.browser, { first: true, prepare: breakable });
    await context.addInitScript(() => (globalThis.breaks = 0));
    const page = await context.newPage();
    await page.goto(here.site.url);
    await page.getByRole("heading", { name: "This could not start" }).waitFor();
    await context.close();
  });

  test("what could not come is asked for again", async () => {
    const context = await newContext(here.browser, { first: true });
    let refused = 0;
    await context.route(late, (route) => ((refused += 1) <= 2 ? route.abort() : route.continue()));
    const page = await context.newPage();
    await page.goto(here.site.url);
    await ready(page);
    await byFocus(page, "button", "Settings");
    await until(async () => (await screen(page)) === "settings", "the settings are there");
    assert.ok(refused > 2);
    await context.close();
  });
});

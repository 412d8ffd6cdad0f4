/** Inside another page the app is a guest: keys, wheel, touch and fields of the host stay the host's. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { newContext, stage, until } from "./harness.mjs";

/** A page of another origin with the app in a frame between two fields, longer than the screen. */
const hostPage = (address, height) => `<!doctype html><html lang="en"><title>Host</title><body>
  <p id="words">Words of the host</p><input id="before" aria-label="Before" />
  <iframe id="frame" src="${address}" title="App" width="380" height="${height}"></iframe>
  <input id="after" aria-label="After" /><p style="height: 2000px">Below</p></body></html>`;

describe("the page in a frame", () => {
  const here = stage();
  let host;
  let height = 1500;
  before(async () => {
    host = createServer((_, response) =>
      response.writeHead(200, { "Content-Type": "text/html" }).end(hostPage(here.site.url, height)),
    ).listen(0, "127.0.0.1");
    await new Promise((done) => host.once("listening", done));
  });
  after(() => host.close());

  /** Opens the host page; `frame` is the app in it. */
  async function visitHost(check, options = {}, frameHeight = 1500) {
    height = frameHeight;
    const context = await newContext(here.browser, { viewport: { width: 420, height: 700 }, ...options });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${host.address().port}/`);
    const frame = page.frame({ url: here.site.url });
    await frame.locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
    await check(page, frame);
    await context.close();
  }

  const focusedIn = (frame) => frame.evaluate(() => (document.hasFocus() ? document.activeElement?.id : ""));

  test("Tab comes in from the field before, goes through, and leaves to the field after; and back", () =>
    visitHost(async (page, frame) => {
      const walk = async (key, from, to) => {
        const stops = [];
        await page.locator(from).focus();
        for (let presses = 0; presses < 30; presses += 1) {
          await page.keyboard.press(key);
          const id = await page.evaluate(() => document.activeElement.id);
          if (`#${id}` === to) return stops;
          assert.equal(id, "frame");
          stops.push(await focusedIn(frame));
        }
        return assert.fail(`${key} does not leave the frame: ${stops.join(", ")}`);
      };
      const there = await walk("Tab", "#before", "#after");
      assert.ok(there.includes("leave") && there.includes("welcome.begin"), there.join(", "));
      const back = await walk("Shift+Tab", "#after", "#before");
      assert.deepEqual(back.toReversed(), there);
    }));

  test("a page that opens in a frame takes no focus from the host and does not scroll it", () =>
    visitHost(async (page) => {
      assert.deepEqual(await page.evaluate(() => [document.activeElement.tagName, scrollY]), ["BODY", 0]);
    }));

  test("fields, selecting and copying of the host work while the app is there and after it was used", () =>
    visitHost(async (page, frame) => {
      await frame.evaluate(() => document.getElementById("welcome.begin").click());
      await frame.locator("#mirror[data-screen=interruption]").waitFor({ state: "attached" });
      await frame.evaluate(() => document.querySelector("#mirror footer button").click());
      await frame.locator("fieldset").waitFor({ state: "attached" });
      await page.locator("#before").click();
      await page.keyboard.type("typed 123");
      await page.keyboard.press("Backspace");
      assert.equal(await page.locator("#before").inputValue(), "typed 12");
      await page.locator("#words").selectText();
      await page.evaluate(() =>
        addEventListener("copy", (event) => (globalThis.copied = [String(getSelection()), event.defaultPrevented])),
      );
      await page.keyboard.press("Control+c");
      const copied = await until(() => page.evaluate(() => globalThis.copied), "something is copied");
      assert.deepEqual(copied, ["Words of the host", false]);
    }));

  for (const [where, inHost] of [["the app", false], ["the host", true]]) {
    test(`no key of the browser is taken while the focus is in ${where}`, () =>
      visitHost(async (page, frame) => {
        const keys = ["Control+f", "Control+r", "Control+c", "Control+v", "Control+x", "Control+a", "Control+z", "Control+p",
          "Control+Equal", "Control+Minus", "Control+0", "Control+l", "Control+t", "Control+w", "Control+Shift+r",
          "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+d", "Backspace", "Space", "Enter", "Tab", "Shift+Tab", "PageDown", "PageUp",
          "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Escape", "Slash", "Quote",
          ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`)];
        const target = inHost ? page.mainFrame() : frame;
        await target.evaluate(() => {
          globalThis.keysSeen = [];
          // The last to hear of a key; the browser's own doing is stopped here, as it would end the test.
          for (const name of ["keydown", "keypress", "keyup"]) {
            addEventListener(name, (event) => {
              globalThis.keysSeen.push([`${name} ${event.key}`, event.defaultPrevented]);
              event.preventDefault();
            });
          }
        });
        const places = inHost ? ["#before"] : ["h1", "#welcome\\.begin", "#leave"];
        for (const place of places) {
          await target.locator(place).first().evaluate((element) => {
            element.tabIndex = element.tabIndex < 0 ? -1 : element.tabIndex;
            element.focus();
          });
          for (const key of keys) await page.keyboard.press(key);
        }
        const seen = await target.evaluate(() => globalThis.keysSeen);
        assert.ok(seen.length >= keys.length * places.length, `${seen.length} keys were seen`);
        assert.deepEqual(seen.filter(([, taken]) => taken), []);
      }));
  }

  const scrolledTo = (page) => page.evaluate(() => scrollY);

  test("the wheel over the app scrolls the host, where the app itself is not longer than its frame", () =>
    visitHost(async (page) => {
      await page.mouse.move(200, 300);
      await page.mouse.wheel(0, 200);
      await until(async () => (await scrolledTo(page)) > 100, "the host has scrolled");
    }));

  test("the wheel scrolls a longer app first, and then the host", () =>
    visitHost(
      async (page, frame) => {
        await page.mouse.move(200, 300);
        await page.mouse.wheel(0, 60);
        await until(() => frame.evaluate(() => scrollY > 20), "the app has scrolled");
        assert.equal(await scrolledTo(page), 0);
        await until(async () => {
          await page.mouse.wheel(0, 300);
          return (await scrolledTo(page)) > 50;
        }, "the host has scrolled");
      },
      {},
      500,
    ));

  test("a finger on the app scrolls the host, and presses nothing", () =>
    visitHost(
      async (page, frame) => {
        const session = await page.context().newCDPSession(page);
        const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
        const begin = await frame.locator("#welcome\\.begin").boundingBox();
        const [x, y] = [begin.x + begin.width / 2, begin.y + begin.height / 2];
        await touch("touchStart", { x, y });
        for (const way of [20, 60, 120, 180]) await touch("touchMove", { x, y: y - way });
        await touch("touchEnd");
        await until(async () => (await scrolledTo(page)) > 50, "the host has scrolled");
        assert.equal(await frame.locator("fieldset").count(), 0);
        assert.equal(await frame.evaluate(() => document.getElementById("mirror").dataset.screen), "welcome");
      },
      { hasTouch: true },
    ));
});

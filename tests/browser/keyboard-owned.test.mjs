/** Keys belong to the page and its browser: none is taken from it, and none stays pressed after the focus was elsewhere. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, galleryRoot, newContext, openPage, settled, stage, until } from "./harness.mjs";
import { begin, mark, questions } from "./walk.mjs";

/** What browsers do themselves: find, reload, print, copy, paste, zoom, go back, scroll. */
const everywhere = ["f", "r", "p", "c", "v", "l", "Equal", "NumpadAdd", "Minus", "Digit0"]
  .map((key) => `Control+${key}`)
  .concat(["Alt+ArrowLeft", "Alt+ArrowRight", "F1", "F3", "F5", "F11", "F12", "Shift+F10", "PageDown", "PageUp"]);

/** Runs in the page: notes each key that somebody took, and keeps the browser from acting on it. */
function noteTaken() {
  globalThis.heard = [];
  globalThis.taken = [];
  // Last of all, since it was added last. A key that was kept from it is missing from what was heard.
  addEventListener("keydown", (event) => {
    if (["Control", "Alt", "Shift"].includes(event.key)) return;
    const key = `${event.ctrlKey ? "Control+" : ""}${event.altKey ? "Alt+" : ""}${event.code}`;
    globalThis.heard.push(key);
    if (event.defaultPrevented) globalThis.taken.push(key);
    event.preventDefault();
  });
}

/** Puts the focus into a page within the page and takes it back, as another window would: this one is told. */
const leaveFocus = (page) =>
  page.evaluate(() => {
    globalThis.blurs = 0;
    addEventListener("blur", () => (globalThis.blurs += 1));
    globalThis.before = document.activeElement;
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.src = "paper.html";
    return new Promise((done) =>
      frame.addEventListener("load", () => {
        frame.contentWindow.focus();
        frame.focus();
        requestAnimationFrame(() => requestAnimationFrame(() => done(globalThis.blurs)));
      }),
    );
  });

const comeBack = (page) =>
  page.evaluate(() => {
    document.querySelector("body > iframe").remove();
    window.focus();
    globalThis.before.focus();
  });

describe("the browser’s own keys", () => {
  const here = stage({ root: galleryRoot });

  /** What has the focus, and how it gets there. */
  const targets = {
    "nothing": (page) => page.evaluate(() => document.activeElement.blur()),
    "the canvas": (page) => page.mouse.click(8, 420),
    "a button": (page) => control(page, "button", "Save").focus(),
    "a radio": (page) => control(page, "radio", "4").focus(),
    "a field": (page) => control(page, "textbox", "Your name").focus(),
    "a text area": (page) => control(page, "textbox", "Today's line").focus(),
    "a tab": (page) => control(page, "tab", "Days").focus(),
    "an open menu": async (page) => {
      await control(page, "button", "More for this task").press("Enter");
      await until(() => page.evaluate(() => document.activeElement.matches("[role=menuitem]")), "the menu is open");
    },
  };

  test("reach the browser from whatever has the focus", () =>
    here.visit({}, async (page) => {
      for (const [what, focus] of Object.entries(targets)) {
        await focus(page);
        await page.evaluate(noteTaken);
        for (const key of everywhere) await page.keyboard.press(key);
        const { heard, taken } = await page.evaluate(() => ({ heard: globalThis.heard, taken: globalThis.taken }));
        assert.equal(heard.length, everywhere.length, `${what}: only ${heard.join(", ")} came through`);
        assert.deepEqual(taken, [], what);
        await page.reload();
        await page.locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
        await settled(page);
      }
    }));
});

describe("a key that is held while the focus goes elsewhere", () => {
  const here = stage();

  for (const key of ["Shift", "Control", "Alt", "Meta"]) {
    test(`is not held when it comes back: ${key}`, () =>
      here.visit({}, async (page) => {
        await begin(page);
        const [first, second] = questions[0].options.map(({ text }) => text);
        await mark(page, "radio", first);
        await page.keyboard.down(key);
        assert.ok((await leaveFocus(page)) > 0, "the page was not told that the focus went");
        await page.keyboard.up(key);
        await comeBack(page);
        await page.keyboard.press("ArrowDown");
        await until(() => control(page, "radio", second).isChecked(), "an arrow chooses the next answer");
        const { x, y, width, height } = await control(page, "radio", first).boundingBox();
        await page.mouse.click(x + width / 2, y + height / 2);
        await until(() => control(page, "radio", first).isChecked(), "a press chooses on the canvas");
      }));
  }

  test("Shift does not add up over it to leave, and three presses in a row still do", async () => {
    const context = await newContext(here.browser);
    await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
    const { page } = await openPage(context, here.site);
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift");
    await page.keyboard.down("Shift");
    assert.ok((await leaveFocus(page)) > 0, "the page was not told that the focus went");
    await page.keyboard.up("Shift");
    await comeBack(page);
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift");
    await settled(page);
    assert.equal(new URL(page.url()).origin, new URL(here.site.url).origin);
    await page.keyboard.press("Shift");
    await page.waitForURL(/bbc\.com/);
    await context.close();
  });
});

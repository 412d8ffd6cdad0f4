/** Writing into real fields: every keystroke, composition, paste and undo arrives, and nothing is lost. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, galleryRoot, settled, stage, until } from "./harness.mjs";

const nameField = (page) => control(page, "textbox", "Your name");
const lineField = (page) => control(page, "textbox", "Today's line");

/** What the app holds of a field, as the line below it says. */
const held = async (page, id) =>
  (await page.locator(`[id="${id}.held"]`).textContent()).replace(/^\s*Held:\s?/, "").trimEnd();

const holds = (page, id, words) => until(async () => (await held(page, id)) === words, `the app holds “${words}”`);

/** Has the app told, and the page made anew, after each single change. */
const renderAtOnce = (field) =>
  field.evaluate((element) =>
    element.addEventListener("input", () => element.dispatchEvent(new Event("change", { bubbles: true }))),
  );

/** Notes whatever is done to the field itself, or to its place in the page. */
const noteMeddling = (field) =>
  field.evaluate((element) => {
    globalThis.meddling = [];
    const host = element.parentElement;
    const seen = new MutationObserver((records) => {
      for (const { type, target, attributeName, removedNodes, addedNodes } of records) {
        const moved = [...removedNodes, ...addedNodes].some((node) => node.contains(element));
        if (type === "childList" && moved) globalThis.meddling.push(`moved in ${target.id}`);
        // Its box may grow with the text; nothing else of it may change.
        if (type === "attributes" && target === element && attributeName !== "style")
          globalThis.meddling.push(attributeName);
      }
    });
    seen.observe(host, { attributes: true, childList: true, subtree: true });
    seen.observe(host.parentElement, { childList: true });
    const { set, get } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value");
    Object.defineProperty(element, "value", {
      get,
      set(value) {
        globalThis.meddling.push(`wrote “${value}”`);
        set.call(element, value);
      },
    });
  });

const devtools = (page) => page.context().newCDPSession(page);

/** Keys as soft keyboards send them: no letter, only that something is being composed. */
const composingKey = (session, keyCode) =>
  session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: keyCode, key: "Process" });

async function compose(page, steps, committed, keyCode = 229) {
  const session = await devtools(page);
  for (const text of steps) {
    await composingKey(session, keyCode);
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await settled(page);
  }
  await composingKey(session, keyCode);
  await session.send("Input.insertText", { text: committed });
  await settled(page);
}

describe("writing", { concurrency: 2 }, () => {
  const here = stage({ root: galleryRoot });

  test("a hundred fast keystrokes lose none, with the page made anew after each", () =>
    here.visit({}, async (page) => {
      const field = lineField(page);
      await renderAtOnce(field);
      await noteMeddling(field);
      await field.focus();
      const words = "The quick brown fox jumps over the lazy dog, and then it walks home. ".repeat(2).slice(0, 100);
      for (const letter of words) await page.keyboard.press(letter === " " ? "Space" : letter);
      assert.equal(await field.inputValue(), words);
      await holds(page, "line", words.trimEnd());
      assert.deepEqual(await page.evaluate(() => globalThis.meddling), []);
    }));

  const compositions = {
    "Korean, with Gboard's key code": [["ㅎ", "하", "한"], "한", 229],
    "Korean, with key code 0": [["ㄱ", "그", "글"], "글", 0],
    Japanese: [["n", "に", "にh", "にほ", "にほん", "日本"], "日本", 229],
    Chinese: [["n", "ni", "ni h", "ni hao"], "你好", 229],
    "a word that grows by letters, as Gboard writes English": [["h", "he", "hel", "hell", "hello"], "hello", 229],
  };
  for (const [kind, [steps, committed, keyCode]] of Object.entries(compositions)) {
    test(`composing neither loses nor doubles text: ${kind}`, () =>
      here.visit({}, async (page) => {
        const field = lineField(page);
        await renderAtOnce(field);
        await noteMeddling(field);
        await field.focus();
        await page.keyboard.type("a ");
        for (let times = 0; times < 3; times += 1) await compose(page, steps, committed, keyCode);
        const words = `a ${committed.repeat(3)}`;
        assert.equal(await field.inputValue(), words);
        await holds(page, "line", words);
        assert.deepEqual(await page.evaluate(() => globalThis.meddling), []);
      }));
  }

  test("a word that a keyboard takes back into composition is not doubled, as SwiftKey does", () =>
    here.visit({}, async (page) => {
      const field = lineField(page);
      await renderAtOnce(field);
      await field.focus();
      const session = await devtools(page);
      await page.keyboard.type("hello wrld");
      await settled(page);
      // The written word becomes a composition again and is replaced by the corrected one, then by a longer one.
      for (const [text, start, end] of [
        ["wrld", 6, 10],
        ["world", 6, 10],
        ["worlds", 6, 11],
      ]) {
        await composingKey(session, 229);
        await session.send("Input.imeSetComposition", {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
          replacementStart: start,
          replacementEnd: end,
        });
        await settled(page);
      }
      await session.send("Input.insertText", { text: "worlds" });
      await page.keyboard.type(" ok");
      assert.equal(await field.inputValue(), "hello worlds ok");
      await holds(page, "line", "hello worlds ok");
    }));

  test("undo and redo work after the page was made anew", () =>
    here.visit({}, async (page) => {
      const field = lineField(page);
      await renderAtOnce(field);
      await field.focus();
      await page.keyboard.type("first");
      await settled(page);
      await page.keyboard.press("Enter");
      await page.keyboard.type("second");
      await settled(page);
      await page.keyboard.press("Control+z");
      await settled(page);
      const undone = await field.inputValue();
      assert.ok(undone.length < "first\nsecond".length && "first\nsecond".startsWith(undone), undone);
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Control+Shift+z");
      assert.equal(await field.inputValue(), "first\nsecond");
    }));

  test("what is copied is pasted, over what is selected", () =>
    here.visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await nameField(page).focus();
      await page.keyboard.type("Noor 한국");
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Control+c");
      await lineField(page).focus();
      await page.keyboard.type("old");
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Control+v");
      await holds(page, "line", "Noor 한국");
    }));

  test("a field takes no more than its limit", () =>
    here.visit({}, async (page) => {
      const field = nameField(page);
      await field.focus();
      await page.keyboard.type("x".repeat(60));
      assert.equal(await field.inputValue(), "x".repeat(40));
      await holds(page, "name", "x".repeat(40));
    }));

  test("a field says its hint, its message and its limits as native fields do", () =>
    here.visit({}, async (page) => {
      const field = nameField(page);
      const described = async () =>
        field.evaluate((element) =>
          (element.getAttribute("aria-describedby") ?? "")
            .split(" ")
            .map((id) => document.getElementById(id)?.textContent.trim()),
        );
      assert.deepEqual(await described(), ["Stays on this device."]);
      assert.equal(await field.getAttribute("autocomplete"), "given-name");
      await control(page, "button", "Find fault").click({ force: true });
      await until(async () => (await field.getAttribute("aria-invalid")) === "true", "the field is at fault");
      assert.deepEqual(await described(), ["This is too long. Shorten it a little.", "Stays on this device."]);
    }));

  for (const way of ["closing the page", "pressing a button on the canvas", "leaving the field"]) {
    test(`words typed a moment before ${way} are kept`, () =>
      here.visit({}, async (page, { context }) => {
        await lineField(page).focus();
        await page.keyboard.type("kept to the last letter");
        const saved = (from) => from.evaluate(() => JSON.stringify({ ...localStorage }));
        if (way === "closing the page") {
          await page.goto("about:blank");
          const other = await context.newPage();
          await other.goto(new URL("robots.txt", here.site.url).href);
          assert.match(await saved(other), /kept to the last letter/);
          return;
        }
        if (way === "leaving the field") {
          await page.keyboard.press("Tab");
        } else {
          const box = await control(page, "button", "Save").boundingBox();
          await page.evaluate((y) => window.scrollBy(0, y - innerHeight / 2), box.y);
          await settled(page);
          const { x, y, width, height } = await control(page, "button", "Save").boundingBox();
          await page.mouse.click(x + width / 2, y + height / 2);
        }
        await settled(page);
        assert.match(await saved(page), /kept to the last letter/);
      }));
  }

  test("the first tap opens the keyboard, and another one after it was put away", () =>
    here.visit({ hasTouch: true, isMobile: true }, async (page) => {
      const field = nameField(page);
      const isFocused = () => field.evaluate((element) => element === document.activeElement);
      const tap = async () => {
        const { x, y, width, height } = await field.boundingBox();
        await page.touchscreen.tap(x + width / 2, y + height / 2);
      };
      await tap();
      await until(isFocused, "the first tap focuses the field");
      // A keyboard opens for a focused field that can be written in, within the tap itself.
      assert.ok(await field.evaluate((element) => !element.readOnly && !element.disabled && element.inputMode !== "none"));
      await field.evaluate((element) => element.blur());
      await settled(page);
      await tap();
      await until(isFocused, "the field is focused again");
    }));

  test("nothing zooms when a field is focused, and zooming stays possible", () =>
    here.visit({}, async (page) => {
      for (const field of [nameField(page), lineField(page)])
        assert.ok((await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))) >= 16);
      const viewport = await page.locator('meta[name="viewport"]').getAttribute("content");
      assert.doesNotMatch(viewport, /user-scalable|maximum-scale/);
      assert.match(viewport, /interactive-widget=resizes-content/);
    }));

  test("a keyboard that takes half of the screen does not cover the field", () =>
    here.visit({ hasTouch: true }, async (page) => {
      const field = lineField(page);
      await field.focus();
      await page.evaluate(() => {
        const { bottom } = document.activeElement.getBoundingClientRect();
        window.scrollBy(0, bottom - innerHeight + 20);
      });
      await settled(page);
      await page.setViewportSize({ width: 390, height: 420 });
      await until(async () => {
        const { y, height } = await field.boundingBox();
        return y >= 0 && y + height <= 420;
      }, "the field is seen whole");
    }));

  test("what a field holds is drawn while it rests, and shown by the field itself while someone writes", () =>
    here.visit({}, async (page) => {
      const field = nameField(page);
      await field.focus();
      await page.keyboard.type("Amara");
      const colour = () => field.evaluate((element) => getComputedStyle(element).color);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      assert.equal(await colour(), ink);
      await page.keyboard.press("Tab");
      await settled(page);
      assert.equal(await colour(), "rgba(0, 0, 0, 0)");
      assert.equal(await field.evaluate((element) => getComputedStyle(element).visibility), "visible");
    }));

  test("a menu and tabs answer keys as native ones do", () =>
    here.visit({}, async (page) => {
      const menu = control(page, "button", "More for this task");
      await menu.focus();
      await page.keyboard.press("Enter");
      const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
      await until(async () => (await focused()) === "Skip", "the first item has the focus");
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), "Move to tomorrow");
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), "Skip");
      await page.keyboard.press("Escape");
      await until(async () => (await menu.getAttribute("aria-expanded")) === "false", "Escape closes the menu");
      assert.ok(await menu.evaluate((element) => element === document.activeElement));
      await page.keyboard.press("Enter");
      await until(async () => (await focused()) === "Skip", "the menu is open again");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await until(async () => (await held(page, "chosen")) === "move", "the item is chosen");
      await until(async () => (await menu.getAttribute("aria-expanded")) === "false", "choosing closes the menu");

      await control(page, "tab", "Days").focus();
      await page.keyboard.press("ArrowRight");
      await until(
        async () => (await control(page, "tab", "Weeks").getAttribute("aria-selected")) === "true",
        "the arrow shows the next tab",
      );
      assert.equal(await focused(), "Weeks");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "Weeks");
    }));

  test("an open menu answers on the canvas, and a press elsewhere closes it", () =>
    here.visit({}, async (page) => {
      const menu = control(page, "button", "More for this task");
      const press = async (target, x = 0.5) => {
        const box = await target.boundingBox();
        await page.mouse.click(box.x + box.width * x, box.y + box.height / 2);
      };
      await menu.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 200));
      await settled(page);
      const open = async () => (await menu.getAttribute("aria-expanded")) === "true";
      await press(menu);
      await until(open, "the menu is open");
      await press(control(page, "menuitem", "Skip"), 0.1);
      await until(async () => (await held(page, "chosen")) === "skip", "the item is chosen");
      await until(async () => !(await open()), "the menu is closed");
      await press(menu);
      await until(open, "the menu is open again");
      await page.mouse.click(20, 600);
      await until(async () => !(await open()), "a press elsewhere closes the menu");
    }));

  test("a file is read where it is opened", () =>
    here.visit({}, async (page) => {
      const chosen = { name: "copy.json", mimeType: "application/json", buffer: Buffer.from('{"kept":"한"}') };
      await page.locator('#mirror input[type="file"]').setInputFiles(chosen);
      await holds(page, "file", '{"kept":"한"}');
    }));
});

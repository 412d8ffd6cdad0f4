/** The text over the drawing: where it lies, and that it can be selected, copied and found. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { crawl } from "./crawl.mjs";
import { control, galleryRoot, openPage, newContext, settled, stage, until } from "./harness.mjs";
import { answerAll, moveOn } from "./walk.mjs";

/** Runs in the page: lines whose glyphs lie elsewhere than the drawn ones, in CSS pixels. */
function strayLines() {
  const stray = [];
  let seen = 0;
  for (const line of document.querySelectorAll("#mirror .line")) {
    const text = line.textContent.trimEnd();
    if (text === "" || line.closest("[hidden]")) continue;
    seen += 1;
    const range = document.createRange();
    range.setStart(line.firstChild, 0);
    range.setEnd(line.firstChild, text.length);
    const rects = range.getClientRects();
    const box = line.offsetParent.getBoundingClientRect();
    const style = (name) => Number.parseFloat(line.style[name]);
    const left = Math.min(...[...rects].map((rect) => rect.left));
    const right = Math.max(...[...rects].map((rect) => rect.right));
    const middle = (Math.min(...[...rects].map(({ top }) => top)) + Math.max(...[...rects].map(({ bottom }) => bottom))) / 2;
    const off = {
      left: left - box.left - style("left"),
      width: right - left - (style("minWidth") || style("width")),
      middle: middle - box.top - style("top") - style("height") / 2,
    };
    const tops = new Set([...rects].map(({ top }) => Math.round(top / 6)));
    if (Math.abs(off.left) > 1 || Math.abs(off.width) > 1 || Math.abs(off.middle) > 3 || (tops.size > 2 && !line.matches(".shaped")))
      stray.push(`“${text}” ${JSON.stringify(off)}`);
  }
  return { stray, seen };
}

const looks = [
  { width: 390, height: 844, text: 1 },
  { width: 844, height: 390, text: 1 },
  { width: 390, height: 844, text: 1.5 },
  { width: 320, height: 640, text: 2 },
  { width: 1280, height: 800, text: 1.25 },
];

async function show(page, { width, height, text }) {
  await page.evaluate((size) => {
    globalThis.textSizeSheet ??= new CSSStyleSheet();
    globalThis.textSizeSheet.replaceSync(`html { font-size: ${size}% }`);
    if (!document.adoptedStyleSheets.includes(globalThis.textSizeSheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, globalThis.textSizeSheet];
  }, text * 100);
  // Another size than before, so that it is noticed.
  await page.setViewportSize({ width, height: height + 1 });
  await page.setViewportSize({ width, height });
  await settled(page);
}

async function checkLooks(page, place) {
  for (const look of looks) {
    await show(page, look);
    const { stray, seen } = await page.evaluate(strayLines);
    assert.ok(seen > 2, `${place} has ${seen} lines`);
    assert.deepEqual(stray, [], `${place} at ${JSON.stringify(look)}`);
  }
}

async function openScripts(page) {
  await control(page, "button", "scripts").click({ force: true });
  await until(() => page.locator('[id="script.arabic"]').count(), "the scripts are shown");
  await settled(page);
}

describe("the text of every screen", () => {
  const here = stage();

  test("lies within a pixel of the drawn one, turned, zoomed and with larger text", async () => {
    const seen = new Set();
    for (const prepare of [async () => {}, async (page) => {
      await answerAll(page);
      await moveOn(page, /plan/i).catch(() => {});
    }]) {
      const context = await newContext(here.browser, {});
      const { page, troubles } = await openPage(context, here.site);
      await prepare(page);
      await crawl(page, { seen, arrived: (place) => checkLooks(page, place) });
      assert.deepEqual(troubles, []);
      await context.close();
    }
    assert.ok(seen.size > 4, [...seen].join(", "));
  });

  for (const deviceScaleFactor of [1.25, 1.5, 2.625])
    test(`lies within a pixel of the drawn one at density ${deviceScaleFactor}`, () =>
      here.visit({ deviceScaleFactor, viewport: { width: 393, height: 851 } }, async (page) => {
        const { stray, seen } = await page.evaluate(strayLines);
        assert.ok(seen > 2);
        assert.deepEqual(stray, []);
      }));
});

describe("the text over the drawing", () => {
  const here = stage({ root: galleryRoot });

  test("lies within a pixel for every role and script", () =>
    here.visit({}, async (page) => {
      for (const screen of ["fields", "figures", "scripts"]) {
        await control(page, "button", screen).click({ force: true });
        await settled(page);
        await checkLooks(page, screen);
      }
    }));

  test("a double click selects a word, a drag selects over lines, and what is copied has their breaks", () =>
    here.visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await openScripts(page);
      const lines = page.locator('[id="script.lines"] .line');
      await lines.first().evaluate((line) => window.scrollTo(0, line.getBoundingClientRect().top - 200));
      await settled(page);
      const first = await lines.nth(0).boundingBox();
      await page.mouse.dblclick(first.x + first.width / 2 - 6, first.y + first.height / 2);
      const selected = () => page.evaluate(() => getSelection().toString());
      assert.match(await selected(), /^(The|first|line)\s?$/);

      const last = await lines.last().boundingBox();
      await page.mouse.move(first.x + 1, first.y + first.height / 2);
      await page.mouse.down();
      await page.mouse.move(last.x + 20, last.y + last.height / 2, { steps: 6 });
      await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2);
      await page.mouse.up();
      await page.keyboard.press("Control+c");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.deepEqual(
        copied.trim().split("\n").map((line) => line.trim()).filter(Boolean),
        ["The first line", "the second line", "the fourth line"],
      );
    }));

  test("a paragraph that wraps is copied as one line, with a space at each break", () =>
    here.visit({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await openScripts(page);
      await page.evaluate(() => {
        const paragraph = document.getElementById("script.hindi-long");
        getSelection().selectAllChildren(paragraph);
      });
      assert.ok((await page.locator('[id="script.hindi-long"] .line').count()) > 1);
      await page.keyboard.press("Control+c");
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).trim();
      const sentence = "आज मैं नदी के किनारे टहला और सोचा।";
      assert.equal(copied, [sentence, sentence, sentence].join(" "));
    }));

  test("the browser's own find finds text on every line, over breaks too", () =>
    here.visit({}, async (page) => {
      await openScripts(page);
      for (const words of ["Łukasz", "реки", "ποτάμι", "النهر", "שלום", "किनारे", "散步", "川のそば", "강가를", "second line"]) {
        await page.evaluate(() => getSelection().removeAllRanges());
        assert.ok(await page.evaluate((wanted) => window.find(wanted), words), `“${words}” is not found`);
      }
    }));

  test("selecting does not take presses from controls", () =>
    here.visit({}, async (page) => {
      const text = await page.locator('[id="after-menu"] .line').first();
      await text.evaluate((line) => window.scrollTo(0, line.getBoundingClientRect().top - 400));
      await settled(page);
      const box = await text.boundingBox();
      await page.mouse.move(box.x + 4, box.y + 8);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 });
      await page.mouse.up();
      assert.ok((await page.evaluate(() => getSelection().toString())).length > 3);
      const button = await control(page, "button", "Find fault").boundingBox();
      await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
      await until(
        async () => (await control(page, "textbox", "Your name").getAttribute("aria-invalid")) === "true",
        "the button was pressed",
      );
    }));

  test("with the mirror unseen the canvas shows every text, and works by pointer", () =>
    here.visit({ viewport: { width: 390, height: 1800 } }, async (page) => {
      const field = control(page, "textbox", "Your name");
      await field.focus();
      await page.keyboard.type("Amara");
      await page.keyboard.press("Tab");
      await settled(page);
      const places = await page.evaluate(() => {
        const found = [...document.querySelectorAll("#mirror .line")].map((line) => {
          const { x, y, width, height } = line.getBoundingClientRect();
          return { text: line.textContent.trim(), x, y, width, height };
        });
        const { x, y, width, height } = document.getElementById("name~control").getBoundingClientRect();
        return [...found, { text: "Amara", x: x + 12, y: y + 8, width: width / 2, height: height - 16 }];
      });
      const step = await control(page, "radio", "4").boundingBox();
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("#mirror { visibility: hidden !important; opacity: 0 !important; pointer-events: none !important } #mirror * { visibility: hidden !important; pointer-events: none !important }");
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      for (const { text, x, y, width, height } of places) {
        if (text === "" || width < 4) continue;
        const clip = { x: Math.max(0, x), y: Math.max(0, y), width: Math.max(8, width), height };
        const base64 = (await page.screenshot({ clip })).toString("base64");
        const colours = await page.evaluate(async (png) => {
          const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          const seen = new Set();
          for (let at = 0; at < data.length; at += 4) seen.add((data[at] >> 4) * 256 + (data[at + 1] >> 4) * 16 + (data[at + 2] >> 4));
          return seen.size;
        }, base64);
        assert.ok(colours > 2, `“${text}” is not drawn`);
      }
      await page.mouse.click(step.x + step.width / 2, step.y + step.height / 2);
      await until(() => page.evaluate(() => document.getElementById("mood/4~control")?.checked), "the canvas answers");
    }));
});

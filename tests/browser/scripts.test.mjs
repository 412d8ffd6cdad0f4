/** Text in any script: what the canvas draws is what the browser itself would show, line by line. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import { control, galleryRoot, settled, stage, until } from "./harness.mjs";

/** A letter of each script, and the sample of the gallery that is written in it. */
const scripts = {
  latin: "ë",
  cyrillic: "я",
  greek: "ω",
  arabic: "م",
  hebrew: "ש",
  mixed: "ד",
  hindi: "न",
  thai: "ก",
  chinese: "河",
  japanese: "の",
  korean: "한",
  combining: "\u0301",
  emoji: "🙂",
  "arabic-long": "م",
  "hindi-long": "न",
};

const isOnThisMachine = (letter) =>
  execFileSync("fc-list", [`:charset=${letter.codePointAt(0).toString(16)}`, "family"], { encoding: "utf8" }).trim();

/** Runs in an empty page: how much of the ink of each picture lies on ink of the other, give or take some pixels. */
async function compareInk([drawn, shown, slack]) {
  const inkOf = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const ink = new Uint8Array(width * height);
    for (let at = 0; at < ink.length; at += 1)
      ink[at] = [0, 1, 2].some((channel) => Math.abs(data[at * 4 + channel] - data[channel]) > 70) ? 1 : 0;
    return { ink, width, height };
  };
  const [a, b] = [await inkOf(drawn), await inkOf(shown)];
  const near = ({ ink, width, height }, x, y) => {
    for (let down = -slack; down <= slack; down += 1)
      for (let right = -slack; right <= slack; right += 1) {
        const [column, row] = [x + right, y + down];
        if (column >= 0 && row >= 0 && column < width && row < height && ink[row * width + column]) return true;
      }
    return false;
  };
  const share = (from, on) => {
    let [all, met] = [0, 0];
    for (let y = 0; y < from.height; y += 1)
      for (let x = 0; x < from.width; x += 1) {
        if (!from.ink[y * from.width + x]) continue;
        all += 1;
        met += near(on, x, y) ? 1 : 0;
      }
    return { all, met: all > 0 ? met / all : 0 };
  };
  return { drawn: share(a, b), shown: share(b, a), size: [a.width - b.width, a.height - b.height] };
}

/** Shows the mirror's lines in place of the canvas. */
const showTheLines = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#canvas { visibility: hidden } .line { color: var(--colour-ink) !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

async function openScripts(page) {
  await control(page, "button", "scripts").click({ force: true });
  await until(() => page.locator('[id="script.arabic"]').count(), "the scripts are shown");
  await settled(page);
}

const pictures = async (page, ids) => {
  const taken = {};
  for (const id of ids) {
    const box = await page.locator(`[id="script.${id}"]`).boundingBox();
    const clip = { x: Math.floor(box.x) - 4, y: Math.floor(box.y), width: Math.ceil(box.width) + 8, height: Math.ceil(box.height) };
    taken[id] = (await page.screenshot({ clip })).toString("base64");
  }
  return taken;
};

describe("scripts", () => {
  const here = stage({ root: galleryRoot });

  for (const deviceScaleFactor of [1, 2.625]) {
    test(`each script looks on the canvas as the browser shows it, at density ${deviceScaleFactor}`, () =>
      here.visit({ viewport: { width: 412, height: 1600 }, deviceScaleFactor }, async (page, { context }) => {
        await openScripts(page);
        const ids = Object.keys(scripts);
        const drawn = await pictures(page, ids);
        await showTheLines(page);
        await settled(page);
        const shown = await pictures(page, ids);
        const judge = await context.newPage();
        // Of the page; on the screen it is more. A browser that only plays a density rounds once more.
        const onePixel = deviceScaleFactor === 1 ? 1 : Math.ceil(deviceScaleFactor) + 1;
        const enough = deviceScaleFactor === 1 ? 0.95 : 0.9;
        for (const id of ids) {
          assert.ok(isOnThisMachine(scripts[id]), `no font of this machine has “${scripts[id]}” (${id})`);
          const found = await judge.evaluate(compareInk, [drawn[id], shown[id], onePixel]);
          const said = `${id}: ${JSON.stringify(found)}`;
          assert.ok(found.drawn.all > 100 && found.shown.all > 100, said);
          assert.ok(found.drawn.met > enough && found.shown.met > enough, said);
        }
      }));
  }

  test("Arabic and Hebrew stand at the right, and joined letters are one run", () =>
    here.visit({}, async (page) => {
      await openScripts(page);
      const line = (id) => page.locator(`[id="script.${id}"] .line`).first();
      for (const id of ["arabic", "hebrew"]) {
        assert.equal(await line(id).getAttribute("dir"), "rtl");
        const { x, width } = await line(id).boundingBox();
        const edge = await page.locator("#main").evaluate((main) => main.getBoundingClientRect().right);
        assert.ok(Math.abs(x + width - edge) <= 1, `${id} ends at ${x + width}`);
      }
      for (const id of ["mixed", "hindi", "thai", "combining", "emoji"])
        assert.equal(await line(id).getAttribute("dir"), "ltr");
      for (const id of ["latin", "cyrillic", "greek", "chinese", "japanese", "korean"])
        assert.equal(await line(id).getAttribute("dir"), null);
      assert.ok((await page.locator('[id="script.arabic-long"] .line').count()) >= 2);
    }));

  test("shaped lines come back after the graphics were lost, and at another density", () =>
    here.visit({ viewport: { width: 412, height: 1600 } }, async (page, { context }) => {
      await openScripts(page);
      const before = await pictures(page, ["arabic", "emoji"]);
      await page.evaluate(async () => {
        const lose = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
        lose.loseContext();
        await new Promise((done) => setTimeout(done, 100));
        lose.restoreContext();
      });
      const judge = await context.newPage();
      await until(async () => {
        await settled(page);
        const after = await pictures(page, ["arabic", "emoji"]);
        const found = await Promise.all(
          ["arabic", "emoji"].map((id) => judge.evaluate(compareInk, [before[id], after[id], 0])),
        );
        return found.every(({ drawn, shown }) => drawn.met > 0.99 && shown.met > 0.99);
      }, "the lines are drawn again");
    }));
});

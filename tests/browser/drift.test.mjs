/** While the browser scrolls, even with a page too busy to draw, what is drawn stays where the elements are. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settled, stage, until } from "./harness.mjs";
import { answerAll, begin } from "./walk.mjs";

const viewport = { width: 390, height: 600 };
/** How long the page is busy at a time, in milliseconds: it misses several frames each time. */
const busy = 50;
/** Fixed bars lie over this much of the window at the top and at the bottom, CSS pixels. */
const bars = 100;

/**
 * Runs in the page: lays an element along its left edge whose colour says at each line which line of the page it is.
 */
function layTape() {
  const canvas = document.createElement("canvas");
  const { scrollHeight: height } = document.documentElement;
  Object.assign(canvas, { width: 1, height });
  const context = canvas.getContext("2d");
  for (let y = 0; y < height; y += 1) {
    context.fillStyle = `rgb(${y >> 8} ${y & 255} 200)`;
    context.fillRect(0, y, 1, 1);
  }
  canvas.style.cssText = `position: absolute; left: 0; top: 0; width: 6px; height: ${height}px; image-rendering: pixelated`;
  document.getElementById("mirror").append(canvas);
}

/** Runs in a page: of each picture, for each of its lines, which line the tape says and the colour beside it. */
async function readPictures(pictures) {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const all = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    Object.assign(context.canvas, { width: bitmap.width, height: bitmap.height });
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const at = (x, y) => data.subarray((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 3);
    const lines = [];
    for (let y = 0; y < bitmap.height; y += 1) {
      const [high, low, mark] = at(3, y);
      // Where a choice has its ring and a card its text.
      if (mark === 200) lines.push([high * 256 + low, [40, 48, 56, 64].map((x) => at(x, y).join(" ")).join("|")]);
    }
    all.push(lines);
  }
  return all;
}

describe("scrolling", () => {
  const here = stage();

  test("what is drawn and the elements never drift apart, however late the page draws", () =>
    here.visit({ viewport }, async (page, { context }) => {
      await begin(page);
      await answerAll(page);
      await page.evaluate(layTape);
      const session = await context.newCDPSession(page);
      const reader = await context.newPage();
      const read = (pictures) => reader.evaluate(readPictures, pictures);

      // What lies beside each line of the tape when all is at rest.
      const profile = new Map();
      const highest = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(highest > 600, `there are ${highest} pixels to scroll`);
      for (let y = 0; ; y = Math.min(highest, y + viewport.height - 2 * bars)) {
        await page.evaluate((to) => scrollTo(0, to), y);
        await settled(page);
        const [lines] = await read([(await page.screenshot()).toString("base64")]);
        for (const [line, colours] of lines.slice(bars, -bars)) profile.set(line, colours);
        if (y >= highest) break;
      }
      await page.evaluate(() => scrollTo(0, 0));
      await settled(page);

      const frames = [];
      session.on("Page.screencastFrame", ({ data, sessionId }) => {
        frames.push(data);
        session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
      });
      await page.evaluate((time) => {
        globalThis.busyness = setInterval(() => {
          for (const end = performance.now() + time; performance.now() < end; );
        }, time + 20);
      }, busy);
      await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
      for (const yDistance of [-highest, highest])
        // Where it hovers over nothing, so that nothing looks otherwise on the way.
        await session.send("Input.synthesizeScrollGesture", { x: 10, y: 300, yDistance, speed: 1500, gestureSourceType: "mouse" });
      await session.send("Page.stopScreencast");
      await page.evaluate(() => clearInterval(globalThis.busyness));
      await until(async () => (await page.evaluate(() => scrollY)) === 0, "it is scrolled back");

      const seen = (await read(frames)).map((lines) => lines.slice(bars, -bars)).filter((lines) => lines.length > 0);
      const places = new Set(seen.map(([[line]]) => line));
      assert.ok(places.size >= 8, `${places.size} places were seen while it scrolled`);
      // Where the page could not draw in time there is its background yet, and nothing is in a wrong place.
      const bare = await page.evaluate(() => {
        const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g);
        return Array(4).fill(`${red} ${green} ${blue}`).join("|");
      });
      const wrong = seen.map((lines) => lines.filter(([line, colours]) => profile.has(line) && profile.get(line) !== colours));
      const drifted = wrong.filter(
        (lines, at) => lines.filter(([, colours]) => colours !== bare).length > seen[at].length / 20,
      );
      assert.equal(drifted.length, 0, `of ${seen.length} frames`);
      const late = wrong.filter((lines, at) => lines.length > seen[at].length / 20).length;
      assert.ok(late <= seen.length / 2, `${late} of ${seen.length} frames were not drawn in time`);
    }));
});

/** The canvas without any element over it shows every text that there is. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readPng } from "../pictures/png.mjs";
import { galleryRoot, newContext, openPage, stage } from "./harness.mjs";
import { lookAtStates } from "./states.mjs";

/** Runs in the page: hides what lies over the canvas, and defines what tells where its texts lie. */
function defineUndrawn() {
  const mirror = document.getElementById("mirror");
  // See-through and not gone, so that the focus stays where it is.
  mirror.style.opacity = "0";
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const showHeight = async (height) => {
    await globalThis.growTo(height);
    while (innerHeight !== height) await frame();
    for (let frames = 0; frames < 2; frames += 1) await frame();
  };
  globalThis.undrawn = async () => {
    const usual = innerHeight;
    const { scrollHeight } = document.documentElement;
    if (scrollHeight > usual) await showHeight(scrollHeight);
    const all = (selector) => [...mirror.querySelectorAll(selector)];
    const covers = all(".role-menu_item, .role-dialog");
    const isCovered = (line, box) =>
      covers.some((cover) => {
        const { left, right, top, bottom } = cover.getBoundingClientRect();
        return !cover.contains(line) && left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      });
    const lines = all(".line").filter((line) => line.checkVisibility() && line.textContent.trim() !== "");
    const boxes = lines.map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return [line, range.getBoundingClientRect()];
    });
    const seen = boxes.filter(([line, box]) => !isCovered(line, box));
    const undrawn = await globalThis.blank(seen.map(([, { left, top, width, height }]) => ({ left, top, width, height })));
    if (scrollHeight > usual) await showHeight(usual);
    return { lines: seen.length, undrawn: undrawn.map((at) => seen[at][0].textContent.trim()) };
  };
}

/** How many shades the picture has in that box, in steps that a smooth edge has several of. */
function shades({ width, pixels }, box) {
  const seen = new Set();
  for (let y = Math.round(box.top); y < Math.round(box.top + box.height); y += 1) {
    for (let x = Math.round(box.left); x < Math.round(box.left + box.width); x += 1) {
      const at = (y * width + x) * 3;
      seen.add((pixels[at] >> 4) * 256 + (pixels[at + 1] >> 4) * 16 + (pixels[at + 2] >> 4));
    }
  }
  return seen.size;
}

describe("the canvas alone", () => {
  const here = stage({ root: galleryRoot });

  test("shows every text of every screen", async () => {
    const context = await newContext(here.browser);
    const { page } = await openPage(context, here.site);
    await page.exposeFunction("growTo", (height) => page.setViewportSize({ ...page.viewportSize(), height }));
    await page.exposeFunction("blank", async (boxes) => {
      const picture = readPng(await page.screenshot());
      // Text on an even ground is at least the ground, the ink and an edge between them.
      return boxes.flatMap((box, at) => (shades(picture, box) < 3 ? [at] : []));
    });
    await page.evaluate(defineUndrawn);
    const found = await lookAtStates(page, "undrawn");
    await context.close();
    assert.deepEqual(found.flatMap(([state, { undrawn }]) => undrawn.map((text) => `${state}: ${text}`)), []);
    assert.ok(found.every(([, { lines }]) => lines > 2));
  });
});

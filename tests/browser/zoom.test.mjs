/** The browser's own zoom, from half to three times as large: sharp, in place, and never empty or too wide. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { countEmptyFrames, emptyFrames, measure } from "./canvas-store.mjs";
import { noteDrawing } from "./drawing.mjs";
import { defineStrays } from "./drawn.mjs";
import { browserPath, control, flags, galleryRoot, ready, serve, settled, until } from "./harness.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const zooms = [0.5, 0.67, 0.8, 0.9, 1.1, 1.25, 1.5, 2, 3];

/** The browser keeps its zoom in a profile, and only its own settings page may set it. */
async function openWithZoom(check) {
  const site = await serve({ root: galleryRoot, port: 0 });
  const profile = mkdtempSync(join(tmpdir(), "zoom-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: [...flags, "--window-size=1279,901"],
    viewport: null,
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript(noteDrawing);
    await context.addInitScript(countEmptyFrames);
    const page = await context.newPage();
    await page.goto(site.url);
    await ready(page);
    const settings = await context.newPage();
    await settings.goto("chrome://settings/appearance");
    await page.bringToFront();
    const zoom = (factor) => settings.evaluate((wanted) => chrome.settingsPrivate.setDefaultZoom(wanted), factor);
    await check(page, zoom);
  } finally {
    await context.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

test("the canvas follows the browser’s zoom: a pixel for each pixel, all in place, no frame empty, nothing too wide", () =>
  openWithZoom(async (page, zoom) => {
    await page.evaluate(defineStrays);
    await control(page, "button", "states").press("Enter");
    await until(() => page.locator("#mirror[data-screen=welcome]").count(), "the first state is shown");
    await page.evaluate(() => globalThis.watchFrames());
    for (const factor of zooms) {
      await zoom(factor);
      await until(async () => Math.abs((await page.evaluate(() => devicePixelRatio)) - factor) < 0.001, `the zoom is ${factor}`);
      await settled(page);
      const { store, box } = await page.evaluate(measure);
      assert.deepEqual(store, box, `zoom ${factor}`);
      const { strays, lines, boxes } = await page.evaluate(() => globalThis.findStrays());
      assert.deepEqual(strays, [], `zoom ${factor}`);
      assert.ok(lines > 10 && boxes > 3, `${lines} lines and ${boxes} boxes at zoom ${factor}`);
      const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(whole <= seen, `${whole} px wide where ${seen} are seen, at zoom ${factor}`);
    }
    const [empty, resizes] = await emptyFrames(page);
    assert.ok(resizes > 0, "no change was seen");
    assert.equal(empty, 0);
  }));

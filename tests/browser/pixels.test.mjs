/** One pixel of the canvas for each pixel of the screen, at every density and size; and never an empty one. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countEmptyFrames, emptyFrames, measure } from "./canvas-store.mjs";
import { flags, launch, openPage, newContext, settled, stage, until } from "./harness.mjs";

describe("pixels", () => {
  const here = stage();

  for (const density of [1, 1.25, 1.5, 2, 2.625, 3]) {
    test(`the store is the box in device pixels at density ${density}, odd widths included`, async () => {
      const browser = await launch({ args: [...flags, `--force-device-scale-factor=${density}`] });
      try {
        const { page, context } = await openPage(await newContext(browser, { viewport: null }), here.site);
        const session = await context.newCDPSession(page);
        const { windowId } = await session.send("Browser.getWindowForTarget");
        for (const [width, height] of [[500, 601], [777, 700], [1279, 799]]) {
          await session.send("Browser.setWindowBounds", { windowId, bounds: { width, height } });
          await until(async () => Math.abs((await page.evaluate(() => outerWidth)) - width) < 4, `the window is ${width} wide`);
          await settled(page);
          await settled(page);
          const { store, box, css, density: told } = await page.evaluate(measure);
          assert.equal(told, density);
          assert.deepEqual(store, box, `window ${width} × ${height}, box ${css}`);
        }
      } finally {
        await browser.close();
      }
    });
  }

  test("another density, as on another screen, is drawn anew and never shows an empty frame", () =>
    here.visit({ prepare: countEmptyFrames, viewport: { width: 393, height: 801 } }, async (page, { context }) => {
      const session = await context.newCDPSession(page);
      await page.evaluate(() => globalThis.watchFrames());
      for (const [index, deviceScaleFactor] of [1.25, 1.5, 2, 2.625, 3, 1].entries()) {
        // Played densities raise no event by themselves; one line of difference in the size does.
        const metrics = { width: 393, height: 800 - (index % 2), deviceScaleFactor, mobile: false };
        await session.send("Emulation.setDeviceMetricsOverride", metrics);
        await until(async () => {
          const { store, css } = await page.evaluate(measure);
          return store.every((length, index) => Math.abs(length - css[index] * deviceScaleFactor) <= 1);
        }, `the store fits density ${deviceScaleFactor}`);
      }
      const [empty, resizes] = await emptyFrames(page);
      assert.ok(resizes >= 6, `${resizes} changes were seen`);
      assert.equal(empty, 0);
    }));

  test("another size of the container alone is drawn anew and never shows an empty frame", () =>
    here.visit({ prepare: countEmptyFrames, viewport: { width: 900, height: 800 } }, async (page) => {
      await page.evaluate(() => globalThis.watchFrames());
      for (const width of [700, 701.5, 333.25, 520, 900]) {
        await page.evaluate((length) => {
          for (const id of ["flow", "pinned"]) document.getElementById(id).style.width = `${length}px`;
        }, width);
        await settled(page);
        const { store, box } = await page.evaluate(measure);
        assert.deepEqual(store, box);
      }
      const [empty, resizes] = await emptyFrames(page);
      assert.ok(resizes >= 4, `${resizes} changes were seen`);
      assert.equal(empty, 0);
    }));

  test("a page enlarged by two fingers is drawn finer, and as before when it is small again", () =>
    here.visit({ hasTouch: true, isMobile: true }, async (page, { context }) => {
      const session = await context.newCDPSession(page);
      const { store: usual } = await page.evaluate(measure);
      for (const [scale, finer] of [[2, 2], [1, 1]]) {
        await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: scale });
        await until(async () => {
          const { store } = await page.evaluate(measure);
          return store.every((length, index) => Math.abs(length - usual[index] * finer) <= 2);
        }, `the store is ${finer} times as fine`);
      }
    }));
});

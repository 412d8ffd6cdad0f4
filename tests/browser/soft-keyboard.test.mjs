/** A phone’s keyboard: opened by the tap itself, each time, and never over what is being written. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { control, galleryRoot, settled, stage, until } from "./harness.mjs";
import { answerAll, begin, makePlan, moveOn } from "./walk.mjs";

const phone = { hasTouch: true, isMobile: true };

/** Runs in the page before it does: a visible part that a keyboard can cover, as where it leaves the page its size. */
function coverable() {
  let covered = 0;
  const { get } = Object.getOwnPropertyDescriptor(VisualViewport.prototype, "height");
  Object.defineProperty(VisualViewport.prototype, "height", { get() {
    return get.call(this) - covered;
  } });
  globalThis.cover = (height) => {
    covered = height;
    visualViewport.dispatchEvent(new Event("resize"));
  };
}

/** Runs in the page: notes what a tap does, and whether the focus comes while the browser still handles it. */
function noteTaps() {
  globalThis.taps = [];
  let handling = false;
  for (const name of ["touchstart", "touchend", "pointerdown", "mousedown", "mouseup", "click"]) {
    addEventListener(name, (event) => {
      handling = true;
      // The next task is no longer the tap's.
      setTimeout(() => (handling = false));
      queueMicrotask(() => globalThis.taps.push([name, event.target.id, event.defaultPrevented]));
    }, true);
  }
  addEventListener("focusin", ({ target }) => globalThis.taps.push(["focus", target.id, handling]), true);
}

const tap = async (page, field) => {
  const { x, y, width, height } = await field.boundingBox();
  await page.evaluate(() => (globalThis.taps.length = 0));
  await page.touchscreen.tap(x + width / 2, y + Math.min(height / 2, 20));
  await until(() => field.evaluate((element) => element === document.activeElement), "the field has the focus");
  await until(() => page.evaluate(() => globalThis.taps.some(([name]) => name === "click")), "the tap is over");
  return page.evaluate(() => globalThis.taps);
};

describe("the keyboard of a phone", () => {
  const gallery = stage({ root: galleryRoot });
  const app = stage();

  test("opens within the tap, again after it was put away, and again where the focus stayed", () =>
    gallery.visit({ ...phone, prepare: coverable }, async (page) => {
      await page.evaluate(noteTaps);
      for (const name of ["Your name", "Today's line"]) {
        const field = control(page, "textbox", name);
        await field.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 200));
        await settled(page);
        const id = await field.getAttribute("id");
        const assertOpens = (taps) => {
          const [, focused, within] = taps.find(([kind]) => kind === "focus");
          assert.deepEqual([focused, within], [id, true], JSON.stringify(taps));
        };
        // The browser opens its keyboard for a tap on the field that nobody has taken from it.
        const assertReaches = (taps) =>
          assert.deepEqual(taps.filter(([kind, target, taken]) => kind !== "focus" && (target !== id || taken)), []);
        const first = await tap(page, field);
        assertOpens(first);
        assertReaches(first);
        assert.ok(await field.evaluate(({ inputMode, readOnly, disabled }) => inputMode !== "none" && !readOnly && !disabled));

        await page.evaluate(() => globalThis.cover(380));
        await page.evaluate(() => {
          globalThis.cover(0);
          document.activeElement.blur();
        });
        await settled(page);
        const second = await tap(page, field);
        assertOpens(second);
        assertReaches(second);

        // Put away by the phone's own button, which leaves the focus where it is.
        await page.evaluate(() => globalThis.cover(380));
        await page.evaluate(() => globalThis.cover(0));
        await settled(page);
        assertReaches(await tap(page, field));
      }
    }));

  const [height, keyboard] = [640, 400];
  for (const [how, open] of Object.entries({
    "that makes the page lower": (page) => page.setViewportSize({ width: 390, height: height - keyboard }),
    "that covers a part of the page": (page) => page.evaluate((covered) => globalThis.cover(covered), keyboard),
  })) {
    test(`leaves what is written in sight and clear of the bars: a keyboard ${how}`, () =>
      app.visit({ ...phone, viewport: { width: 390, height }, prepare: coverable }, async (page) => {
        await begin(page);
        await answerAll(page);
        await makePlan(page);
        await moveOn(page, "Go to today");
        await moveOn(page, "Journal");
        const field = page.locator("#mirror textarea").last();
        // Where a keyboard comes up.
        await field.evaluate((element) => {
          const { bottom } = element.getBoundingClientRect();
          window.scrollBy(0, bottom - innerHeight + 90);
        });
        await settled(page);
        await field.evaluate((element) => element.focus({ preventScroll: true }));
        const covered = await field.evaluate((element) => element.getBoundingClientRect().bottom);
        assert.ok(covered > height - keyboard, `it ends at ${covered}, where no keyboard comes`);
        await open(page);
        await until(
          () =>
            field.evaluate((element) => {
              const { top, bottom } = element.getBoundingClientRect();
              const edge = (selector, side) => document.querySelector(`#mirror ${selector}`)?.getBoundingClientRect()[side];
              const highest = edge(".role-banner", "bottom") ?? 0;
              const lowest = Math.min(edge(".role-navigation", "top") ?? Infinity, visualViewport.offsetTop + visualViewport.height);
              return top >= highest - 1 && (bottom <= lowest + 1 || top <= highest + 20);
            }),
          "the field is in sight",
        );
      }));
  }
});

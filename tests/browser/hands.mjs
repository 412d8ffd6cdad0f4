/**
 * Ways of using a control, each as `(page, role, name)`: by mouse, by finger, by keyboard, and the
 * quick one. None waits for what follows; that is for the one who knows what should.
 */
import assert from "node:assert/strict";
import { control, settled, until } from "./harness.mjs";

/** Quick and sure: the focus is put there, then a key. For tests that are about something else. */
export async function byFocus(page, role, name) {
  const target = control(page, role, name);
  await target.focus();
  await target.press(["radio", "checkbox"].includes(role) ? "Space" : "Enter");
  await settled(page);
}

/** Runs in the page before it does: notes every act of a person that reaches the mirror. */
export function noteMirrorEvents() {
  globalThis.mirrorEvents = [];
  const acts = ["pointerdown", "mousedown", "touchstart", "click", "input", "change", "keydown"];
  for (const name of acts) {
    const note = (event) => {
      const node = event.isTrusted && event.target.closest?.("#mirror") && event.target.closest("[data-node]");
      if (node) globalThis.mirrorEvents.push(`${name} on ${node.id}`);
    };
    addEventListener(name, note, { capture: true, passive: true });
  }
}

export const mirrorEvents = (page) => page.evaluate(() => globalThis.mirrorEvents);

/** Runs in the page before it does: a browser without WebGL. */
export function takeWebGlAway() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : original.call(this, kind, ...rest);
  };
}

/** Takes the mirror out of the pointer's way, so that only the canvas can answer. */
export async function leaveCanvasAlone(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#mirror, #mirror * { pointer-events: none !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** The middle of a control in the viewport, and how far the page must scroll to free it of edges and bars. */
const whereabouts = (target) =>
  target.evaluate((element) => {
    const { top, left, width, height } = element.getBoundingClientRect();
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const highest = Number.parseFloat(scrollPaddingTop) || 0;
    const lowest = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
    const [x, y] = [left + width / 2, top + height / 2];
    const hidden = element.closest(".fixed") === null && (y < highest || y > lowest);
    const most = document.documentElement.scrollHeight - innerHeight;
    const wanted = Math.min(most, Math.max(0, scrollY + y - (highest + lowest) / 2));
    return { x, y, away: hidden ? Math.round(wanted - scrollY) : 0 };
  });

async function reach(page, target, scroll) {
  for (let tries = 0; tries < 20; tries += 1) {
    const { x, y, away } = await whereabouts(target);
    if (away === 0) return { x, y };
    await scroll(page, away);
  }
  return assert.fail("A control could not be scrolled to");
}

const scrolled = (page) => page.evaluate(() => scrollY);

async function turnWheel(page, distance) {
  const { width, height } = page.viewportSize();
  const goal = (await scrolled(page)) + distance;
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, distance);
  await until(async () => Math.abs((await scrolled(page)) - goal) < 2, `the wheel has scrolled to ${goal}`);
}

const fingers = new WeakMap();

/** Waits until nothing scrolls any more: not in two frames after each other. */
const comeToRest = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => done(scrollY)));
    for (let [before, now, still] = [await frame(), await frame(), 0]; still < 4; [before, now] = [now, await frame()])
      still = before === now ? still + 1 : 0;
  });

/** Drags the page with one finger, from the middle of the screen or from `start`, and rests before lifting it. */
export async function swipe(page, distance, start) {
  if (!fingers.has(page)) fingers.set(page, await page.context().newCDPSession(page));
  const touch = (type, ...touchPoints) => fingers.get(page).send("Input.dispatchTouchEvent", { type, touchPoints });
  const { width, height } = page.viewportSize();
  const { x, y } = start ?? { x: width / 2, y: height / 2 };
  const within = Math.max(-height / 3, Math.min(height / 3, distance));
  const before = await scrolled(page);
  await touch("touchStart", { x, y });
  for (const part of [0.25, 0.5, 0.75, 1]) await touch("touchMove", { x, y: y - within * part });
  await until(async () => (await scrolled(page)) !== before, "the finger has scrolled");
  await comeToRest(page);
  await touch("touchEnd");
  await comeToRest(page);
}

async function placeOnCanvas(page, role, name, scroll) {
  const place = await reach(page, control(page, role, name), scroll);
  const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, place);
  assert.equal(hit, "canvas", `${role} “${name}” is not the canvas’s`);
  return place;
}

/** Mouse and wheel, on the canvas alone. */
export async function byMouse(page, role, name) {
  const { x, y } = await placeOnCanvas(page, role, name, turnWheel);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
}

/** A finger that swipes and taps, on the canvas alone. */
export async function byFinger(page, role, name) {
  const { x, y } = await placeOnCanvas(page, role, name, swipe);
  await page.touchscreen.tap(x, y);
}

const isFocused = (target) => target.evaluate((element) => element === document.activeElement);
const mostStops = 80;

/** Presses Tab until the focus is where it fits; fails when it does not get there. */
export async function tabUntil(page, fits, what, key = "Tab") {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press(key);
    if (await fits()) return;
  }
  assert.fail(`${key} does not reach ${what}`);
}

/** Tab alone, from wherever the focus is. */
export const tabTo = (page, role, name, key) =>
  tabUntil(page, () => isFocused(control(page, role, name)), `${role} “${name}”`, key);

/** Radios are one stop: Tab to the group, arrows within it. */
async function chooseRadio(page, name) {
  const target = control(page, "radio", name);
  const inGroup = () => target.evaluate((radio) => radio.name === document.activeElement?.name);
  if (!(await inGroup())) await tabUntil(page, inGroup, `the group of “${name}”`);
  for (let steps = 0; !(await isFocused(target)); steps += 1) {
    assert.ok(steps < 20, `arrows do not reach “${name}”`);
    await page.keyboard.press("ArrowDown");
  }
  if (!(await target.isChecked())) await page.keyboard.press("Space");
}

/** Keys alone: Tab and arrows to get there, Space for marks, Enter for the rest. */
export async function byKeys(page, role, name) {
  if (role === "radio") return chooseRadio(page, name);
  await tabTo(page, role, name);
  return page.keyboard.press(role === "checkbox" ? "Space" : "Enter");
}

/** On every state of every screen: the elements lie where the canvas draws, and all that can be used has a name. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { putOn } from "./axe-rules.mjs";
import { noteDrawing } from "./drawing.mjs";
import { defineStrays } from "./drawn.mjs";
import { galleryRoot, newContext, openPage, stage } from "./harness.mjs";
import { lookAtStates } from "./states.mjs";

/** Runs in the page: looks, turns the device, and looks again. The next state begins as this one ends. */
function defineBothWays() {
  globalThis.lookBothWays = async () => {
    const before = await globalThis.findStrays();
    const wide = innerWidth;
    await globalThis.turn();
    while (innerWidth === wide) await new Promise((done) => requestAnimationFrame(done));
    const after = await globalThis.findStrays();
    const small = [...document.querySelectorAll("#mirror :is(input, textarea, select)")].filter(
      (field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16,
    );
    const strays = [...before.strays, ...after.strays];
    return { ...after, strays, small: small.map(({ id }) => id), ...(await globalThis.readNames()) };
  };
}

/** What the browser tells to readers: what can have the focus, and what of it has no role or name. */
async function readNames(session) {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const isUsable = ({ ignored, role, properties }) =>
    !ignored && role.value !== "RootWebArea" && properties?.some(({ name, value }) => name === "focusable" && value.value);
  const usable = nodes.filter(isUsable);
  const isClear = ({ role, name }) => !["generic", "none", "StaticText"].includes(role.value) && name?.value?.trim();
  const nameless = usable.filter((node) => !isClear(node)).map(({ role, name }) => `${role.value} “${name?.value}”`);
  return { usable: usable.length, nameless };
}

/** What `look` finds on each state, in a page whose drawing is noted. */
async function lookAtAll({ browser, site }, look, options, prepare = () => {}) {
  const context = await newContext(browser, { prepare: noteDrawing, ...options });
  const { page } = await openPage(context, site);
  await page.evaluate(defineStrays);
  await prepare(page, context);
  const found = await lookAtStates(page, look);
  await context.close();
  return found;
}

function assertNoStrays(found) {
  assert.deepEqual(found.flatMap(([state, { strays }]) => strays.map((stray) => `${state}: ${stray}`)), []);
  for (const [state, { lines, boxes, controls }] of found)
    assert.ok(lines > 2 && boxes > 1 && controls > 1, `${state} has ${lines} lines, ${boxes} boxes, ${controls} controls`);
}

describe("every screen", () => {
  const here = stage({ root: galleryRoot });
  let found;

  before(async () => {
    found = await lookAtAll(here, "lookBothWays", {}, async (page, context) => {
      const session = await context.newCDPSession(page);
      await page.exposeFunction("readNames", () => readNames(session));
      await page.exposeFunction("turn", () => {
        const { width, height } = page.viewportSize();
        return page.setViewportSize({ width: height, height: width });
      });
      await page.evaluate(defineBothWays);
    });
  });

  test("is drawn where its elements are, upright and turned", () => assertNoStrays(found));

  test("has no field with letters so small that a phone enlarges the page for it", () =>
    assert.deepEqual(found.flatMap(([state, { small }]) => small.map((id) => `${state}: ${id}`)), []));

  test("tells a reader what each thing is that can be used, and what it is called", () => {
    for (const [state, { usable, nameless }] of found) {
      assert.deepEqual(nameless, [], state);
      assert.ok(usable > 1, `${state} has ${usable} things to use`);
    }
  });

  test("is drawn where its elements are with text twice as large", async () =>
    assertNoStrays(
      await lookAtAll(here, "findStrays", {}, (page) => putOn(page, { width: 390, text: 2, colorScheme: "light" })),
    ));
});

describe("every screen of a phone with 2.625 pixels to the pixel", () => {
  // Played densities are laid out as if they were 1, so this one is the browser's own.
  const here = stage({ root: galleryRoot, switches: ["--force-device-scale-factor=2.625", "--window-size=500,900"] });

  test("is drawn where its elements are", async () =>
    assertNoStrays(await lookAtAll(here, "findStrays", { viewport: null })));
});

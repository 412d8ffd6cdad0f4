/**
 * The app's named states, as the gallery shows them one after the other: see tests/support/gallery_program.cpp.
 * Each is a screen, with what stands open on it.
 */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

/** Each named state has its tree among the golden ones. */
const names = readdirSync(new URL("../fixtures/trees", import.meta.url))
  .map((file) => file.replace(/\.json$/, ""))
  .filter((name) => !name.startsWith("stay-or-go-"));

/** Runs in the page: shows every state and gives back, by its name, what `look` finds there. */
async function walk({ look, whole }) {
  const mirror = document.getElementById("mirror");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const found = [];
  const go = async (button) => {
    const { screen } = mirror.dataset;
    button.click();
    for (let frames = 0; mirror.dataset.screen === screen; frames += 1) {
      if (frames > 600) throw new Error(`#${button.id} leads nowhere from ${screen}`);
      await frame();
    }
    await frame();
    // A status speaks a little later.
    if (mirror.querySelector("[role=status]:empty")) await new Promise((done) => setTimeout(done, 120));
  };
  const showWhole = async () => {
    const { scrollHeight } = document.documentElement;
    if (scrollHeight <= innerHeight) return;
    await globalThis.growTo(scrollHeight);
    while (innerHeight < scrollHeight) await frame();
    await frame();
  };
  const gallery = mirror.dataset.screen;
  await go(document.getElementById("go/states"));
  while (mirror.dataset.screen !== gallery) {
    if (whole) await showWhole();
    found.push([mirror.dataset.screen, await globalThis[look]()]);
    const buttons = [...mirror.querySelectorAll("button.node:enabled, .node > button:enabled")];
    await go(buttons.find((button) => !button.closest("[inert]") && !button.id.startsWith("leave")));
  }
  return found;
}

/**
 * What the page's function of that name finds on each state, as pairs of state and answer.
 * `whole`: on a window so tall that nothing has scrolled under a bar.
 */
export async function lookAtStates(page, look, { whole = false } = {}) {
  if (whole) await page.exposeFunction("growTo", (height) => page.setViewportSize({ ...page.viewportSize(), height }));
  const found = await page.evaluate(walk, { look, whole });
  const shown = new Set(found.map(([name]) => name));
  assert.deepEqual(names.filter((name) => !shown.has(name)), [], "not shown");
  return found;
}

/** What a reader goes by: headings that nest, groups that have a name, and a page title that tells nobody too much. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { takeWebGlAway } from "./hands.mjs";
import { galleryRoot, newContext, openPage, packFile, stage } from "./harness.mjs";
import { lookAtStates } from "./states.mjs";

/** Runs in the page: defines `outline`, which tells what a reader would find of the screen. */
function defineOutline() {
  const mirror = document.getElementById("mirror");
  const words = (element) => element?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
  const nameOf = (element) => {
    const labels = element.getAttribute("aria-labelledby")?.split(" ").map((id) => words(document.getElementById(id)));
    return labels?.join(" ") || element.getAttribute("aria-label") || words(element.querySelector(":scope > legend, :scope > caption"));
  };
  const all = (selector) => [...mirror.querySelectorAll(selector)];
  const tell = (element) => `${element.localName}#${element.id}`;
  const named = "fieldset, section, nav, figure, table, dialog, [role=group], [role=menu], [role=tablist], [role=tabpanel]";
  globalThis.outline = () => ({
    title: document.title,
    headings: all("h1, h2, h3, h4, h5, h6").map((one) => [Number(one.localName[1]), words(one)]),
    nameless: all(named).filter((one) => nameOf(one) === "").map(tell),
    loose: all("input[type=radio]").filter((one) => !one.closest("fieldset")).map(tell),
    landmarks: ["header", "main", "footer"].map((tag) => all(tag).length),
    navigations: all("nav").map(nameOf),
  });
}

const { outcomes } = packFile("pack");
const prompts = packFile("questions").map(({ prompt }) => prompt);

/** What a title must not hold: whoever looks over a shoulder, or at a list of tabs, would know. */
const telling = [...outcomes.flatMap(({ label, headline, plan_title: plan }) => [label, headline, plan]), ...prompts];

describe("the outline", () => {
  const here = stage({ root: galleryRoot });
  /** What was found on each state, by its name. */
  let states;

  before(async () => {
    // The elements are the same with the canvas and without.
    const context = await newContext(here.browser, { prepare: takeWebGlAway });
    const { page } = await openPage(context, here.site);
    await page.evaluate(defineOutline);
    states = await lookAtStates(page, "outline");
    await context.close();
  });

  test("each screen has one heading of the first level, and no level is left out", () => {
    for (const [state, { headings }] of states) {
      const levels = headings.map(([level]) => level);
      assert.equal(levels.filter((level) => level === 1).length, 1, state);
      levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 0) + 1, `“${headings[at][1]}” skips a level, ${state}`));
      assert.deepEqual(headings.filter(([, words]) => words === ""), [], state);
    }
  });

  test("each group, region, table and dialog has a name, and options stand in a group", () => {
    for (const [state, { nameless, loose }] of states) assert.deepEqual({ nameless, loose }, { nameless: [], loose: [] }, state);
  });

  test("each screen has one top bar and one main part, and each navigation a name of its own", () => {
    for (const [state, { landmarks, navigations }] of states) {
      const [headers, mains, footers] = landmarks;
      assert.deepEqual([headers, mains], [1, 1], state);
      assert.ok(footers <= 1, state);
      assert.ok(navigations.every((name, at) => name !== "" && navigations.indexOf(name) === at), state);
    }
  });

  test("the page’s title names an area, and neither a question nor an outcome", () => {
    for (const [state, { title }] of states) assert.deepEqual(telling.filter((words) => title.includes(words)), [], state);
    // The same for everybody, whatever was answered.
    const titles = (fits) => [...new Set(states.filter(fits).map(([, { title }]) => title))];
    const headlines = outcomes.map(({ headline }) => headline);
    assert.equal(titles(([, { headings }]) => headlines.includes(headings[0][1])).length, 1);
    for (const area of ["plan", "today", "help", "message", "second-look"]) {
      assert.equal(titles(([state]) => state.startsWith(area)).length, 1, titles(([state]) => state.startsWith(area)).join(", "));
    }
  });
});

/** Each engine walks the path once, by role and name: by mouse on what is drawn, and by keys. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines } from "./engines.mjs";
import { root, serve, until } from "./harness.mjs";
import { answerInPage, answersInWords, goOn, questions, usualOption } from "./walk.mjs";

/** Runs in the page: a control by role and name, the first for no name, scrolled to where it can be seen; its middle and state. */
async function find({ role, name }) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const selector = { button: "button", radio: "input[type=radio]", checkbox: "input[type=checkbox]" }[role];
  const words = (element) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const all = [...document.querySelectorAll(`#mirror :is(${selector}):enabled`)];
  const target = all.find((element) => words(element.labels?.[0] ?? element) === name || name === "");
  if (!target) return undefined;
  target.scrollIntoView({ block: "center" });
  for (let frames = 0; frames < 3; frames += 1) await frame();
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, checked: target.checked };
}

const shown = () => {
  const heading = document.querySelector("#mirror h1");
  return { heading: (heading?.textContent ?? "").replaceAll(/\s+/g, " ").trim(), mode: document.documentElement.dataset.mode };
};

describe("the path in every engine", () => {
  let site;
  before(async () => {
    site = await serve({ root, port: 0 });
  });
  after(() => site.close());

  for (const [name, open] of Object.entries(engines)) {
    test(`${name} walks from welcome to a task done, and finds it done again`, { timeout: 120_000 }, async () => {
      const page = await open();
      try {
        const heading = async () => (await page.evaluate(shown)).heading;
        const control = (role, called) =>
          until(() => page.evaluate(find, { role, name: called }), `${name} has a ${role} “${called}”`);
        const click = async (role, called) => {
          const { x, y } = await control(role, called);
          await page.click(x, y);
        };
        const clickOn = async (called) => {
          const from = await heading();
          await click("button", called);
          await until(async () => (await heading()) !== from, `“${called}” has led on from “${from}”`);
        };
        await page.goto(site.url);
        const isThere = () => page.evaluate(() => document.getElementById("mirror").dataset.screen ?? "");
        await until(isThere, "the app is there");
        await clickOn("Begin");
        const { mode } = await page.evaluate(shown);
        assert.equal(mode, "overlay", `${name} has no WebGL here`);
        await clickOn(goOn);
        const first = questions.find(({ prompt }) => prompt);
        const answer = first.options.find(({ id }) => id === usualOption(first)).text;
        await click("radio", answer);
        await until(async () => (await control("radio", answer)).checked, "the answer is chosen");
        // From the heading, where the focus is, by keys: the reason, the answers, back or next.
        const asked = await heading();
        const focused = () => page.evaluate(() => (document.activeElement?.textContent ?? "").trim());
        for (let stops = 0; (await focused()) !== "Next"; stops += 1) {
          assert.ok(stops < 12, "Tab does not reach “Next”");
          await page.press("Tab");
        }
        await page.press("Enter");
        await until(async () => (await heading()) !== asked, "Enter has led on");
        await page.evaluate(answerInPage, { texts: answersInWords() });
        await clickOn("Build my plan");
        await clickOn("Make my plan");
        await clickOn("Go to today");
        await click("checkbox", "");
        await until(async () => (await control("checkbox", "")).checked, "the task is done");
        await page.goto(site.url);
        await until(async () => (await control("checkbox", "")).checked, "the task is done after coming back");
      } finally {
        await page.close();
      }
    });
  }
});

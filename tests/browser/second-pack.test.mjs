/** The same app carries a pack on another subject, without a word of the first one. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byKeys } from "./hands.mjs";
import { control, heading, packFile, secondRoot, stage, title } from "./harness.mjs";
import { answerAll, begin, makePlan, mark, moveOn, todaysTasks } from "./walk.mjs";

const file = (name) => packFile(name, "stay-or-go");
const asked = file("questions");
const { outcomes } = file("pack");
const strings = file("strings");
const headlineOf = (wanted) => outcomes.find(({ id }) => id === wanted).headline;

/** What only the first pack says. */
const foreign = new RegExp(
  `relationship|breakup|\\bex\\b|${packFile("strings")["welcome.heading"].replace("?", "\\?")}`,
  "i",
);

describe("a pack on another subject", () => {
  const here = stage({ root: secondRoot });
  const all = (page) => page.locator("#mirror").textContent();

  test("its questions lead to its result and to a plan of its tasks", () =>
    here.visit({}, async (page) => {
      assert.equal(await title(page), strings["welcome.heading"]);
      assert.doesNotMatch(await all(page), foreign);
      await begin(page);
      assert.equal(await title(page), asked[0].prompt);
      const met = [];
      const arrived = async ({ id }) => {
        met.push(id);
        assert.doesNotMatch(await all(page), foreign);
      };
      await answerAll(page, { people: ["friend"], length: "thirty" }, { hand: byKeys, arrived, asked });
      assert.deepEqual(
        met,
        asked.map(({ id }) => id),
      );

      assert.equal(await title(page), headlineOf("fair-try"));
      assert.doesNotMatch(await all(page), foreign);
      await makePlan(page);
      assert.doesNotMatch(await all(page), foreign);
      await moveOn(page, "Go to today");
      const titles = file("tasks").map((task) => task.title);
      const today = await todaysTasks(page);
      assert.ok(today.length > 0);
      for (const task of today)
        assert.ok(
          titles.some((known) => task.startsWith(known)),
          task,
        );
      await mark(page, "checkbox", today[0]);
    }));

  test("the page itself and the installed app carry its name", () =>
    here.visit({}, async (page) => {
      const { title: name } = file("pack");
      for (const path of [".", "manifest.webmanifest"]) {
        const text = await page.evaluate(async (address) => (await fetch(address)).text(), path);
        assert.match(text, new RegExp(name));
        assert.doesNotMatch(text, /Second Look|relationship|\{\{/);
      }
    }));

  test("a safety answer there comes first too, with lines to call", () =>
    here.visit({}, async (page) => {
      await begin(page);
      await answerAll(page, { harm: "threats" }, { asked });
      await heading(page)
        .filter({ hasText: headlineOf("help-first") })
        .waitFor({ state: "attached" });
      assert.ok(await control(page, "link", /0300 123 1100/).count());
    }));
});

/** Urge help and the journal by role and name, on a clock that the test moves; and when they are at rest. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { byFocus } from "./hands.mjs";
import {
  control,
  firstDay,
  heading,
  phone,
  ready,
  settled,
  stage,
  title,
  until,
  watch,
} from "./harness.mjs";
import { answerAll, begin, makePlan, moveOn } from "./walk.mjs";

const words = async (target) =>
  (await target.textContent()).replaceAll(/\s+/g, " ").trim();
const timer = (page) => page.getByRole("timer", { name: "Ten minutes" });
const shows = (page, time) =>
  until(
    async () => time.test(await words(timer(page))),
    `the timer shows ${time}`,
  );

async function write(page, name, text) {
  const field = control(page, "textbox", name);
  await field.fill(text);
  await field.blur();
  await settled(page);
  return field;
}

describe("living with it", () => {
  const here = stage();

  /** The site under a clock of Playwright's, which goes on by itself and can be moved. */
  async function visit(check) {
    const context = await here.browser.newContext({
      viewport: phone,
      locale: "en-GB",
    });
    const page = await context.newPage();
    const troubles = watch(page, new URL(here.site.url).origin);
    try {
      await page.clock.install({ time: `${firstDay}T12:00:00` });
      await page.goto(here.site.url);
      await ready(page);
      await check(page, context);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  }

  test("urge help is two presses from a question, keeps time over a reload, and works without a network", () =>
    visit(async (page, context) => {
      await begin(page);
      const question = await title(page);
      await moveOn(page, "Urge help");
      await moveOn(page, "Back");
      assert.equal(await title(page), question);
      await moveOn(page, "Urge help");
      await byFocus(page, "button", "Start ten minutes");
      await shows(page, /9:\d\d|10:00/);
      await page.clock.fastForward("03:00");
      await shows(page, /breathe (in|out) [76]:\d\d/);
      await page.reload();
      await ready(page);
      await shows(page, /[76]:\d\d/);
      await context.setOffline(true);

      await byFocus(page, "button", "Write or change your reason");
      await write(
        page,
        "Why you don’t want to contact them",
        "I want to sleep again.",
      );
      await byFocus(page, "button", "Choose who to call");
      await write(page, "Their name", "Maya");
      await write(page, "Their number", "020 7946 0958");
      const call = page.getByRole("link", { name: "Call Maya" }).first();
      await until(
        async () => (await call.getAttribute("href")) === "tel:02079460958",
        "Maya can be called",
      );

      await moveOn(page, "Write, don’t send");
      await write(page, "Your letter", "Dear you, it rains.");
      await byFocus(page, "button", "Keep it");
      assert.equal(
        await control(page, "textbox", "Your letter").inputValue(),
        "",
      );
      await byFocus(page, "button", /: Dear you, it rains\.$/);
      await byFocus(page, "button", "Delete this letter");
      await until(
        () => page.getByText("What you keep shows up here.").count(),
        "the letter is gone",
      );
      await byFocus(page, "button", "Undo");
      await until(
        () => control(page, "button", /: Dear you, it rains\.$/).count(),
        "the letter is back",
      );
      await moveOn(page, "Back");

      await page.clock.fastForward("10:00");
      await shows(page, /0:00/);
      await byFocus(page, "button", "It passed");
      await until(
        () => page.getByRole("heading", { name: "It passed" }).count(),
        "it says that it passed",
      );
      await until(
        async () => /10:00/.test(await words(timer(page))),
        "ten minutes can be started again",
      );
    }));

  test("a day's line, mood and night are there on the next day, found by a word, and can be changed", () =>
    visit(async (page) => {
      await begin(page);
      await answerAll(page);
      await makePlan(page);
      await moveOn(page, "Journal");
      await write(page, "Today’s line", "Walked home by the river.");
      await byFocus(page, "radio", "Good");
      await byFocus(page, "radio", "Badly");
      await page.clock.fastForward("24:00:00");
      await until(
        async () =>
          (await control(page, "textbox", "Today’s line").inputValue()) === "",
        "the next day has a line of its own",
      );
      await until(
        () => page.getByText("Mood: Good (4 of 5)").count(),
        "yesterday is listed",
      );
      await write(page, "Search your journal", "RIVER");
      await until(
        () => page.getByText("Days found: 1").count(),
        "the word is found",
      );
      await moveOn(page, /^Change /);
      await write(page, "What you write", "Walked home by the canal.");
      await moveOn(page, "Back to my journal");
      assert.equal(await heading(page).count(), 1);
      await page.reload();
      await ready(page);
      await until(
        () => page.getByText("Walked home by the canal.").count(),
        "the change is kept",
      );
    }));

  /** How many animation frames the page asks for in a while of real time. */
  async function framesIn(page, milliseconds) {
    const count = () => page.evaluate(() => globalThis.framesAsked);
    const before = await count();
    await pause(milliseconds);
    return (await count()) - before;
  }

  function countFrames() {
    globalThis.framesAsked = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (work) => {
      globalThis.framesAsked += 1;
      return ask(work);
    };
  }

  test("the breathing guide moves while it is seen; without movement the page rests between minutes", () =>
    here.visit({ prepare: countFrames, reducedMotion: "no-preference" }, async (page) => {
      await moveOn(page, "Urge help");
      await byFocus(page, "button", "Start ten minutes");
      assert.ok((await framesIn(page, 1000)) >= 5, "it moves");
      await byFocus(page, "button", "Keep it still");
      await pause(500);
      assert.equal(await framesIn(page, 2500), 0);
      await byFocus(page, "button", "Show the breathing");
      assert.ok((await framesIn(page, 1000)) >= 5, "it moves again");
      await page.emulateMedia({ reducedMotion: "reduce" });
      await pause(500);
      assert.equal(await framesIn(page, 2500), 0);
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await byFocus(page, "button", "It passed");
      await pause(500);
      assert.equal(await framesIn(page, 2500), 0);
    }));
});

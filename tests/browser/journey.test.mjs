/** One person's whole way, from the first question to the one message, under a clock that the test sets. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { firstDay, phone, ready, settled, stage, title, until, watch } from "./harness.mjs";
import { answerAll, begin, goTo, makePlan, mark, moveOn, todaysTasks } from "./walk.mjs";

const loaded = createRequire(new URL("../../web/package.json", import.meta.url))("ical.js");
const ICAL = loaded.default ?? loaded;

const words = "I’m well, and I see my part now. Would you like to talk?";
const dayLength = 24 * 60 * 60 * 1000;

const shown = (page) => page.locator("#mirror").getAttribute("data-screen");
const sees = (page, text) => page.locator("#mirror").getByText(text).first().waitFor({ state: "attached" });

/** The file that a press offers. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), goTo(page, name)]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), "utf8"),
  };
}

const events = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

/** Runs in the page before it does: a system that takes text from pages, and prints. */
function takeShares() {
  globalThis.shared = [];
  globalThis.printed = 0;
  navigator.canShare = () => true;
  navigator.share = async ({ text }) => void globalThis.shared.push(text);
  globalThis.print = () => (globalThis.printed += 1);
}

/** A page with a clock that stands still until it is moved on. */
async function openWithClock(here) {
  const context = await here.browser.newContext({
    viewport: phone,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: new URL(here.site.url).origin,
  });
  await context.addInitScript(takeShares);
  const page = await context.newPage();
  const troubles = watch(page, new URL(here.site.url).origin);
  let day = 1;
  /** Noon of that day of the plan; the app is opened anew, as one does. */
  const goToDay = async (number) => {
    day = number;
    await page.clock.setFixedTime(Date.parse(`${firstDay}T12:00:00Z`) + (day - 1) * dayLength);
    await page.goto(here.site.url);
    await ready(page);
  };
  return { context, page, troubles, goToDay };
}

describe("the whole way", () => {
  const here = stage();

  test("quiz, plan, days, a second look, one message, and none after it", async () => {
    const { context, page, troubles, goToDay } = await openWithClock(here);
    await goToDay(1);
    await begin(page);
    await answerAll(page);
    await makePlan(page);

    for (const day of [1, 2, 3]) {
      await goToDay(day);
      await goTo(page, "Today");
      const [first] = await todaysTasks(page);
      await mark(page, "checkbox", first);
    }
    await goTo(page, "Journal");
    await page.locator("#mirror textarea").first().fill("Rain, and a walk all the same.");

    // A slip takes its own day, and no other.
    await goToDay(12);
    await goTo(page, "Today");
    await moveOn(page, "Open my days");
    await page.getByLabel("When were you last in touch?").fill(firstDay);
    await sees(page, "11 days");
    await goTo(page, "There was contact");
    await sees(page, "Thank you for writing it down. The days before still count.");
    await sees(page, /Best so far: 10/);

    // What is taken along: the calendar updates itself, and a backup comes back whole.
    await goTo(page, "Plan");
    await moveOn(page, "Take it with you");
    const calendar = await saved(page, "Save the calendar file");
    const found = events(calendar.text);
    assert.ok(found.length >= 30, `${found.length} events`);
    const again = events((await saved(page, "Save the calendar file")).text);
    assert.deepEqual(
      again.map(({ uid }) => uid),
      found.map(({ uid }) => uid),
    );
    assert.ok(again.every(({ sequence }, index) => sequence === found[index].sequence + 1));
    const { text: notes } = await saved(page, "Save it as a text file");
    assert.match(notes, /^# Second Look\n/);
    for (const said of [/Done: /, /Rain, and a walk all the same\./, /: contact/]) assert.match(notes, said);
    await goTo(page, "Share it");
    const [text] = await until(() => page.evaluate(() => globalThis.shared), "a text was shared");
    assert.match(text, /Done: /);
    assert.doesNotMatch(text, /Rain/);
    await moveOn(page, "Read or print it");
    await goTo(page, "Print this");
    await until(() => page.evaluate(() => globalThis.printed === 1), "it was printed");
    await moveOn(page, "Back");
    const backup = await saved(page, "Save a backup");
    assert.equal(JSON.parse(backup.text).pack, "second-look");

    const picker = page.locator("#mirror input[type=file]");
    const folder = mkdtempSync(join(tmpdir(), "second-look-"));
    const open = async (text) => {
      const path = join(folder, "backup.json");
      writeFileSync(path, text);
      await picker.setInputFiles(path);
    };
    for (const broken of ["{", "x".repeat(50 * 1024 * 1024)]) {
      await open(broken);
      await sees(page, /Nothing was changed/);
      await goTo(page, "Plan");
      await moveOn(page, "Take it with you");
      assert.equal(await page.getByText(/Nothing was changed/).count(), 0);
    }
    await open(backup.text);
    await sees(page, /holds the same as what is here/);
    await open(backup.text.replace("a walk all the same", "a long walk"));
    await sees(page, "Replace what is here?");
    await goTo(page, "Use what is in the file");
    const asked = page.locator("#mirror").getByText("Replace what is here?");
    await until(async () => (await asked.count()) === 0, "the backup is in place");

    // Not before its day.
    await goTo(page, "Plan");
    await moveOn(page, "What that is");
    assert.equal(await page.getByRole("button", { name: "Begin the second look" }).count(), 0);

    // Not answered for weeks, and the questions anew.
    await goToDay(33);
    await goTo(page, "Plan");
    await moveOn(page, "Look again, with clear eyes");
    await moveOn(page, "Begin the second look");
    await answerAll(page);
    await moveOn(page, "Choose how to go on");
    await moveOn(page, "Then and now, side by side");
    assert.ok((await page.getByRole("table").count()) > 0);
    await moveOn(page, "Back");
    await moveOn(page, "Write one message");

    const area = page.locator("#mirror textarea");
    await area.fill("Please come back");
    await sees(page, /Take out the begging/);
    assert.ok(await page.getByRole("button", { name: "Put it aside for a night" }).isDisabled());
    await area.fill(words);
    await sees(page, "Short and clear. Now let it rest for a night.");
    await goTo(page, "Put it aside for a night");
    await sees(page, words);
    assert.equal(await page.getByRole("button", { name: "Copy it" }).count(), 0);

    await goToDay(34);
    assert.equal(await title(page), "Does it still read true?");
    await goTo(page, "Copy it");
    await sees(page, /Now paste it/);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
    await moveOn(page, "I sent it");
    await sees(page, /No answer is an answer/);

    // No way leads to a second one.
    await goToDay(35);
    assert.equal(await shown(page), "message");
    assert.equal(await page.locator("#mirror textarea").count(), 0);
    await moveOn(page, "Back");
    assert.equal(await page.getByRole("button", { name: "Write one message" }).count(), 0);
    await sees(page, /You sent it on/);
    await goTo(page, "I’m moving on");
    await until(async () => (await shown(page)) !== "second-look", "the second look is left");
    await settled(page);
    assert.deepEqual(troubles, []);
    await context.close();
  });
});

/** What is kept under a passcode: sealed in every place, locked when someone looks away, and gone when it is forgotten. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stage, title, until } from "./harness.mjs";
import { mirroredTexts, saved, storedTexts } from "./stores.mjs";
import { begin, mark, moveOn, questions, shownQuestion } from "./walk.mjs";

const passcode = "four quiet green boats";
const [firstQuestion] = questions;
const chosen = firstQuestion.options[0];

/** Gives the first answer, whose name and those of its question would be found in plain text. */
async function answerOne(page) {
  await begin(page);
  assert.equal((await shownQuestion(page)).id, firstQuestion.id);
  await mark(page, "radio", chosen.text);
  await saved(page);
}

async function setPasscode(page) {
  await moveOn(page, "Settings");
  await page.getByRole("button", { name: "Set a passcode" }).press("Enter");
  await page.getByLabel("New passcode", { exact: true }).fill(passcode);
  await page.getByLabel("New passcode again").fill(passcode);
  await page.getByRole("button", { name: "Lock with it" }).click();
  await page.locator("#passcode-dialog").waitFor({ state: "hidden" });
  await saved(page);
}

async function unlock(page, words = passcode) {
  await page.getByLabel("Passcode", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

const isLocked = (page) => page.getByRole("heading", { name: "Locked" }).waitFor();
const isOpen = (page) => page.locator("#mirror[data-screen] h1[data-node]").first().waitFor({ state: "attached" });

/** From the settings to the question that was answered last. The quiz goes on with the one after it. */
async function backToTheFirst(page) {
  for (let presses = 0; presses < 2; presses += 1) await moveOn(page, "Back");
  assert.equal(await title(page), firstQuestion.prompt);
}

/** Every text that the browser holds for the site, in both places. */
const everything = async (page) =>
  Object.entries({ ...(await storedTexts(page)), ...(await mirroredTexts(page)) })
    .map(([key, text]) => `${key} ${text}`)
    .join("\n");

describe("a passcode", () => {
  const here = stage();

  test("seals all that is kept, in both places, and what was written in plain text is gone", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      const words = [chosen.id, "answers", "latest_day"];
      const held = await everything(page);
      for (const word of words) assert.ok(held.includes(word), `${word} could be read before`);
      await setPasscode(page);
      await until(async () => {
        const sealed = await everything(page);
        return !words.some((word) => sealed.includes(word));
      }, "nothing can be read");
    }));

  test("is asked for after a reload; a wrong one opens nothing, and the right one leads back", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      await setPasscode(page);
      await page.reload();
      await isLocked(page);
      assert.ok(!(await page.locator("body").innerText()).includes(firstQuestion.prompt));
      await unlock(page, "five quiet green boats");
      await page.getByText("That is not the passcode.").waitFor();
      await unlock(page);
      await isOpen(page);
      await backToTheFirst(page);
      assert.ok(await page.getByRole("radio", { name: chosen.text }).isChecked());
    }));

  test("makes one wait after wrong tries, also after the page was loaded anew", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      await setPasscode(page);
      await page.reload();
      await isLocked(page);
      for (let tries = 0; tries < 6; tries += 1) {
        await until(() => page.getByRole("button", { name: "Open", exact: true }).isEnabled(), "one may try");
        await unlock(page, `wrong words ${tries}`);
        await page.getByRole("alert").filter({ hasText: /passcode|Too many/ }).waitFor();
      }
      await page.getByText(/Too many tries/).waitFor();
      await page.reload();
      await isLocked(page);
      assert.ok(await page.getByRole("button", { name: "Open", exact: true }).isDisabled());
    }));

  test("locks as soon as the page is hidden", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      await setPasscode(page);
      await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await isLocked(page);
      await unlock(page);
      await isOpen(page);
    }));

  test("that is forgotten can be got rid of only with all that it sealed", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      await setPasscode(page);
      await page.reload();
      await isLocked(page);
      await page.getByText("I forgot the passcode").click();
      await page.getByRole("button", { name: "Erase everything" }).click();
      await page.getByRole("button", { name: "Begin" }).waitFor();
      assert.doesNotMatch(await everything(page), /lock|sealed/);
    }));

  test("can be taken away again with the passcode of now, and all is there without it", () =>
    here.visit({}, async (page) => {
      await answerOne(page);
      await setPasscode(page);
      await page.getByRole("button", { name: "Change or remove the passcode" }).press("Enter");
      await page.getByLabel("The passcode now").fill(passcode);
      await page.getByRole("button", { name: "Remove the passcode", exact: true }).click();
      await page.locator("#passcode-dialog").waitFor({ state: "hidden" });
      await saved(page);
      await page.reload();
      await isOpen(page);
      await backToTheFirst(page);
    }));
});

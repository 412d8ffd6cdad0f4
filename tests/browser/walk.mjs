/** Walks through the app the way a person does: answer, next, until today's first task is done. */
import { control, newContext, packFile, ready, settled, title, until } from "./harness.mjs";
import { byFocus } from "./hands.mjs";
import { saved } from "./stores.mjs";

export const questions = packFile("questions");

/** The option taken where a test asks for none: the gate's clear one, else the best, else the first. */
export function usualOption(question) {
  if (question.gate) return question.gate.clear;
  const scored = [...(question.options ?? [])].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  return scored[0]?.id;
}

/** The question that is shown, or undefined on other screens. */
export async function shownQuestion(page, asked = questions) {
  const said = await title(page);
  return asked.find(({ prompt }) => prompt === said);
}

/** Uses a control of the mirror by keyboard. */
export async function use(target, key = "Enter") {
  await target.focus();
  await target.press(key);
  await settled(target.page());
}

/** Presses a button of that name. */
export const goTo = (page, name) => byFocus(page, "button", name);

/** Presses a button that leads to another screen, and waits for that. */
export async function moveOn(page, name, hand = byFocus) {
  const before = await title(page);
  await hand(page, "button", name);
  await until(async () => (await title(page)) !== before, `“${name}” has led on from “${before}”`);
}

/** Sets a mark and waits until the app has it. */
export async function mark(page, role, name, hand = byFocus) {
  const target = control(page, role, name);
  if (await target.isChecked()) return;
  await hand(page, role, name);
  await until(() => target.isChecked(), `“${name}” is chosen`);
}

const textOf = (question, wanted) => question.options.find(({ id }) => id === wanted).text;

/** The texts of the options to be chosen. */
function wantedTexts(question, wanted) {
  if (question.kind === "one") return [textOf(question, wanted ?? usualOption(question))];
  return question.kind === "many" ? (wanted ?? []).map((one) => textOf(question, one)) : [];
}

/** Runs in the page: answers by clicks of a script, which is all that tests of later screens need. */
export async function answerInPage({ texts, stopAt }) {
  const words = (element) => element.textContent.replaceAll(/\s+/g, " ").trim();
  const asked = () => words(document.querySelector("#mirror h1"));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const press = (selector, ...names) => {
    const all = [...document.querySelectorAll(`#mirror ${selector}`)];
    all.find((element) => names.includes(words(element.labels?.[0] ?? element))).click();
  };
  if (document.querySelector("#mirror").dataset.screen === "interruption") {
    document.getElementById("interruption.go-on").click();
    while (document.querySelector("#mirror").dataset.screen === "interruption") await frame();
  }
  for (let here = asked(); here in texts && here !== stopAt; here = asked()) {
    for (const text of texts[here]) press("input", text);
    await frame();
    press("button", "Next", "See my result");
    for (let frames = 0; asked() === here; frames += 1) {
      if (frames > 600) throw new Error(`“${here}” could not be answered`);
      await frame();
    }
  }
}

/** For `answerInPage`: the options to choose, by the words of the question. */
export const answersInWords = (chosen = {}) =>
  Object.fromEntries(questions.map((one) => [one.prompt, wantedTexts(one, chosen[one.id])]));

/** The button under what is said before the first sensitive question. */
export const goOn = "I’m ready, go on";

/** What is said before the first sensitive question is read and left behind, where it is shown. */
export async function passInterruption(page, hand) {
  if ((await page.locator("#mirror").getAttribute("data-screen")) === "interruption") await moveOn(page, goOn, hand);
}

/** From the welcome screen to the first question, or to the first open one. */
export async function begin(page, hand) {
  await moveOn(page, "Begin", hand);
  await passInterruption(page, hand);
}

/**
 * Answers each question that is shown until the quiz ends.
 * @param chosen option id by question id, where it is not the usual one; a list of ids where many fit
 * @param how `hand`: the way of using controls, a script's when absent; `arrived`: called on each question;
 *   `until`: id of a question to stop at; `before`: called there; `asked`: the questions of another pack
 */
export async function answerAll(page, chosen = {}, { hand, arrived, asked = questions, ...stop } = {}) {
  if (!hand) {
    const texts = Object.fromEntries(asked.map((one) => [one.prompt, wantedTexts(one, chosen[one.id])]));
    const stopAt = asked.find(({ id }) => id === stop.until)?.prompt;
    await page.evaluate(answerInPage, { texts, stopAt });
    return stop.before?.();
  }
  await passInterruption(page, hand);
  const shown = () => shownQuestion(page, asked);
  for (let question = await shown(); question; question = await shown()) {
    await arrived?.(question);
    const role = question.kind === "one" ? "radio" : "checkbox";
    for (const text of wantedTexts(question, chosen[question.id])) await mark(page, role, text, hand);
    await moveOn(page, /^(Next|See my result)$/, hand);
  }
}

/** From the result to the plan, with all that is wished for as it is. */
export async function makePlan(page, hand) {
  await moveOn(page, "Build my plan", hand);
  await moveOn(page, "Make my plan", hand);
}

/** The text of today's tasks, in order. */
export const todaysTasks = (page) =>
  page
    .locator("#mirror")
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent.replaceAll(/\s+/g, " ").trim()));

/**
 * The whole path: welcome, every question, result, plan, today, one task done.
 * @param how `hand` and `chosen` as above; `arrived`: called on each screen with the name of it
 */
export async function walkAll(page, { hand, chosen = {}, arrived = async () => {} } = {}) {
  await arrived("welcome");
  await begin(page, hand);
  await answerAll(page, chosen, { hand, arrived: ({ id }) => arrived(`quiz/${id}`) });
  await arrived("verdict");
  await moveOn(page, "Build my plan", hand);
  await arrived("build-plan");
  await moveOn(page, "Make my plan", hand);
  await arrived("plan");
  await moveOn(page, "Go to today", hand);
  await arrived("today");
  const [first] = await todaysTasks(page);
  await mark(page, "checkbox", first, hand);
  return first;
}

/** The storage of someone who has chosen the first answer and been told that it is saved. */
export async function storageInTheQuiz({ browser, site }) {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.goto(site.url);
  await ready(page);
  await begin(page);
  await mark(page, "radio", questions[0].options[0].text);
  await saved(page);
  const storage = await context.storageState();
  await context.close();
  return storage;
}

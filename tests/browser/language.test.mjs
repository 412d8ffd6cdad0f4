/** The app in Spanish: from the welcome to a day of the plan, and to English without losing anything. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byKeys } from "./hands.mjs";
import { control, packFile, ready, stage, title, until } from "./harness.mjs";
import { mark, moveOn, usualOption } from "./walk.mjs";

const spanish = (name) => packFile(name, "second-look/es");
const [english, words] = [packFile("strings"), spanish("strings")];

/** The questions with Spanish words. */
const asked = packFile("questions").map((question) => {
  const said = spanish("questions")[question.id];
  const options = question.options?.map((option) => ({
    ...option,
    ...said.options[option.id],
  }));
  return { ...question, ...said, ...(options && { options }) };
});

/** Every text of a value, whatever holds it. */
const textsIn = (value) =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [value].flat();
const isText = (value) => typeof value === "string" && /[a-z] /i.test(value) && !value.includes("{");
const files = ["strings", "questions", "tasks", "plan", "rules"];
const inSpanish = new Set(files.flatMap((name) => textsIn(spanish(name))));
const onlyEnglish = new Set(
  files.flatMap((name) => textsIn(packFile(name))).filter((text) => isText(text) && !inSpanish.has(text)),
);

/** What is said on the screen, each text by itself. */
const said = (page) =>
  page
    .locator("#mirror [data-part]")
    .evaluateAll((parts) => parts.map((part) => part.textContent.replaceAll(/\s+/g, " ").trim()));

async function isSpanish(page) {
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  const texts = await said(page);
  assert.ok(texts.length > 2);
  assert.deepEqual(
    texts.filter((text) => onlyEnglish.has(text)),
    [],
  );
}

const spaniard = { locale: "es-MX" };

/** Names of the packs that were asked for. */
function watchPacks(page) {
  const packs = new Set();
  page.on("request", (request) => {
    const name = request.url().split("/").at(-1);
    if (name.startsWith("pack")) packs.add(name);
  });
  return packs;
}

async function answerAll(page) {
  if ((await page.locator("#mirror").getAttribute("data-screen")) === "interruption")
    await moveOn(page, words["interruption.go-on"], byKeys);
  for (;;) {
    const here = await title(page);
    const question = asked.find(({ prompt }) => prompt === here);
    if (!question) return;
    await isSpanish(page);
    const text = question.options?.find(({ id }) => id === usualOption(question))?.text;
    if (question.kind === "one") await mark(page, "radio", text, byKeys);
    const led = [words["action.next"], words["action.see-result"]];
    const name = (await control(page, "button", led[0]).count()) > 0 ? led[0] : led[1];
    await moveOn(page, name, byKeys);
  }
}

describe("in Spanish", () => {
  const here = stage();

  test("the welcome, the questions, the result, the plan and today speak Spanish, from one pack", () =>
    here.visit(spaniard, async (page) => {
      const packs = watchPacks(page);
      await page.reload();
      await ready(page);
      assert.equal(await title(page), words["welcome.heading"]);
      await isSpanish(page);
      assert.equal(packs.size, 1);
      assert.match([...packs][0], /^pack\.es-/);
      await moveOn(page, words["action.begin"], byKeys);
      await answerAll(page);
      for (const name of ["action.build-plan", "build.action", "action.to-today"]) {
        await isSpanish(page);
        await moveOn(page, words[name], byKeys);
      }
      await isSpanish(page);
      assert.match((await said(page)).join(" "), /lunes 23 de noviembre/);
    }));

  test("who chooses English in the settings goes on where they are, and finds it so the next time", () =>
    here.visit(spaniard, async (page) => {
      await moveOn(page, words["action.begin"], byKeys);
      if ((await page.locator("#mirror").getAttribute("data-screen")) === "interruption")
        await moveOn(page, words["interruption.go-on"], byKeys);
      const [first, second] = asked;
      await mark(page, "radio", first.options.find(({ id }) => id === usualOption(first)).text, byKeys);
      await moveOn(page, words["action.next"], byKeys);
      assert.equal(await title(page), second.prompt);
      await moveOn(page, words["navigation.settings"], byKeys);
      assert.ok(await control(page, "radio", "Español").isChecked());
      await byKeys(page, "radio", "English");
      await until(async () => (await title(page)) === english["settings.heading"], "the settings are English");
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      assert.ok(await control(page, "radio", "English").isChecked());
      await page.reload();
      await ready(page);
      assert.equal(await title(page), english["settings.heading"]);
      await moveOn(page, english["action.back"], byKeys);
      const { prompt, options } = packFile("questions")[0];
      await moveOn(page, english["action.back"], byKeys);
      assert.equal(await title(page), prompt);
      const text = options.find(({ id }) => id === usualOption(first)).text;
      assert.ok(await control(page, "radio", text).isChecked());
    }));

  test("what the address wishes comes before what the browser prefers, and nothing fitting leaves the pack's own", async () => {
    const opened = async (options, lang) =>
      here.visit(options, async (page) => assert.equal(await page.locator("html").getAttribute("lang"), lang));
    await opened({ ...spaniard, address: `${here.site.url}?lang=en` }, "en");
    await opened({ address: `${here.site.url}?lang=es-AR` }, "es");
    await opened({ locale: "fr-FR" }, "en");
  });

  test("the prepared English welcome is not shown to whom another language fits", () =>
    here.visit({ ...spaniard, first: true }, async (page) => {
      assert.equal(await page.locator("html[data-prepared]").count(), 0);
      assert.equal(await title(page), words["welcome.heading"]);
    }));
});

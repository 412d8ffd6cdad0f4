/** The app in Spanish: from the welcome to a day of the plan, and to English without losing anything. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { byKeys } from "./hands.mjs";
import { control, kept, newContext, packFile, ready, stage, title, until } from "./harness.mjs";
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

/** Notes in the page what can be seen in each frame from the first on. */
const hear = () => {
  const heard = (window.heard = new Set());
  const listen = () => {
    for (const line of document.body?.innerText.split("\n") ?? []) heard.add(line.trim());
    requestAnimationFrame(listen);
  };
  listen();
};

/** Names of the packs that were asked for. */
function watchPacks(page) {
  const packs = new Set();
  page.on("request", (request) => {
    const name = request.url().split("/").at(-1);
    if (/^(questions|tasks)/.test(name)) packs.add(name);
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
      for (const name of packs) assert.match(name, /^(questions|tasks)\.es-/);
      assert.ok(packs.size > 0);
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

  test("before the app is there, the welcome and the first question are Spanish, and English is never seen", async () => {
    const context = await newContext(here.browser, { ...spaniard, first: true, prepare: hear });
    let letThrough;
    const held = new Promise((done) => (letThrough = done));
    await context.route("**/*.wasm", (route) => held.then(() => route.continue()));
    await context.route("**/index.es.html", (route) => pause(300).then(() => route.continue()));
    const page = await context.newPage();
    await page.goto(here.site.url);
    await page.getByRole("heading", { name: words["welcome.heading"] }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    assert.equal(await page.locator("#mirror[data-screen]").count(), 0);
    await page.getByRole("button", { name: words["action.begin"] }).click();
    const [{ prompt }] = asked;
    await until(async () => (await title(page)) !== words["welcome.heading"], "the next screen is there");
    const next = await title(page);
    assert.ok([prompt, words["interruption.heading"]].includes(next), next);
    letThrough();
    await ready(page);
    assert.equal(await title(page), next);
    const heard = await page.evaluate(() => [...window.heard]);
    assert.ok(heard.includes(words["welcome.heading"]));
    assert.deepEqual(
      heard.filter((text) => onlyEnglish.has(text)),
      [],
    );
    await context.close();
  });

  test("without its words the app says in Spanish that it could not start, and leads to the questions on paper", async () => {
    const context = await newContext(here.browser, spaniard);
    await context.route("**/questions.es-*", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(here.site.url);
    await page.getByRole("heading", { name: words["face.failed"] }).waitFor();
    const paper = page.locator("#plain a[href^=paper]");
    assert.equal(await paper.textContent(), words["paper.open"]);
    await page.goto(new URL(await paper.getAttribute("href"), here.site.url).href);
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    await page.getByRole("heading", { name: words["paper.heading"] }).waitFor();
    await context.close();
  });

  test("without a script each page reads in its own language and leads to the other", async () => {
    const context = await newContext(here.browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(here.site.url);
    await page.getByRole("link", { name: "Español" }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    await page.getByText(words["paper.plain"]).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByText(english["paper.plain"]).waitFor();
    await context.close();
  });

  test("the page of a language is opened in it, whatever the browser prefers", () =>
    here.visit({ address: `${here.site.url}index.es.html` }, async (page) => {
      await isSpanish(page);
      assert.equal(await title(page), words["welcome.heading"]);
    }));

  test("the poster of an embed and the faces beside the app speak the language too, also when it changes", async () => {
    const poster = { ...spaniard, prepare: hear };
    const context = await newContext(here.browser, poster);
    const page = await context.newPage();
    await page.goto(`${here.site.url}embed.html`);
    await page.getByRole("button", { name: words["embed.start"] }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "es");
    const heard = await page.evaluate(() => [...window.heard]);
    assert.deepEqual(
      heard.filter((text) => onlyEnglish.has(text)),
      [],
    );
    await context.close();
    await here.visit(spaniard, async (other) => {
      const face = other.locator("#passcode-heading");
      assert.equal(await face.textContent(), words["face.your-passcode"]);
      await moveOn(other, words["navigation.settings"], byKeys);
      await byKeys(other, "radio", "English");
      await until(async () => (await face.textContent()) === english["face.your-passcode"], "the faces are English");
    });
  });

  test("a visit keeps its own language for use without a network, and one that is chosen from then on", async () => {
    const context = await newContext(here.browser, spaniard);
    const page = await context.newPage();
    await page.goto(here.site.url);
    await ready(page);
    await kept(page);
    const packs = () =>
      page.evaluate(async () => {
        const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        const names = requests.flat().map(({ url }) => new URL(url).pathname.split("/").at(-1));
        return names.filter((name) => /^(questions|tasks|paper)/.test(name)).map((name) => name.replace(/-[0-9a-f]{10}/, ""));
      });
    assert.deepEqual((await packs()).sort(), ["paper.es.html", "questions.es.json", "tasks.es.json"]);
    await moveOn(page, words["navigation.settings"], byKeys);
    await byKeys(page, "radio", "English");
    await until(async () => (await packs()).length === 6, "the chosen language is kept");
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    assert.equal(await title(page), english["settings.heading"]);
    await byKeys(page, "radio", "Español");
    await until(async () => (await title(page)) === words["settings.heading"], "the settings are Spanish");
    await context.close();
  });
});

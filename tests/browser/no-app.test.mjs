/** Without script, or without WebAssembly, there is still help, a way out, and the whole quiz on paper. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, newContext, packFile, root, serve, stage } from "./harness.mjs";
import { questions } from "./walk.mjs";

const countries = packFile("helplines");
const { outcomes } = packFile("pack");
const weather = "https://www.bbc.com/weather";

/** What can be seen of the page. */
const seen = async (page) => (await page.locator("body").innerText()).replaceAll(/\s+/g, " ");

/** Every helpline that can be called, by what is shown, as a link that dials. */
async function assertHelp(page) {
  const text = await seen(page);
  for (const { name, lines } of countries) {
    assert.ok(text.includes(name), `${name} is missing`);
    for (const { call } of lines.filter((line) => line.call)) assert.ok(text.includes(call), `${call} is missing`);
  }
  const dialled = await page.locator('a[href^="tel:"]:visible').count();
  assert.ok(dialled >= countries.flatMap(({ lines }) => lines.filter(({ call }) => call)).length, `${dialled} numbers`);
}

describe("without the app", () => {
  const here = stage();

  async function visitPlain(options, check) {
    const context = await newContext(here.browser, options);
    const page = await context.newPage();
    await context.route(`${weather}**`, (route) => route.fulfill({ body: "weather" }));
    await page.goto(here.site.url);
    await check(page);
    await context.close();
  }

  test("script switched off: helplines of every country, a way to the paper, and out", () =>
    visitPlain({ javaScriptEnabled: false }, async (page) => {
      await assertHelp(page);
      assert.equal(await page.getByText("One moment.").isVisible(), false);
      await page.getByRole("link", { name: "Leave now" }).first().click();
      await page.waitForURL(weather);
    }));

  test("no WebAssembly: the same, below what went wrong", () =>
    visitPlain({ prepare: () => delete globalThis.WebAssembly }, async (page) => {
      await page.getByRole("heading", { name: "This could not start" }).waitFor();
      await assertHelp(page);
      await page.locator("#plain").getByRole("link", { name: "Leave now" }).click();
      await page.waitForURL(weather);
    }));

  test("the paper has every question and answer, how they add up, and a plan for each outcome", () =>
    visitPlain({ javaScriptEnabled: false }, async (page) => {
      const address = await page.getByRole("link", { name: "Open the questions to print" }).getAttribute("href");
      await page.goto(new URL(address, here.site.url).href);
      const text = await seen(page);
      for (const { prompt, options = [] } of questions) {
        assert.ok(text.includes(prompt), `“${prompt}” is missing`);
        for (const option of options) {
          const points = option.score === undefined ? "" : ` (${option.score} points)`;
          assert.ok(text.includes(`☐ ${option.text}${points}`), `“${option.text}” is missing, or its points`);
        }
      }
      for (const { label, plan_title: title } of outcomes) assert.ok(text.includes(`${label}: ${title}`), `no plan for ${label}`);
      assert.equal(await page.locator("button, input, script").count(), 0);
    }));

  test("a way to the paper is there for another pack too, with its own questions", async () => {
    const folder = root.replace(/site\/?$/, "second-site");
    if (!existsSync(`${folder}/paper.html`)) assert.fail(`There is no ${folder}/paper.html`);
    const other = await serve({ root: folder, port: 0 });
    const context = await newContext(here.browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${other.url}paper.html`);
    const text = await seen(page);
    for (const { prompt } of packFile("questions", "stay-or-go")) assert.ok(text.includes(prompt), `“${prompt}” is missing`);
    await context.close();
    await other.close();
  });
});

/** The page of licences: what of others was published stands there, and one gets there. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { compiledParts } from "../../web/build/licences.mjs";
import { root, stage } from "./harness.mjs";

const published = (name) => readFileSync(join(root, name), "utf8");

describe("the page of licences", () => {
  const here = stage();

  /** Its headings, each with the text that follows it. */
  async function readParts() {
    const page = await here.browser.newPage();
    await page.goto(`${here.site.url}embedding.html`);
    await page.getByRole("link", { name: "Licences" }).click();
    await page.getByRole("heading", { name: "What Second Look is made with", level: 1 }).waitFor();
    const parts = await page.locator("h2").evaluateAll((headings) =>
      headings.map((heading) => {
        let next = heading.nextElementSibling;
        while (next.localName !== "pre") next = next.nextElementSibling;
        return { name: heading.textContent, text: next.textContent };
      }),
    );
    await page.close();
    return parts;
  }

  test("names everything that is compiled in, the fonts, and every package that the published scripts name", async () => {
    const parts = await readParts();
    const textOf = (start) => parts.find(({ name }) => `${name} `.startsWith(`${start} `))?.text ?? "";
    for (const { name, version } of compiledParts()) assert.ok(textOf(`${name} ${version}`).length > 700, name);
    for (const font of ["inter", "source-serif-4"]) assert.match(textOf(`@fontsource/${font}`), /SIL OPEN FONT LICENSE/, font);
    assert.match(textOf("lucide-static"), /Lucide Icons and Contributors/);

    const assets = readdirSync(join(root, "assets")).filter((name) => name.endsWith(".js"));
    const scripts = ["sw.js", ...assets.map((name) => `assets/${name}`)].map(published).join("\n");
    const marks = [...scripts.matchAll(/workbox:([a-z]+):\d/g)];
    assert.ok(marks.length > 0, "the worker names what it is made with");
    for (const [, name] of marks) assert.match(textOf(`workbox-${name}`), /Permission is hereby granted/, name);
  });
});

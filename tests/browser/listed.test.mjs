/** What browsers, search engines and whoever follows a link are told about each page. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { root, stage, watch } from "./harness.mjs";

const pages = readdirSync(root).filter((name) => name.endsWith(".html"));

/** Found by themselves these would be of no use: one is shown in somebody's page, one answers to that. */
const isUnlisted = (name) => ["embed", "open"].includes(name.split(".")[0]);

/** Runs in the page: what its head says. */
function readHead() {
  const content = (name) => document.querySelector(`meta[name=${name}]`)?.content;
  return {
    language: document.documentElement.lang,
    title: document.title,
    description: content("description"),
    viewport: content("viewport"),
    robots: content("robots"),
    icon: document.querySelector("link[rel=icon]")?.getAttribute("href"),
  };
}

describe("each page", () => {
  const here = stage();
  const heads = new Map();

  test("loads without a complaint, whatever its scripts do", async () => {
    assert.ok(pages.length >= 6, pages.join(", "));
    for (const name of pages) {
      // Its scripts may lead elsewhere: what it says of itself is read without them.
      for (const javaScriptEnabled of [true, false]) {
        const context = await here.browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        const troubles = watch(page, new URL(here.site.url).origin);
        page.on("response", (response) => response.ok() || troubles.push(`${response.status()} ${response.url()}`));
        await page.goto(here.site.url + name);
        await page.waitForLoadState("networkidle");
        if (!javaScriptEnabled) heads.set(name, await page.evaluate(readHead));
        await context.close();
        assert.deepEqual(troubles, [], name);
      }
    }
  });

  test("says its language, its title, what it is about, and that it fits a phone; no icon is asked for in vain", () => {
    for (const [name, { language, title, description, viewport, icon }] of heads) {
      assert.match(language, /^[a-z]{2}/, name);
      assert.ok(title, name);
      assert.ok(description?.length > 40, `${name}: ${description}`);
      assert.match(viewport, /width=device-width/, name);
      assert.doesNotMatch(viewport, /user-scalable|maximum-scale/, name);
      assert.ok(icon, `${name} names no icon, so that browsers ask for favicon.ico`);
    }
    const said = [...heads].filter(([name]) => !isUnlisted(name)).map(([, { description }]) => description);
    assert.equal(new Set(said).size, said.length, "no two pages say the same of themselves");
  });

  test("may be listed, but for those that are a part of another", () => {
    for (const [name, { robots }] of heads) assert.equal(robots, isUnlisted(name) ? "noindex" : undefined, name);
  });
});

/** A visit asks for each file once, and for no more than web/scale.md counts; what has a hash is never asked for again. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { sentBytes, visits } from "../../web/build/scale.mjs";
import { kept, newContext, ready, root, settled, stage, until } from "./harness.mjs";

const yearInSeconds = 365 * 24 * 60 * 60;
const published = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".br"))
  .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));

describe("visits", () => {
  const here = stage();

  /** What the server is asked for while `act` is done, as `{name, bytes}` in order. */
  async function askedFor(act) {
    const asked = [];
    const note = (request, response) =>
      response.on("finish", () => asked.push({ name: request.url.slice(1), bytes: Number(response.getHeader("content-length")) }));
    here.site.server.on("request", note);
    await act(asked);
    here.site.server.off("request", note);
    return asked;
  }

  const names = (asked) => asked.map(({ name }) => name).sort();
  const count = (files) => files.reduce((sum, name) => sum + sentBytes(root, name), 0);

  test("the first asks for each file once, its worker’s copies included, and the next for the worker alone", async () => {
    const context = await newContext(here.browser, { first: true });
    const visit = async (asked) => {
      const page = await context.newPage();
      await page.goto(here.site.url);
      await ready(page);
      await kept(page);
      await until(() => asked.some(({ name }) => name === "sw.js"), "the worker is looked at");
      await page.waitForLoadState("networkidle");
      await page.close();
    };
    const first = await askedFor(visit);
    assert.deepEqual(names(first), [...visits(root).first].sort());
    assert.equal(first.reduce((sum, { bytes }) => sum + bytes, 0), count(visits(root).first));
    assert.deepEqual(names(await askedFor(visit)), visits(root).again);
    await context.close();
  });

  test("a poster asks for what it is made of, and for the app once it is started, each once", async () => {
    const context = await newContext(here.browser, { first: true });
    const page = await context.newPage();
    const { poster, "poster, started": started } = visits(root);
    // embed.js lies on the author's page, which is none of this site.
    const own = (files) => files.filter((name) => name !== "embed.js").sort();
    const all = [];
    all.push(...(await askedFor(async () => {
      await page.goto(`${here.site.url}embed.html`);
      await page.waitForLoadState("networkidle");
    })));
    assert.deepEqual(names(all), own(poster));
    all.push(...(await askedFor(async () => {
      await page.getByRole("button", { name: "Start" }).click();
      await page.locator("#app").contentFrame().locator("#mirror[data-screen]").waitFor({ state: "attached" });
      await settled(page);
      await page.waitForLoadState("networkidle");
    })));
    assert.deepEqual([...new Set(names(all))].length, all.length, "none is asked for twice");
    const apart = all.map(({ name }) => name.split("?")[0]).sort();
    assert.deepEqual(apart, own(started));
    await context.close();
  });

  test("what has a hash in its name is kept for a year without asking, and all else is asked for anew", async () => {
    assert.ok(published.length > 30);
    for (const name of published) {
      const rule = (await fetch(here.site.url + name)).headers.get("cache-control");
      const hashed = /^assets\/.+-[0-9a-f]{10}\.\w+$/.test(name);
      assert.equal(rule, hashed ? `public, max-age=${yearInSeconds}, immutable` : "no-cache", name);
      assert.equal(name.startsWith("assets/"), hashed, `${name} has a hash where it should`);
    }
  });

  test("the page asks for nothing by a name without a hash but itself, its worker and its manifests", () => {
    const page = readFileSync(join(root, "index.html"), "utf8");
    const loaded = [...page.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(([, name]) => name);
    const unhashed = loaded.filter((name) => !/^assets\/.+-[0-9a-f]{10}\.\w+$/.test(name));
    assert.deepEqual(unhashed, ["manifest.webmanifest"]);
  });
});

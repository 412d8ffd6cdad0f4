/** Nothing leaves: no request to anyone else, nothing stored elsewhere, nothing blocked or complained of. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { desktop, root, stage, until } from "./harness.mjs";
import { goTo, moveOn, walkAll } from "./walk.mjs";

/** Runs in the page before it does: writes down what its content security policy refuses. */
function noteViolations() {
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
}

const violations = (page) => page.evaluate(() => globalThis.violations);

/** Every screen that there is. */
async function seeEverything(page) {
  await walkAll(page, { chosen: { interests: ["music"] } });
  await moveOn(page, "Result");
  await goTo(page, "What this can’t know");
  await moveOn(page, "Get help");
  await page.locator("#mirror select").selectOption("US");
  await moveOn(page, "Settings");
  await goTo(page, "Erase everything");
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
  await page.locator("#welcome\\.heading").waitFor({ state: "attached" });
}

/** The addresses that a page's source names, besides the ways out that a person follows. */
function loadedAddresses(source) {
  const tags = source.match(/<(?!a\b)[a-z]+\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => [...tag.matchAll(/\b(?:href|src|srcset|action|data|poster)="([^"]*)"/g)].map(([, at]) => at));
}

const isRelative = (address) => !/^([a-z]+:|\/)/i.test(address);

describe("privacy", () => {
  const here = stage();

  test("the whole path asks nobody else, is refused nothing, and complains of nothing", () =>
    here.visit({ viewport: desktop, prepare: noteViolations }, async (page, { context }) => {
      const requests = [];
      context.on("request", (request) => requests.push(request));
      await seeEverything(page);
      assert.deepEqual(await violations(page), []);
      for (const request of requests) {
        assert.ok(request.url().startsWith(here.site.url), request.url());
        assert.equal(request.method(), "GET");
        assert.equal(request.postData(), null);
        assert.equal(new URL(request.url()).search, "");
      }
      assert.deepEqual(await context.cookies(), []);
    }));

  test("once it has started, answering loads nothing at all", () =>
    here.visit({}, async (page, { context }) => {
      const requests = [];
      await page.waitForLoadState("networkidle");
      context.on("request", (request) => requests.push(request.url()));
      await walkAll(page);
      assert.deepEqual(requests, []);
    }));

  test("the address in the bar never tells what was asked or answered", () =>
    here.visit({}, async (page) => {
      await walkAll(page, { arrived: async () => assert.equal(page.url(), here.site.url) });
    }));

  test("a request to someone else would be refused, and these tests would notice", async () => {
    await here.visit({ prepare: noteViolations }, async (page, { troubles }) => {
      const refused = page.evaluate(() => fetch("https://example.org/").then(() => "asked", () => "refused"));
      assert.equal(await refused, "refused");
      await until(async () => (await violations(page)).length > 0, "the refusal is noted");
      await until(() => troubles.length > 0, "the complaint is noted");
      troubles.length = 0;
    });
  });

  test("the page asks for its files by relative addresses alone", () => {
    const addresses = loadedAddresses(readFileSync(join(root, "index.html"), "utf8"));
    assert.ok(addresses.length > 5);
    assert.deepEqual(addresses.filter((address) => !isRelative(address)), []);
    const manifest = JSON.parse(readFileSync(join(root, "manifest.webmanifest"), "utf8"));
    const named = [manifest.start_url, manifest.scope, manifest.id, ...manifest.icons.map(({ src }) => src)];
    assert.deepEqual(named.filter((address) => address !== undefined && !isRelative(address)), []);
    for (const file of readdirSync(join(root, "assets")).filter((name) => name.endsWith(".css"))) {
      const style = readFileSync(join(root, "assets", file), "utf8");
      const urls = [...style.matchAll(/url\(["']?([^"')]*)/g)].map(([, address]) => address);
      assert.deepEqual(urls.filter((address) => !isRelative(address)), [], file);
    }
  });
});

describe("in a folder of a larger site", () => {
  const here = stage({ base: "/some/folder/" });

  test("the app works, and asks for nothing outside of its folder", () =>
    here.visit({ prepare: noteViolations }, async (page, { context }) => {
      assert.match(page.url(), /\/some\/folder\/$/);
      const requests = [];
      context.on("request", (request) => requests.push(request.url()));
      await page.reload();
      await moveOn(page, "Begin");
      assert.ok(requests.length > 5);
      assert.deepEqual(requests.filter((address) => !address.startsWith(here.site.url)), []);
      assert.deepEqual(await violations(page), []);
    }));
});

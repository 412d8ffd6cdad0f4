/** Nothing leaves: no request to anyone else, nothing stored elsewhere, nothing blocked or complained of. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { desktop, kept, root, stage, until } from "./harness.mjs";
import { begin, goTo, moveOn, walkAll } from "./walk.mjs";

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
  await moveOn(page, "Plan");
  await moveOn(page, "See my result");
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

  test("the whole path loads nothing once it has started, is refused nothing, and leaves no trace in the address", () =>
    here.visit({ viewport: desktop, prepare: noteViolations }, async (page, { context }) => {
      const requests = [];
      context.on("request", (request) => requests.push(request));
      await page.reload();
      await page.locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
      await page.waitForLoadState("networkidle");
      // What makes it work without a network is fetched once, too.
      await kept(page);
      assert.ok(requests.length > 5);
      for (const request of requests) {
        assert.ok(request.url().startsWith(here.site.url), request.url());
        assert.deepEqual([request.method(), request.postData(), new URL(request.url()).search], ["GET", null, ""]);
      }
      // From here on all is there: neither loading nor the address in the bar tells anyone anything.
      requests.length = 0;
      const addresses = [];
      page.on("framenavigated", (frame) => addresses.push(frame.url()));
      await seeEverything(page);
      assert.deepEqual(requests.map((request) => request.url()), []);
      assert.deepEqual(addresses, []);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await context.cookies(), []);
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
      await begin(page);
      assert.ok(requests.length > 5);
      assert.deepEqual(requests.filter((address) => !address.startsWith(here.site.url)), []);
      assert.deepEqual(await violations(page), []);
    }));
});

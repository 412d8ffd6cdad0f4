/** The headers that the site asks servers to send: they arrive, they hold, and the pages live with them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root, stage, until } from "./harness.mjs";

/** Runs in the page before it does: writes down what the policy refuses. */
function noteViolations() {
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) =>
    globalThis.violations.push(`${disposition} ${effectiveDirective}`),
  );
}

const pages = ["", ...readdirSync(root).filter((name) => name.endsWith(".html"))];
const asset = (pattern) => `assets/${readdirSync(join(root, "assets")).find((name) => pattern.test(name))}`;

describe("the headers", () => {
  const here = stage();
  const ask = (path) => fetch(here.site.url + path, { headers: { "Accept-Encoding": "br" } });

  test("of every page forbid what the app doesn’t need", async () => {
    for (const path of pages) {
      const { headers } = await ask(path);
      const policy = headers.get("content-security-policy");
      for (const part of [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ])
        assert.ok(policy.split("; ").includes(part), `${path}: ${part}`);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.match(headers.get("permissions-policy"), /camera=\(\).*geolocation=\(\).*microphone=\(\)/);
      assert.equal(headers.get("cache-control"), "no-cache");
    }
  });

  test("keep other windows away from the app, but not the embed from the page that it hands its answers to", async () => {
    for (const path of ["", ...pages.filter((page) => page.startsWith("index.")), "embedding.html"])
      assert.equal((await ask(path)).headers.get("cross-origin-opener-policy"), "same-origin", path);
    for (const path of ["open.html", "embed.html"])
      assert.equal((await ask(path)).headers.get("cross-origin-opener-policy"), null, path);
  });

  test("name what the app’s pages begin with, so that it is asked for before they are read", async () => {
    for (const path of ["", ...pages.filter((page) => page.startsWith("index."))]) {
      const named = (await ask(path)).headers.get("link").matchAll(/<(assets\/[^>]+)>; rel=preload; as=(script|style|fetch)/g);
      const page = readFileSync(join(root, path || "index.html"), "utf8");
      const [script, style, program] = [...named].map(([, name]) => name);
      assert.ok(page.includes(`<script src="${script}"></script>`), path);
      assert.ok(page.includes(`<link rel="stylesheet" href="${style}" />`), path);
      assert.match(page, new RegExp(`<link rel="preload" href="${program}" as="fetch" crossorigin`), path);
    }
    assert.equal((await ask("embedding.html")).headers.get("link"), null);
  });

  test("name types, compress the program, and let what has a hash be kept", async () => {
    const wasm = await ask(asset(/\.wasm$/));
    assert.deepEqual([wasm.headers.get("content-type"), wasm.headers.get("content-encoding")], ["application/wasm", "br"]);
    assert.match(wasm.headers.get("cache-control"), /immutable/);
    const worker = await ask("sw.js");
    assert.match(worker.headers.get("content-type"), /^text\/javascript/);
    assert.equal(worker.headers.get("cache-control"), "no-cache");
  });

  test("agree with what each page states for hosts that send none, and no page has inline script or style", async () => {
    for (const path of pages.slice(1)) {
      const page = readFileSync(join(root, path), "utf8");
      const [, stated] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
      assert.equal(stated, (await ask(path)).headers.get("content-security-policy"), path);
      assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/, path);
    }
  });

  for (const path of pages.slice(1)) {
    test(`an injected script, style or markup is refused, and that is seen: ${path}`, async () => {
      const context = await here.browser.newContext();
      await context.addInitScript(noteViolations);
      const page = await context.newPage();
      // Where nobody opened it, open.html leads on to the app at once.
      await page.goto(here.site.url + path);
      await page.waitForLoadState("networkidle");
      const seen = () => page.evaluate(() => globalThis.violations);
      assert.deepEqual(await seen(), []);
      const ran = await page.evaluate(() => {
        const attempts = [
          () => {
            const script = document.createElement("script");
            script.textContent = "globalThis.injected = true";
            document.body.append(script);
          },
          () => (document.body.innerHTML += "<img src=x onerror='globalThis.injected = true'>"),
          () => document.body.append(Object.assign(document.createElement("style"), { textContent: "body { color: red }" })),
          () => globalThis.trustedTypes.createPolicy("other", { createHTML: (text) => text }),
        ];
        for (const attempt of attempts) {
          try {
            attempt();
          } catch {
            // Refused at once, which is what is wanted.
          }
        }
        return globalThis.injected === true;
      });
      assert.equal(ran, false);
      const wanted = ["require-trusted-types-for", "style-src-elem", "trusted-types"];
      await until(async () => {
        const all = (await seen()).join(" ");
        return wanted.every((directive) => all.includes(directive));
      }, "all of it is noted");
      await context.close();
    });
  }
});

/** An embed in other people's pages: it moves nothing, loads nothing early, tells nothing, and lets people through. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { newContext, stage, until, watch } from "./harness.mjs";
import { beginInside, partitioned, serveHosts, strictPolicy } from "./hosts.mjs";

const tall = '<p>Above</p><div id="above"></div>';

/** Runs in the page before it does: what moves, what is said by events, and what a policy refuses. */
function takeNotes() {
  globalThis.shifts = [];
  globalThis.said = [];
  globalThis.refused = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
  for (const type of ["ready", "started", "leave"])
    addEventListener(`second-look:${type}`, ({ target }) => globalThis.said.push([type, target.tagName]));
  addEventListener("message", ({ data }) => (globalThis.heard ??= []).push(JSON.stringify(data)));
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => globalThis.refused.push(effectiveDirective));
}

const noted = (page, name) => page.evaluate((wanted) => globalThis[wanted] ?? [], name);
const poster = (page, index = 0) => page.locator("iframe").nth(index).contentFrame();
const inside = (page, index = 0) => poster(page, index).locator("#app").contentFrame();

async function start(page, index = 0) {
  await poster(page, index).getByRole("button", { name: "Start" }).click();
  await inside(page, index).locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
}

describe("an embed", () => {
  const here = stage({ switches: partitioned });
  let hosts;
  const pages = {};

  before(async () => {
    const line = (more = "") => `<script src="${here.site.url}embed.js"${more}></script>`;
    const frame = (more = "") =>
      `<iframe src="${here.site.url}embed.html" title="Second Look" width="360" height="640"${more}></iframe>`;
    Object.assign(pages, {
      "/line": { body: `${tall}${line()}<p id="below">Below</p>`, policy: strictPolicy(here.site) },
      "/frame": frame(),
      "/links": `<a href="#1" id="before">Before</a>${line(' data-height="420"')}<a href="#2" id="after">After</a>`,
      "/two": `<div id="first">${line(' data-height="400"')}</div><div id="second">${line(' data-height="700"')}</div>`,
      "/dark": `<style>body { background: #fff } body.night { background: #101418 }</style>${line()}`,
      "/sandboxed": frame(' sandbox="allow-scripts"'),
      "/low": `<style>body { margin: 0 }</style><p>Above</p>${line(' data-height="320"')}<div id="room"></div>`,
      "/far": `<style>body { margin: 0 }</style><p>Above</p>${line(' data-height="400"')}<div id="room"></div>`,
    });
    hosts = await serveHosts(pages);
  });
  after(() => hosts?.close());

  /** Opens a page of another site; fails when that page or the embed complained, unless told to pass over it. */
  async function visit(path, check, { name, complaints = true, ...options } = {}) {
    const context = await newContext(here.browser, {
      viewport: { width: 800, height: 900 },
      prepare: takeNotes,
      ...options,
    });
    const page = await context.newPage();
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    const troubles = watch(page, new URL(here.site.url).origin);
    await page.goto(hosts.at(path, name));
    await poster(page).getByRole("button", { name: "Start" }).waitFor();
    try {
      await check(page, { context, requests });
      const own = troubles.filter((trouble) => !trouble.includes(".localhost"));
      if (complaints) assert.deepEqual(own, []);
    } finally {
      await context.close();
    }
  }

  test("moves nothing, loads nothing heavy before Start, and registers no worker, under a strict policy", () =>
    visit("/line", async (page, { requests }) => {
      await page.waitForLoadState("networkidle");
      const ours = requests.filter((address) => address.startsWith(here.site.url));
      const names = ours.map((address) => new URL(address).pathname.replace(/-[0-9a-f]{10}\./, ".")).sort();
      assert.deepEqual(names, ["/assets/embed.css", "/assets/frame.js", "/embed.html", "/embed.js"]);
      const height = () => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
      assert.equal(await height(), 640);
      await start(page);
      assert.ok(requests.some((address) => address.endsWith(".wasm")));
      assert.equal(await height(), 640);
      assert.deepEqual(await noted(page, "shifts"), []);
      assert.deepEqual(await noted(page, "refused"), []);
      const workers = inside(page).locator("body").evaluate(async () => {
        await new Promise((done) => setTimeout(done, 1500));
        return (await navigator.serviceWorker.getRegistrations()).length;
      });
      assert.equal(await workers, 0);
    }));

  test("tells the page around that it is ready, started and left, and no answer", () =>
    visit("/line", async (page, { context }) => {
      await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
      await start(page);
      const app = inside(page);
      await beginInside(app);
      await app.locator("#mirror input[type=radio]").nth(1).press("Space");
      await app.getByRole("button", { name: "Next" }).press("Enter");
      assert.deepEqual(await noted(page, "said"), [["ready", "IFRAME"], ["started", "IFRAME"]]);
      assert.deepEqual(await noted(page, "heard"), [
        '{"type":"ready","from":"second-look"}',
        '{"type":"started","from":"second-look"}',
      ]);
    }));

  for (const path of ["/line", "/frame"]) {
    test(`leaving takes the whole page along, from the app in ${path}`, () =>
      visit(path, async (page, { context }) => {
        await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
        await start(page);
        await inside(page).locator("#leave[href]").click();
        await page.waitForURL("https://www.bbc.com/weather");
        await page.goBack();
        assert.equal(page.url(), "about:blank");
      }, { complaints: false }));
  }

  test("whatever can be pressed on the poster is heard, however late its script comes", async () => {
    const context = await newContext(here.browser, { viewport: { width: 800, height: 900 } });
    await context.route("**/assets/frame-*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(hosts.at("/frame"), { waitUntil: "commit" });
    await start(page);
    await context.close();
  });

  test("leaving works from the poster, before anything has started", () =>
    visit("/frame", async (page, { context }) => {
      await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
      await poster(page).getByRole("link", { name: "Leave now" }).click();
      await page.waitForURL("https://www.bbc.com/weather");
    }, { complaints: false }));

  test("in a sandbox that keeps it in, leaving covers and empties the frame", () =>
    visit(
      "/sandboxed",
      async (page) => {
        await start(page);
        await inside(page).locator("#leave[href]").click();
        await until(() => page.frames().every((frame) => frame === page.mainFrame() || frame.url() === "about:blank"), "it is empty");
      },
      { complaints: false },
    ));

  test("in a sandbox without storage it is usable, says that nothing is saved, and throws nothing", () =>
    visit("/sandboxed", async (page) => {
      await start(page);
      await poster(page).getByText("Not saved here").waitFor();
      const app = inside(page);
      await beginInside(app);
      await app.locator("#mirror input[type=radio]").first().waitFor({ state: "attached" });
    }));

  test("each site around keeps its own answers, apart from the full app’s, and the label says so", async () => {
    const context = await newContext(here.browser, { viewport: { width: 800, height: 900 } });
    const begin = (app) => app.getByRole("button", { name: "Begin" });
    for (const name of ["a", "b"]) {
      const page = await context.newPage();
      await page.goto(hosts.at("/frame", name));
      await start(page);
      await poster(page).getByText("Saved for this site only").waitFor();
      await beginInside(inside(page));
      await page.close();
    }
    const home = await context.newPage();
    await home.goto(here.site.url);
    await begin(home.locator("#mirror")).waitFor({ state: "attached" });
    await home.goto(`${here.site.url}embed.html`);
    await home.getByRole("button", { name: "Start" }).click();
    await home.getByText("Saved in this browser").waitFor();
    await begin(home.locator("#app").contentFrame()).waitFor({ state: "attached" });
    const again = await context.newPage();
    await again.goto(hosts.at("/frame", "a"));
    await start(again);
    await inside(again).locator("#mirror fieldset").waitFor({ state: "attached" });
    assert.equal(await begin(inside(again)).count(), 0);
    await context.close();
  });

  test("follows the theme of the page around while it runs", () =>
    visit("/dark", async (page) => {
      const theme = () => inside(page).locator("html").evaluate((html) => html.dataset.theme);
      await start(page);
      await until(async () => (await theme()) === "light", "the app is light");
      await page.evaluate(() => document.body.classList.add("night"));
      await until(async () => (await theme()) === "dark", "the app is dark");
      await page.evaluate(() => (document.querySelector("script").dataset.theme = "light"));
      await until(async () => (await theme()) === "light", "the app is light again");
    }));

  test("several keep their own size, and heed nobody but the page around", () =>
    visit("/two", async (page) => {
      const sizes = () => page.locator("iframe").evaluateAll((all) => all.map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]));
      await start(page, 1);
      await page.evaluate(() => (document.querySelector("#first").style.width = "300px"));
      assert.deepEqual(await sizes(), [[300, 400], [784, 700]]);
      assert.deepEqual((await noted(page, "said")).map(([type]) => type).sort(), ["ready", "ready", "started"]);
      assert.equal(await poster(page, 0).locator("#app").count(), 0);

      // The page says that someone left or started; only the frame's own window may.
      await page.evaluate(() => {
        for (const type of ["started", "leave"])
          postMessage({ from: "second-look", type, address: "https://example.org/" }, "*");
      });
      // A frame beside says what the theme is; only the page around may.
      const [first, second] = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
      await first.evaluate(() => parent.frames[1].postMessage({ from: "second-look", type: "theme", theme: "dark" }, "*"));
      await first.evaluate(() => parent.frames[1].frames[0].postMessage({ from: "second-look", type: "theme", theme: "dark" }, "*"));
      await page.evaluate(() => frames[1].postMessage({ from: "second-look", type: "theme", theme: "<b>" }, "*"));
      await page.waitForTimeout(300);
      assert.equal(page.url(), hosts.at("/two"));
      assert.equal((await noted(page, "said")).length, 3);
      assert.equal(await second.evaluate(() => document.documentElement.dataset.theme), "light");
      assert.equal(await inside(page, 1).locator("html").evaluate((html) => html.dataset.theme), "light");
    }));

  test("Tab walks through it and out again", () =>
    visit("/links", async (page) => {
      await start(page);
      await page.locator("#before").focus();
      const places = [];
      const where = () => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
      for (let press = 0; press < 40 && places.at(-1) !== "after"; press += 1) {
        await page.keyboard.press("Tab");
        places.push(await where());
      }
      assert.equal(places.at(-1), "after");
      assert.ok(places.includes("IFRAME"));
      const back = [];
      for (let press = 0; press < 40 && back.at(-1) !== "before"; press += 1) {
        await page.keyboard.press("Shift+Tab");
        back.push(await where());
      }
      assert.equal(back.at(-1), "before");
      assert.ok(back.includes("IFRAME"));
    }));

  test("the wheel scrolls the app to its end, and then the page around", () =>
    visit("/low", async (page) => {
      await page.evaluate(() => (document.querySelector("#room").style.height = "3000px"));
      await start(page);
      const isLong = () => inside(page).locator("html").evaluate((html) => html.scrollHeight > innerHeight + 60);
      await until(isLong, "there is more of the app than its frame shows");
      await page.mouse.move(400, 200);
      const offsets = async () => [
        await inside(page).locator("html").evaluate(() => scrollY),
        await page.evaluate(() => scrollY),
      ];
      await page.mouse.wheel(0, 60);
      await until(async () => (await offsets())[0] > 0, "the app scrolls");
      assert.equal((await offsets())[1], 0);
      await until(async () => {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(250);
        return (await offsets())[1] > 0;
      }, "the page around scrolls");
    }));
});

/**
 * A served site and a browser for the suites in this folder:
 *
 *   node --test "tests/browser/*.test.mjs"
 *
 * SECOND_LOOK_SITE names another folder than build/site, SECOND_LOOK_SECOND_SITE another one than
 * build/second-site, CHROMIUM another browser.
 *
 * Nothing here waits for a fixed time: `until` asks again and again for what must become true.
 */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { after, before } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/build/serve.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

export const root = process.env.SECOND_LOOK_SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));

/** The site of the pack on another subject. */
export const secondRoot =
  process.env.SECOND_LOOK_SECOND_SITE ?? fileURLToPath(new URL("../../build/second-site", import.meta.url));

/** Every role on screens of its own: what no screen of the app shows yet is tested there. */
export const galleryRoot =
  process.env.SECOND_LOOK_GALLERY ?? fileURLToPath(new URL("../../build/gallery", import.meta.url));

/** One file of a pack, unless told of the one that the site was built from. */
export const packFile = (name, pack = "second-look") =>
  JSON.parse(readFileSync(new URL(`../../assets/packs/${pack}/${name}.json`, import.meta.url), "utf8"));

const browsers = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Software WebGL, no traffic of the browser's own, and root may run it. */
export const flags = [
  "--no-sandbox",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

export function browserPath() {
  const path = browsers.find((one) => one && existsSync(one));
  if (!path) throw new Error("No Chromium found. Run ./emsdk-setup.sh, or set CHROMIUM to one.");
  return path;
}

/** `args`: further switches; a later one replaces an earlier one of that name. */
export async function launch({ args = [], ...options } = {}) {
  return chromium.launch({ executablePath: browserPath(), args: [...flags, ...args], ...options });
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/** The day on which every page opens, so that no suite fails at midnight. A Monday. */
export const firstDay = "2026-11-23";

/** Runs in the page: its clock starts at noon of that day and goes on from there. */
function startClockAt(noon) {
  const Real = Date;
  const now = () => Math.floor(noon + performance.now());
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now()]));
    }
    static now() {
      return now();
    }
  };
}

/** Runs in the page before it does: the app shows the welcome itself, as to someone who returns. */
export function drawWelcome() {
  const draw = () => {
    const { dataset } = document.documentElement;
    if (dataset.start === "welcome") dataset.start = "waiting";
  };
  document.addEventListener("readystatechange", () => document.readyState === "interactive" && draw());
  document.addEventListener("spoken", draw);
}

/**
 * A context of its own: options of the browser, `day`, and `prepare`, which runs in the page before it does.
 * `first`: as for a first visit, whose welcome is no canvas but elements that were prepared. Nothing moves unless a
 * test asks for `reducedMotion: "no-preference"`, so that what is seen right after an act is how it ends.
 */
export async function newContext(browser, { day = firstDay, prepare, first = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: phone, locale: "en-GB", reducedMotion: "reduce", ...options });
  await context.addInitScript(startClockAt, Date.parse(`${day}T12:00:00Z`));
  if (!first) await context.addInitScript(drawWelcome);
  if (prepare) await context.addInitScript(prepare);
  return context;
}

/** Opens the site in a page of that context. Errors and foreign requests are collected. */
export async function openPage(context, site, address = site.url) {
  const page = await context.newPage();
  const troubles = watch(page, new URL(site.url).origin);
  await page.goto(address);
  await ready(page);
  return { context, page, troubles };
}

/** What a page must never do: complain, fail, ask someone else. */
export function watch(page, origin) {
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isDriverNoise(message.text())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("websocket", (socket) => troubles.push(`socket: ${socket.url()}`));
  page.on("request", (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) troubles.push(`foreign request: ${request.url()}`);
  });
  return troubles;
}

/** Software rendering says so on the console; that is the test's own doing. */
const isDriverNoise = (text) => /GPU stall|swiftshader|WebGL-0x/i.test(text);

/** Opens the site in a context of its own. */
export async function open(browser, site, { address, ...options } = {}) {
  return openPage(await newContext(browser, options), site, address);
}

/**
 * Site and browser for the tests of one file. `visit` opens the site, runs the check
 * and fails when the page complained or asked someone else meanwhile.
 */
export function stage({ switches, ...serving } = {}) {
  const here = {};
  before(async () => {
    const folder = serving.root ?? root;
    assert.ok(existsSync(folder), `There is no site in ${folder}. Build it first, or say where it is.`);
    here.site = await serve({ root, port: 0, ...serving });
    here.browser = await launch({ args: switches });
  });
  after(async () => {
    await here.browser?.close();
    await here.site?.close();
  });
  here.visit = async (options, check) => {
    const opened = await open(here.browser, here.site, options);
    try {
      await check(opened.page, opened);
      assert.deepEqual(opened.troubles, []);
    } finally {
      await opened.context.close();
    }
  };
  return here;
}

const patience = 15_000;

/** Waits until `asks` answers with something true, and gives that back. */
export async function until(asks, what) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await asks();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`Waited in vain until ${what}`);
    await pause(15);
  }
}

/** The app has taken over. */
export async function ready(page) {
  await page.locator("#mirror[data-screen]").waitFor({ state: "attached" });
  await settled(page);
}

/** Two frames have passed, so what the page's elements were told is drawn. */
export async function settled(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** A version of the site is on the device, whole. */
export const kept = (page) =>
  until(
    () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated"),
    "a version is kept on the device",
  );

/** What the screen is called and asks. */
export const heading = (page) => page.getByRole("heading", { level: 1 });

/** The words of the heading, as one line. */
export const title = async (page) => (await heading(page).textContent()).replaceAll(/\s+/g, " ").trim();

/** A control of the mirror by role and accessible name. */
export const control = (page, role, name) =>
  page.locator("#mirror").getByRole(role, { name, exact: typeof name === "string" }).first();

export { serve };

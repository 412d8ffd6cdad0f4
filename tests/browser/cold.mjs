/**
 * Finds the functions that the app's first screens could call and never do, and writes their names to
 * src/host/web/cold.txt, by which the build leaves them to the rest of the app:
 *
 *   node tests/browser/cold.mjs
 *
 * Needs build/site, build/second-site and what they were made from, build/web. The first screens are walked in a program
 * that notes what it runs, in all ways that are known of: sizes, hands, looks, languages, subjects, and troubles with
 * storage and drawing. A function that is missing here costs a visit some bytes; one that is here and runs all the same
 * costs it a second start.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listed, readModule, split } from "../../web/build/split.mjs";
import { beginInside, serveHosts } from "./hosts.mjs";
import { byFocus, byFinger, byMouse, takeWebGlAway } from "./hands.mjs";
import { desktop, launch, newContext, packFile, phone, ready, root, secondRoot, serve, settled } from "./harness.mjs";
import { begin, mark, moveOn, passInterruption, shownQuestion, usualOption } from "./walk.mjs";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const scratch = join(checkout, "build/cold");
const tools = join(checkout, ".toolchain/debian/usr/bin");
const list = join(checkout, "src/host/web/cold.txt");
const late = join(checkout, "src/host/web/late.txt");
/** Smaller ones are not worth a line, in characters of their text form. */
const leastSize = 350;

/** Puts a first part that notes what it runs into copies of the sites. Returns its text form. */
function instrument() {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const [module, glue] = ["second-look.wasm", "second-look.js"].map((name) => join(scratch, name));
  copyFileSync(join(checkout, "build/web/src/second-look-linked.wasm"), module);
  copyFileSync(join(checkout, "build/web/src/second-look.js"), glue);
  split({ module, glue, tools, late, keepsNames: true });
  const noting = join(scratch, "noting.wasm");
  execFileSync(join(tools, "wasm-split"), ["--all-features", "--instrument", "-g", module, "-o", noting]);
  const parts = { "second-look": noting, rest: module.replace(".wasm", "-rest.wasm") };
  for (const [name, site] of Object.entries({ site: root, second: secondRoot })) {
    cpSync(site, join(scratch, name), { recursive: true });
    const assets = join(scratch, name, "assets");
    for (const [part, from] of Object.entries(parts)) {
      const file = readdirSync(assets).find((one) => one.startsWith(`${part}-`) && one.endsWith(".wasm"));
      rmSync(join(assets, `${file}.br`));
      copyFileSync(from, join(assets, file));
    }
  }
  return execFileSync(join(tools, "wasm-dis"), ["--all-features", module], { maxBuffer: 1 << 30 }).toString();
}

/** Runs in the page before it does: remembers what was instantiated. */
function watchInstances() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate.apply(WebAssembly, given);
    globalThis.app ??= instance.exports;
    return instance;
  };
}

/** Runs in the page: for each function, whether it ran. */
function readNotes() {
  const memory = Object.values(globalThis.app).find((one) => one instanceof WebAssembly.Memory);
  const pages = 4;
  const address = memory.grow(pages) * 65536;
  const length = globalThis.app.__write_profile(address, pages * 65536);
  return [...new Uint32Array(memory.buffer, address + 8, (length - 8) / 4)].map((time) => time > 0);
}

const shake = async (page) => {
  for (const delta of [400, -900]) {
    await page.mouse.wheel(0, delta);
    await page.mouse.move(60 + Math.abs(delta) / 4, 400);
    await page.waitForTimeout(80);
  }
  for (const key of ["Tab", "Tab", "Shift+Tab", "ArrowDown", "ArrowUp", "PageDown", "Home"]) await page.keyboard.press(key);
  // Keys scroll smoothly.
  await page.waitForTimeout(500);
  await settled(page);
};

/** With `worst`, by the last option of each question in the place of the usual one. */
async function answerAll(page, hand, questions, worst) {
  // What was prepared stays until the first screen is left.
  await moveOn(page, "Begin");
  await moveOn(page, "Back", hand);
  await moveOn(page, "Begin", hand);
  await shake(page);
  await passInterruption(page, hand);
  const shown = () => shownQuestion(page, questions);
  for (let [question, answered] = [await shown(), 0]; question; question = await shown(), answered += 1) {
    const why = page.getByRole("button", { name: "Why we ask" });
    if (answered % 4 === 0 && (await why.count()) > 0) {
      await hand(page, "button", "Why we ask");
      await page.waitForTimeout(300);
      if (answered === 0) await shake(page);
      await page.keyboard.press("Escape");
      await page.waitForTimeout(500);
      await settled(page);
    }
    const usual = question.options?.find(({ id }) => id === usualOption(question));
    // Each of them may change what is shown.
    if (question.kind === "one" && worst) for (const { text } of question.options) await mark(page, "radio", text);
    else if (question.kind === "one") await mark(page, "radio", usual.text, hand);
    if (question.kind === "many") {
      await mark(page, "checkbox", question.options[0].text, hand);
      await hand(page, "checkbox", question.options[0].text);
      await mark(page, "checkbox", question.options.at(-1).text, hand);
    }
    if ((await page.getByRole("button", { name: "See my result" }).count()) > 0) break;
    await moveOn(page, "Next", hand);
    if (answered % 6 === 0) {
      await moveOn(page, "Back", hand);
      await moveOn(page, "Next", hand);
    }
  }
}

const looks = [
  { colorScheme: "dark", contrast: "more" },
  { colorScheme: "light", forcedColors: "active" },
  { forcedColors: "none", contrast: "no-preference", reducedMotion: "no-preference" },
];

/** Presses all that leads elsewhere, which waits for the rest. */
async function askForMore(page) {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("#mirror :is(button, a, summary)[data-node]")]
      .filter((one) => !one.matches("[data-leave]") && !/begin|next|back/.test(one.id))
      .map((one) => one.id),
  );
  for (const name of names)
    await page.evaluate((id) => {
      const found = document.getElementById(id);
      found?.addEventListener("click", (event) => found.matches("a") && event.preventDefault());
      found?.click();
      return new Promise((done) => setTimeout(done, 60));
    }, name);
}

/** What may happen to any page: other sizes and looks, a lost context, a window put aside. */
async function unsettle(page) {
  for (const look of looks) {
    await page.emulateMedia(look);
    await shake(page);
  }
  for (const size of [desktop, { width: 320, height: 480 }, { width: 844, height: 390 }, phone]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(200);
  }
  await page.evaluate(async () => {
    const lose = document.querySelector("#canvas").getContext("webgl2")?.getExtension("WEBGL_lose_context");
    lose?.loseContext();
    for (const type of ["blur", "focus", "pagehide", "pageshow", "online", "offline"]) dispatchEvent(new Event(type));
    document.documentElement.style.fontSize = "150%";
    await new Promise((done) => setTimeout(done, 200));
    lose?.restoreContext();
    await new Promise((done) => setTimeout(done, 400));
  });
}

function refuseStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  indexedDB.open = () => {
    throw new DOMException("blocked", "SecurityError");
  };
}

const second = packFile("questions", "stay-or-go");
const first = packFile("questions");
/** Each a visit: options of the browser, and what is done there. */
const visits = [
  { site: "site", viewport: phone, hasTouch: true, hand: byFinger, questions: first },
  { site: "site", viewport: desktop, hand: byMouse, questions: first, colorScheme: "dark", deviceScaleFactor: 2 },
  { site: "site", hand: byFocus, questions: first, reducedMotion: "no-preference", prepare: refuseStorage },
  { site: "site", hand: byFocus, questions: first, prepare: takeWebGlAway },
  { site: "site", hand: byFocus, questions: first, worst: true },
  { site: "second", hand: byFocus, questions: second },
  { site: "site", hand: byFocus, questions: first, isAlone: false },
  { site: "site", embedded: true },
  { site: "site", embedded: true, sandbox: ' sandbox="allow-scripts"' },
  { site: "site", embedded: true, sandbox: ' sandbox="allow-scripts allow-same-origin"' },
  { site: "site", hand: byFocus, locale: "es-ES" },
  { site: "site", hand: byFocus, address: "?lang=es&theme=dark&accent=aa3366" },
];

/** What someone does in an embed, and a page around it that says what it wants. */
async function goThroughEmbed(page, site, sandbox = "") {
  const hosts = await serveHosts({
    "/": `<iframe src="${site.url}embed.html" width="360" height="640"${sandbox}></iframe>`,
  });
  await page.goto(hosts.at("/"));
  const poster = page.locator("iframe").contentFrame();
  await poster.getByRole("button", { name: "Start" }).click();
  const app = poster.locator("#app").contentFrame();
  await beginInside(app);
  await app.locator("#mirror input").first().press("Space");
  for (const name of ["Next", "Back", "Next"]) await app.getByRole("button", { name }).first().press("Enter");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize(desktop);
  await page.waitForTimeout(500);
  await hosts.close();
  return app.locator("#mirror").evaluate(readNotes);
}

/** `isAlone: false`: another tab has the app open, and is closed meanwhile. */
async function visit(browser, sites, { site, hand, questions, worst, isAlone = true, address = "", ...options }) {
  const { embedded, sandbox, ...ofBrowser } = options;
  const context = await newContext(browser, { first: true, serviceWorkers: "block", ...ofBrowser });
  await context.addInitScript(watchInstances);
  await context.route(/assets\/(rest-\w+[.]wasm|tasks[^/]*[.]json)$/, () => undefined);
  const page = await context.newPage();
  if (embedded) return goThroughEmbed(page, sites[site], sandbox).finally(() => context.close());
  const other = isAlone ? undefined : await context.newPage();
  await other?.goto(sites[site].url);
  await other?.locator("#mirror[data-stored=saved]").waitFor({ state: "attached" });
  await page.goto(new URL(address, sites[site].url).href);
  await page.locator("#mirror[data-screen]").waitFor({ state: "attached" });
  await ready(page);
  if (other) {
    await page.locator("#mirror[data-stored=read-only]").waitFor({ state: "attached" });
    await page.waitForTimeout(500);
    await other.close();
    await page.locator("#mirror[data-stored=saved]").waitFor({ state: "attached" });
    await begin(page);
    await page.locator("#mirror input").first().press("Space");
  } else await shake(page);
  if (questions && !other) {
    const cut = questions === first ? undefined : questions;
    await answerAll(page, hand, cut, worst);
  }
  await unsettle(page);
  await askForMore(page);
  const notes = await page.evaluate(readNotes);
  await context.close();
  return notes;
}

const text = instrument();
const functions = [...readModule(text).functions.keys()];
const sizes = new Map(text.split(/^ \(func \$/m).slice(1).map((body) => [/^\S+/.exec(body)[0], body.length]));
const sites = {};
for (const name of ["site", "second"]) sites[name] = await serve({ root: join(scratch, name), port: 0 });
const browser = await launch();
const ran = new Set();
try {
  for (const one of visits) {
    const before = ran.size;
    (await visit(browser, sites, one)).forEach((has, place) => has && ran.add(functions[place]));
    console.error(`${JSON.stringify(one, (key, value) => (key === "questions" ? undefined : value))}: ${ran.size - before} more`);
  }
} finally {
  await browser.close();
  for (const site of Object.values(sites)) await site.close();
}
// What has a number for a name may be another function next time, and what someone does is never left out.
const isWorthIt = (name) => sizes.get(name) >= leastSize && !/^\d+$|^second_look::apply\b/.test(name);
const cold = functions.filter((name) => !ran.has(name) && isWorthIt(name)).map(listed).sort();
writeFileSync(list, `${cold.join("\n")}\n`);
console.log(`${ran.size} of ${functions.length} functions ran; ${cold.length} are cold`);

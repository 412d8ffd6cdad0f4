/**
 * The three engines behind one small face: `goto`, `evaluate`, `click`, `press`, `close`.
 *
 * Chromium by its own protocol, Firefox by WebDriver BiDi, WebKit by WebDriver. The last two draw
 * on a screen of their own (Xvfb), since they have no WebGL without one.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { launch, phone, until } from "./harness.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));

/** Software drawing; and root may run WebKit's processes. */
const environment = { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };

/** Starts a program, and says what to install where it is missing. */
async function start(program, arguments_, options) {
  const child = spawn(program, arguments_, options);
  const started = await Promise.race([once(child, "spawn"), once(child, "error")]);
  if (started[0]) throw new Error(`${program} did not start: ${started[0].message}. ./emsdk-setup.sh installs it.`);
  return child;
}

/** A screen that nobody sees; `display` is its name. */
async function openScreen() {
  const options = { stdio: ["ignore", "ignore", "ignore", "pipe"] };
  const server = await start("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], options);
  const [number] = await once(server.stdio[3], "data");
  return { display: `:${String(number).trim()}`, close: () => void server.kill() };
}

/** `cachesPages`: as for a person, whose Back button finds pages in memory; automation switches that off. */
async function chromium({ cachesPages = false } = {}) {
  const browser = await launch(cachesPages ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {});
  const context = await browser.newContext({ viewport: phone });
  return face(await context.newPage(), () => context.newPage(), () => browser.close());
}

/** The face of a page that a library drives; `tab` is that of another one in the same browser. */
function face(page, open, close) {
  return {
    goto: (address) => page.goto(address),
    evaluate: (work, given) => page.evaluate(work, given),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    back: () => page.evaluate(() => history.back()).catch(() => {}),
    front: () => page.bringToFront(),
    tab: async () => face(await open(), open, close),
    close,
  };
}

async function firefox() {
  const screen = await openScreen();
  const browser = await require("puppeteer-core").launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: false,
    env: { ...environment, DISPLAY: screen.display },
    // No traffic of the browser's own.
    extraPrefsFirefox: { "network.dns.disabled": true, "app.normandy.enabled": false },
  });
  const open = async () => {
    const page = await browser.newPage();
    await page.setViewport(phone);
    return page;
  };
  return face(await open(), open, async () => {
    await browser.close();
    screen.close();
  });
}

/** The browser that comes with WebKitGTK, in the folder of whichever version and machine is there. */
function miniBrowser() {
  const below = (folder) => readdirSync(folder).map((name) => `${folder}/${name}`);
  const machines = below("/usr/lib").filter((folder) => folder.endsWith("-linux-gnu"));
  const found = machines.flatMap(below).find((folder) => existsSync(`${folder}/MiniBrowser`));
  if (!found) throw new Error("There is no WebKitGTK MiniBrowser. ./emsdk-setup.sh installs it.");
  return `${found}/MiniBrowser`;
}

/** Keys that WebDriver names by code points of their own. */
const keyCodes = { Tab: "\uE004", Enter: "\uE007", " ": " " };

async function webkit() {
  const screen = await openScreen();
  const port = 20000 + (process.pid % 20000);
  const options = { stdio: "ignore", env: { ...environment, DISPLAY: screen.display } };
  const driver = await start("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], options);
  const ask = async (method, path, content) => {
    const body = content && JSON.stringify(content);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask("GET", "/status").catch(() => false), "WebKitWebDriver answers");
  const wanted = { "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] } };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${sessionId}`;
  const act = (type, parameters, actions) =>
    ask("POST", `${session}/actions`, { actions: [{ type, id: type, parameters, actions }] });
  return {
    goto: (url) => ask("POST", `${session}/url`, { url }),
    evaluate: (work, given) =>
      ask("POST", `${session}/execute/async`, {
        script: `const done = arguments[1]; (async () => (${work})(arguments[0]))().then(done, (e) => done(String(e)))`,
        args: [given ?? null],
      }),
    click: (x, y) =>
      act("pointer", { pointerType: "mouse" }, [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]),
    press: (key) => act("key", undefined, ["keyDown", "keyUp"].map((type) => ({ type, value: keyCodes[key] }))),
    async close() {
      await ask("DELETE", session).catch(() => {});
      driver.kill();
      screen.close();
    },
  };
}

export const engines = { chromium, firefox, webkit };

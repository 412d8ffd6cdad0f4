/** What the site has stored in a browser, and a browser that can be killed. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserPath, flags, until } from "./harness.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

export const prefix = "second-look.";
export const headKeys = [`${prefix}head-a`, `${prefix}head-b`];

export const storedTexts = (page) => page.evaluate(() => ({ ...localStorage }));

/** The texts of the second place, under the keys of the first. */
export const mirroredTexts = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const asked = indexedDB.open("second-look", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("texts");
        asked.onsuccess = () => {
          const store = asked.result.transaction("texts").objectStore("texts");
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          store.transaction.oncomplete = () => {
            asked.result.close();
            done(Object.fromEntries(keys.result.map((key, at) => [key, texts.result[at]])));
          };
        };
      }),
  );

/** Changes one bit in the middle of the text. */
export const flipBit = (text) => {
  const middle = text.length >> 1;
  return text.slice(0, middle) + String.fromCharCode(text.charCodeAt(middle) ^ 1) + text.slice(middle + 1);
};

/** The newest head among stored texts, as `{rev, payload}`. */
export function newestHead(...stores) {
  const parse = (text) => {
    try {
      return text ? [JSON.parse(text)] : [];
    } catch {
      return [];
    }
  };
  const heads = stores.flatMap((texts) => headKeys.flatMap((key) => parse(texts[key])));
  return heads.sort((first, second) => second.rev - first.rev)[0];
}

/** The page says that all is saved. */
export const isSaved = (page) => page.evaluate(() => document.getElementById("mirror").dataset.stored === "saved");
export const saved = (page) => until(() => isSaved(page), "it is saved");

/** Chromium with a profile that stays: `open` starts it, `kill` ends all of it at once, as a crash does. */
export function killableBrowser() {
  const folder = mkdtempSync(join(tmpdir(), "second-look-"));
  let running;
  return {
    async open() {
      const portFile = join(folder, "DevToolsActivePort");
      rmSync(portFile, { force: true });
      const options = ["--headless", `--user-data-dir=${folder}`, "--remote-debugging-port=0", ...flags];
      // A group of its own, so that its helpers die with it.
      const child = spawn(browserPath(), [...options, "about:blank"], { detached: true, stdio: "ignore" });
      const ended = new Promise((done) => child.once("exit", done));
      const port = await until(() => {
        try {
          return readFileSync(portFile, "utf8").split("\n")[0];
        } catch {
          return undefined;
        }
      }, "Chromium listens");
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      running = { browser, child, ended };
      return browser.contexts()[0];
    },
    async kill() {
      const { browser, child, ended } = running;
      process.kill(-child.pid, "SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
      running = undefined;
    },
    async remove() {
      if (running) await this.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

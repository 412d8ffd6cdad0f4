/**
 * Every rule of axe-core on what is shown beside the app's screens: before it, over it, in its place and next to it.
 */
import { before, describe, test } from "node:test";
import { assertNothing, inject, looks, nameOf, putOn } from "./axe-rules.mjs";
import { newContext, ready, settled, stage } from "./harness.mjs";
import { flipBit, headKeys } from "./stores.mjs";
import { moveOn, storageInTheQuiz } from "./walk.mjs";

const passcode = "four quiet green boats";

/** The app never comes. */
const holdTheApp = (context) => context.route("**/*.wasm", () => {});

const show = (id) => (page) => page.locator(id).evaluate((element) => (element.hidden = false));

async function openPasscode(page) {
  await ready(page);
  await moveOn(page, "Settings");
  await page.locator("[id='privacy.passcode']").press("Enter");
  await page.locator("#passcode-dialog").waitFor();
}

const typePasscode = async (page, again) => {
  await page.getByLabel("New passcode", { exact: true }).fill(passcode);
  await page.getByLabel("New passcode again").fill(again);
  await page.getByRole("button", { name: "Lock with it" }).click();
};

async function lock(page) {
  await openPasscode(page);
  await typePasscode(page, passcode);
  await page.locator("#passcode-dialog").waitFor({ state: "hidden" });
}

async function lockAndComeBack(page) {
  await lock(page);
  await page.reload();
  await page.locator("#locked").waitFor();
}

async function tryToOpen(page, wrong, times) {
  for (let tries = 0; tries < times; tries += 1) {
    await page.getByLabel("Passcode", { exact: true }).fill(wrong);
    await page.getByRole("button", { name: "Open" }).click();
    await page.locator("#unlock-failed:not(:empty)").waitFor();
  }
}

/** Each page by name: what becomes of its context, its address, and what is done before it is judged. */
const pages = {
  "the welcome before the app": { first: true, context: holdTheApp, act: (page) => page.getByRole("button", { name: "Begin" }).waitFor() },
  "loading": { returning: true, context: holdTheApp, act: (page) => page.getByText("One moment.").waitFor() },
  "what stands there without WebAssembly": {
    prepare: () => delete globalThis.WebAssembly,
    act: (page) => page.getByRole("heading", { name: "This could not start" }).waitFor(),
  },
  "stored texts that can’t be read": {
    returning: true,
    change: (items) => items.map((item) => (headKeys.includes(item.name) ? { ...item, value: flipBit(item.value) } : item)),
    act: (page) => page.locator("#recovery").waitFor(),
  },
  "a part that was damaged": { act: show("#damaged") },
  "a newer version": { act: show("#newer") },
  "the offer to keep it": { act: show("#keep") },
  "the dialog for a passcode": { act: openPasscode },
  "a passcode that differs": {
    act: async (page) => {
      await openPasscode(page);
      await typePasscode(page, "another");
      await page.locator("#passcode-failed:not(:empty)").waitFor();
    },
  },
  "a passcode to be changed": {
    act: async (page) => {
      await lock(page);
      await page.locator("[id='privacy.passcode']").press("Enter");
      await page.getByLabel("The passcode now").waitFor();
    },
  },
  "the lock": { act: lockAndComeBack },
  "the lock, after wrong tries": {
    act: async (page) => {
      await lockAndComeBack(page);
      await page.getByText("I forgot the passcode").click();
      await tryToOpen(page, "wrong", 1);
    },
  },
  "the questions on paper": { path: "paper.html" },
  "the poster of an embed": { path: "embed.html" },
  "an app in an embed": {
    path: "embed.html",
    act: async (page) => {
      await page.getByRole("button", { name: "Start" }).click();
      const app = page.locator("#app").contentFrame();
      await app.locator("#mirror[data-screen]").waitFor({ state: "attached" });
      await page.locator("#bar").waitFor();
    },
  },
  "how to embed it": { path: "embedding.html" },
  "the licences of others": { path: "licences.html" },
};

describe("axe with every rule", { concurrency: 2 }, () => {
  const here = stage();
  /** The storage of someone in the quiz. */
  let kept;

  before(async () => {
    kept = await storageInTheQuiz(here);
  });

  async function open({ context: change, path = "", returning, change: damage, act, ...options }) {
    const storageState = returning && structuredClone(kept);
    if (damage) storageState.origins[0].localStorage = damage(storageState.origins[0].localStorage);
    const context = await newContext(here.browser, { ...options, ...(storageState && { storageState }) });
    await change?.(context);
    const page = await context.newPage();
    await page.goto(here.site.url + path);
    await act?.(page);
    return page;
  }

  for (const [name, wanted] of Object.entries(pages)) {
    test(`finds nothing on ${name}`, async () => {
      const page = await open(wanted);
      for (const frame of page.frames()) await inject(frame);
      const found = [];
      for (const look of looks) {
        await putOn(page, look);
        await settled(page);
        for (const what of await page.evaluate(() => globalThis.judge())) found.push([nameOf(look), what]);
      }
      await page.context().close();
      assertNothing(found);
    });
  }
});

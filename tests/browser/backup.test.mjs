/** A backup brings all of it back, byte for byte, also after everything was erased; and erasing always comes to its end. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { control, kept, newContext, openPage, ready, root, stage, title, until } from "./harness.mjs";
import { mirroredTexts, saved, storedTexts } from "./stores.mjs";
import { answerAll, begin, goTo, makePlan, mark, moveOn, todaysTasks } from "./walk.mjs";

const welcome = "Is it worth going back?";
const manifest = () => JSON.parse(readFileSync(join(root, "manifest.webmanifest"), "utf8"));

/** The backup file that a press offers. */
async function backupOf(page) {
  const [file] = await Promise.all([page.waitForEvent("download"), goTo(page, "Save a backup")]);
  return readFileSync(await file.path(), "utf8");
}

async function openBackup(page, text) {
  const buffer = Buffer.from(text);
  await page.locator("#mirror input[type=file]").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer });
  await goTo(page, "Use what is in the file");
  await until(async () => (await page.locator("#mirror dialog").count()) === 0, "the backup is in place");
  await saved(page);
}

async function eraseAll(page) {
  await moveOn(page, "Settings");
  await goTo(page, "Erase everything");
  await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
  await until(async () => (await title(page)) === welcome, "the welcome screen is there");
}

async function toBackups(page) {
  await moveOn(page, "Settings");
  await moveOn(page, "Take it with you, or bring it back");
}

describe("a backup", () => {
  const here = stage();
  /** The browser's storage on the first day of a plan with a task done. */
  let storageState;

  before(async () => {
    const context = await newContext(here.browser);
    const { page } = await openPage(context, here.site);
    await begin(page);
    await answerAll(page);
    await makePlan(page);
    await moveOn(page, "Go to today");
    await mark(page, "checkbox", (await todaysTasks(page))[0]);
    await saved(page);
    storageState = await context.storageState();
    await context.close();
  });

  test("saved, everything erased, and opened again, is the same byte for byte when it is saved once more", () =>
    here.visit({ storageState, acceptDownloads: true }, async (page) => {
      await toBackups(page);
      const first = await backupOf(page);
      for (const part of ['"plan":', '"ticks":[{']) assert.ok(first.includes(part), part);
      await moveOn(page, "Back");
      await eraseAll(page);
      await toBackups(page);
      assert.ok(!(await backupOf(page)).includes('"plan":'), "nothing of it was left");
      await openBackup(page, first);
      assert.equal(await backupOf(page), first);
    }));

  test("opened with the installed app, or shared to it, is offered and not taken by itself", () =>
    here.visit({ storageState, acceptDownloads: true }, async (page, { context }) => {
      await toBackups(page);
      const backup = (await backupOf(page)).replace('"told":true', '"told":false');
      const offered = (one) => one.getByRole("dialog").getByRole("heading", { name: "Replace what is here?" });
      // Shared: the system posts the file, and the worker takes it.
      await kept(page);
      await page.reload();
      await ready(page);
      const { params, action } = manifest().share_target;
      await page.evaluate(
        async ([text, name, address]) => {
          const form = new FormData();
          form.set(name, new File([text], "backup.json", { type: "application/json" }));
          await fetch(address, { method: "POST", body: form });
        },
        [backup, params.files[0].name, action],
      );
      const [{ action: opens }] = manifest().file_handlers;
      await page.goto(new URL(opens, here.site.url).href);
      await offered(page).waitFor({ state: "attached" });
      await goTo(page, "Leave all as it is");
      await page.goto(new URL(opens, here.site.url).href);
      await ready(page);
      await moveOn(page, "Back");
      assert.equal(await page.evaluate(() => caches.has("second-look-received")), false, "it is taken once");
      // Opened: the browser hands the file over.
      await page.close();
      const opened = await context.newPage();
      await opened.addInitScript((text) => {
        const setConsumer = (take) => take({ files: [{ getFile: async () => new File([text], "backup.json") }] });
        Object.defineProperty(globalThis, "launchQueue", { value: { setConsumer } });
      }, backup);
      await opened.goto(new URL(opens, here.site.url).href);
      await offered(opened).waitFor({ state: "attached" });
    }));

  test("what it took the place of can be brought back after a reload", () =>
    here.visit({ storageState, acceptDownloads: true }, async (page, { context }) => {
      await toBackups(page);
      const before = await backupOf(page);
      const empty = await newContext(here.browser, { acceptDownloads: true });
      const other = await openPage(empty, here.site);
      await begin(other.page);
      await toBackups(other.page);
      const others = await backupOf(other.page);
      await empty.close();
      await openBackup(page, others);
      assert.notEqual(await backupOf(page), before);
      await page.close();
      const again = (await openPage(context, here.site)).page;
      await goTo(again, "Bring it back");
      await saved(again);
      assert.equal(await backupOf(again), before);
      await goTo(again, "Let it go");
      await saved(again);
      const texts = [await storedTexts(again), await mirroredTexts(again)].flatMap((all) => Object.keys(all));
      assert.deepEqual(texts.filter((key) => key.includes("before-")), []);
    }));

  test("once everything was erased an open page still gets its files, and none of them is kept", () =>
    here.visit({ storageState }, async (page) => {
      await kept(page);
      await page.reload();
      await ready(page);
      await eraseAll(page);
      const icon = await page.locator("link[rel=icon]").first().getAttribute("href");
      assert.ok(await page.evaluate(async (address) => (await fetch(address, { cache: "reload" })).ok, icon));
      await until(() => page.evaluate(async () => (await caches.keys()).length === 0), "no cache is left");
    }));

  test("erasing that dies in the middle is finished by the next start, and nothing comes back", async () => {
    const context = await newContext(here.browser, { storageState, serviceWorkers: "block" });
    const { page } = await openPage(context, here.site);
    await saved(page);
    // The page dies as soon as local storage is empty: what is asked of the second place is never done.
    await page.evaluate(() => {
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException("gone", "AbortError");
      };
      IDBFactory.prototype.deleteDatabase = () => undefined;
    });
    await eraseAll(page);
    await page.close({ runBeforeUnload: false });
    const beside = await context.newPage();
    await beside.goto(`${here.site.url}robots.txt`);
    assert.ok(Object.keys(await mirroredTexts(beside)).length > 0, "the second place still has it");
    const next = await openPage(context, here.site);
    assert.equal(await title(next.page), welcome);
    await control(next.page, "button", "Begin").waitFor({ state: "attached" });
    await until(async () => Object.keys(await mirroredTexts(beside)).length === 0, "the second place is empty");
    await until(async () => Object.keys(await storedTexts(beside)).length === 0, "local storage is empty, its note too");
    await next.page.reload();
    await ready(next.page);
    assert.equal(await title(next.page), welcome);
    assert.deepEqual(next.troubles.filter((trouble) => !trouble.includes("blocked by Playwright")), []);
    await context.close();
  });
});

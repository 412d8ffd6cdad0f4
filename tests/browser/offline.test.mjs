/** The app without a network, its shortcuts, and the change to a newer version that someone agreed to. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { control, kept, launch, newContext, ready, root, title, until } from "./harness.mjs";
import { saved } from "./stores.mjs";
import { answerAll, begin, goTo, makePlan, mark, moveOn, shownQuestion } from "./walk.mjs";
import { makeVersions, newHeading } from "./versions.mjs";

const manifest = () => JSON.parse(readFileSync(join(root, "manifest.webmanifest"), "utf8"));

/** Width and height of a PNG file, from its first chunk. */
function pixelsOf(file) {
  const bytes = readFileSync(join(root, file));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe("the manifest", () => {
  test("has what installing needs, and icons as large as it says", () => {
    const { name, id, start_url: start, scope, display, icons, shortcuts, background_color: ground } = manifest();
    assert.deepEqual([name, id, start, scope, display], ["Second Look", "./", "./", "./", "standalone"]);
    assert.match(ground, /^#[0-9a-f]{6}$/i);
    for (const { src, sizes } of [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons)])
      assert.equal(pixelsOf(src), sizes, src);
    const purposes = (wanted) => icons.filter(({ purpose }) => purpose === wanted).map(({ sizes }) => sizes);
    assert.deepEqual(purposes("any"), ["192x192", "512x512"]);
    assert.deepEqual(purposes("maskable"), ["512x512"]);
    assert.ok(shortcuts.some(({ url }) => url === "./?open=today"));
    for (const { url } of shortcuts) assert.match(url, /^\.\/\?open=[a-z]+$/);
  });

  test("the page names what iOS needs: an icon of 180 pixels, a picture for each screen, and that it may stand alone", () => {
    const page = readFileSync(join(root, "index.html"), "utf8");
    const [, icon] = /rel="apple-touch-icon" href="([^"]+)"/.exec(page);
    assert.equal(pixelsOf(icon), "180x180");
    const splashes = [...page.matchAll(/<link rel="apple-touch-startup-image" media="([^"]+)" href="([^"]+)"/g)];
    assert.ok(splashes.length > 20);
    for (const [, media, file] of splashes) {
      const [width, height, density] = media.match(/\d+/g).map(Number);
      assert.equal(pixelsOf(file), `${width * density}x${height * density}`, media);
    }
    for (const name of ["apple-mobile-web-app-capable", "apple-mobile-web-app-title"]) assert.ok(page.includes(`name="${name}"`));
  });
});

describe("without a network", () => {
  let browser;
  let site;
  let context;

  before(async () => {
    [browser, site] = [await launch(), await makeVersions()];
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await site.deploy("first");
    context = await newContext(browser);
  });
  afterEach(() => context?.close());

  /** Opens a page and waits for the app. */
  async function open(address = site.url) {
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    return page;
  }

  /** The app, with a version on the device, and used from there. */
  async function openKept() {
    await kept(await open());
    await context.pages()[0].close();
    const page = await open();
    assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
    return page;
  }

  const newer = (page) => page.locator("#newer");
  const lookForNewer = (page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const loaded = (page) =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => (name.includes("/assets/") ? name.split("/assets/")[1] : [])),
    );
  const stored = (page) => page.evaluate(() => ({ ...localStorage }));
  const cached = (page) =>
    page.evaluate(async () => {
      const addresses = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) addresses.push([name, new URL(request.url).pathname]);
      return addresses;
    });

  async function agree(page) {
    await newer(page).waitFor();
    await newer(page).getByRole("button", { name: "Use it now" }).click();
  }

  test("the app can be installed", async () => {
    const page = await openKept();
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    const problems = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
    assert.deepEqual(problems, []);
  });

  test("a first visit is enough: reloaded without a server, the app is there with its state", async () => {
    const page = await open();
    await begin(page);
    await answerAll(page, {}, { until: "body" });
    await kept(page);
    await site.stop();
    await page.reload();
    await ready(page);
    assert.equal((await shownQuestion(page))?.id, "body");
  });

  test("it starts cold at its address and at every shortcut, and the address keeps no trace", async () => {
    const page = await open();
    await begin(page);
    await answerAll(page);
    await makePlan(page);
    const onPlan = await title(page);
    await kept(page);
    await page.close();
    await site.stop();
    for (const address of [manifest().start_url, ...manifest().shortcuts.map(({ url }) => url)]) {
      const cold = await open(new URL(address, site.url).href);
      assert.equal(cold.url(), site.url);
      if (address.endsWith("open=today")) await until(async () => (await title(cold)) !== onPlan, "today is shown");
      if (address.endsWith("open=today")) assert.equal(await cold.locator("#mirror").getAttribute("data-screen"), "today");
      await cold.close();
    }
  });

  test("a newer version waits until someone agrees; declined, the old one goes on, also after a reload", async () => {
    const page = await openKept();
    await site.deploy("next");
    await lookForNewer(page);
    await newer(page).waitFor();
    await newer(page).getByRole("button", { name: "Later" }).click();
    assert.ok(!(await newer(page).isVisible()));
    await begin(page);
    await site.stop();
    await page.reload();
    await ready(page);
    assert.ok(await shownQuestion(page));
    const first = site.files("first");
    assert.deepEqual((await loaded(page)).filter((name) => !first.includes(name)), []);
    assert.ok((await cached(page)).some(([, path]) => path.endsWith(first.find((name) => name.endsWith(".wasm")))));
    await newer(page).waitFor();
  });

  test("agreed to, two open pages save, load anew once, and lose nothing", async () => {
    const first = await openKept();
    await begin(first);
    const second = await open();
    await goTo(second, "Go on here instead");
    await saved(second);
    await control(second, "radio", (await shownQuestion(second)).options[0].text).and(second.locator(":enabled")).waitFor();
    await answerAll(second, {}, { until: "body" });
    await mark(second, "radio", (await shownQuestion(second)).options[1].text);
    for (const page of [first, second]) {
      await page.evaluate(() => sessionStorage.setItem("loads", "0"));
      await page.addInitScript(() => sessionStorage.setItem("loads", String(Number(sessionStorage.getItem("loads")) + 1)));
    }
    await site.deploy("next");
    await lookForNewer(first);
    const chosen = (await shownQuestion(second)).options[1].text;
    await agree(first);
    for (const page of [first, second])
      await until(async () => (await page.evaluate(() => sessionStorage.getItem("loads")).catch(() => "0")) === "1", "it has loaded anew");
    await ready(second);
    assert.equal((await shownQuestion(second))?.id, "body");
    assert.ok(await control(second, "radio", chosen).isChecked());
    for (const page of [first, second]) {
      await ready(page);
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => sessionStorage.getItem("loads")), "1");
      const next = site.files("next");
      assert.deepEqual((await loaded(page)).filter((name) => !next.includes(name)), []);
    }
  });

  test("then only the newer version is kept, with no file of the old one, and what was written is untouched", async () => {
    const page = await openKept();
    assert.equal(await title(page), site.oldHeading);
    await page.evaluate(() => localStorage.setItem("second-look.something", "kept"));
    const before = await stored(page);
    await site.deploy("next");
    await lookForNewer(page);
    await agree(page);
    await until(async () => (await title(page).catch(() => "")) === newHeading, "the newer version is there");
    assert.deepEqual(await stored(page), before);
    const next = site.files("next");
    await until(async () => {
      const names = (await cached(page)).map(([, path]) => path.split("/assets/")[1]).filter(Boolean);
      return names.length > 0 && names.every((name) => next.includes(name));
    }, "the old version is gone");
    const caches = new Set((await cached(page)).map(([name]) => name).filter((name) => name !== "second-look-languages"));
    assert.equal(caches.size, 1);
    const all = await loaded(page);
    for (const kind of [/^second-look-.*\.js$/, /^second-look-.*\.wasm$/, /^rest-.*\.wasm$/, /^questions-.*\.json$/, /^main-.*\.js$/]) {
      const used = all.filter((name) => kind.test(name));
      assert.ok(used.length > 0 && used.every((name) => next.includes(name)), `${kind}: ${used}`);
    }
    await site.stop();
    await page.reload();
    await ready(page);
    assert.equal(await title(page), newHeading);
  });

  test("half of a newer version is none: the old one stays, whole", async () => {
    const page = await openKept();
    await site.deploy("half");
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const ended = new Promise((done) =>
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing;
          worker.addEventListener("statechange", () => ["installed", "redundant"].includes(worker.state) && done(worker.state));
        }),
      );
      await registration.update().catch(() => {});
      return ended;
    });
    assert.equal(outcome, "redundant");
    assert.ok(!(await newer(page).isVisible()));
    await site.stop();
    await page.reload();
    await ready(page);
    assert.equal(await title(page), site.oldHeading);
  });

  test("erasing everything takes the worker and its files along", async () => {
    const page = await openKept();
    await moveOn(page, "Settings");
    await goTo(page, "Erase everything");
    await page.getByRole("dialog").getByRole("button", { name: "Erase everything" }).press("Enter");
    await until(() => page.evaluate(async () => (await caches.keys()).length === 0), "no file is kept");
    await until(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0),
      "no worker is kept",
    );
    assert.deepEqual(await stored(page), {});
  });

  test("keeping it is offered once there is a plan, and a no is remembered", async () => {
    const ask = () => {
      const event = new Event("beforeinstallprompt", { cancelable: true });
      event.prompt = async () => (globalThis.prompted = true);
      dispatchEvent(event);
    };
    const page = await open();
    const keep = page.locator("#keep");
    await page.evaluate(ask);
    await begin(page);
    await answerAll(page);
    assert.ok(!(await keep.isVisible()));
    await makePlan(page);
    await keep.waitFor();
    await keep.getByRole("button", { name: "No, thanks" }).click();
    await page.reload();
    await ready(page);
    await page.evaluate(ask);
    await moveOn(page, "Go to today");
    assert.ok(!(await keep.isVisible()));
    assert.equal(await page.evaluate(() => globalThis.prompted), undefined);
  });

  test("the icon’s number is that of today’s open tasks", async () => {
    await context.addInitScript(() => {
      navigator.setAppBadge = async (count) => void (globalThis.badge = count);
    });
    const page = await open();
    await begin(page);
    await answerAll(page);
    await makePlan(page);
    await moveOn(page, "Go to today");
    const badge = () => page.evaluate(() => globalThis.badge);
    const boxes = page.locator("#mirror main").getByRole("checkbox");
    const tasks = await boxes.count();
    assert.ok(tasks > 0);
    await until(async () => (await badge()) === tasks, "all are open");
    await boxes.first().press("Space");
    await until(async () => (await badge()) === tasks - 1, "one is done");
  });
});

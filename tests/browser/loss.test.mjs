/** Graphics can be taken away at any time; nobody should notice. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, root, serve, settled, until } from "./harness.mjs";
import { begin, goTo } from "./walk.mjs";

let site;
let browser;
before(async () => {
  site = await serve({ root, port: 0 });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Keeps the page's WebGL context at hand, to lose it as a browser does. */
function keepContext() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = original.call(this, kind, ...rest);
    if (kind === "webgl2") globalThis.keptLoss ??= context.getExtension("WEBGL_lose_context");
    return context;
  };
}

const picture = async (page) => (await page.screenshot()).toString("base64");

async function lose(page) {
  await page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const gone = new Promise((done) => canvas.addEventListener("webglcontextlost", done, { once: true }));
    globalThis.keptLoss.loseContext();
    return gone;
  });
}

async function restore(page) {
  await page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const back = new Promise((done) => canvas.addEventListener("webglcontextrestored", done, { once: true }));
    globalThis.keptLoss.restoreContext();
    return back.then(() => {});
  });
  await settled(page);
  await settled(page);
}

test("a screen looks the same after its graphics were lost and came back", async () => {
  const { page, context, troubles } = await open(browser, site, { prepare: keepContext });
  const whole = await picture(page);
  await lose(page);
  await restore(page);
  assert.equal(await picture(page), whole);
  assert.deepEqual(troubles.filter((text) => !/context lost/i.test(text)), []);
  await context.close();
});

test("what is done while graphics are lost is drawn when they come back", async () => {
  const { page, context } = await open(browser, site, { prepare: keepContext });
  await begin(page);
  const question = await picture(page);
  await goTo(page, "Back");
  await lose(page);
  await begin(page);
  await restore(page);
  assert.equal(await picture(page), question);
  await context.close();
});

test("graphics that were lost and came back while nobody looked are whole when somebody does", async () => {
  const { page, context } = await open(browser, site, { prepare: keepContext });
  const whole = await picture(page);
  const hide = (hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  };
  await page.evaluate(hide, true);
  await lose(page);
  await restore(page);
  await page.evaluate(hide, false);
  await until(async () => (await picture(page)) === whole, "the screen is whole again");
  await context.close();
});

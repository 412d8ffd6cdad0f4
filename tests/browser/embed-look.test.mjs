/** How the pages around the app look and behave: for every eye and hand, in an author's colour, and in the guide. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { newContext, stage, until, watch } from "./harness.mjs";
import { serveHosts } from "./hosts.mjs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const usualAccent = JSON.parse(
  readFileSync(new URL("../../assets/theme/tokens.json", import.meta.url), "utf8"),
).colours.accent.light.toLowerCase();

const poster = (page) => page.locator("iframe").first().contentFrame();
const inside = (page) => poster(page).locator("#app").contentFrame();

async function start(page) {
  await poster(page).getByRole("button", { name: "Start" }).click();
  await inside(page).locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
}

/** What axe finds in that frame alone. */
async function findings(frame, passed = []) {
  await frame.evaluate(axe);
  return frame.evaluate(async (passedOver) => {
    const rules = Object.fromEntries(passedOver.map((id) => [id, { enabled: false }]));
    const { violations } = await globalThis.axe.run({ iframes: false, rules });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, passed);
}

describe("the pages around the app", () => {
  const here = stage();
  let hosts;

  before(async () => {
    const line = (more) => `<script src="${here.site.url}embed.js"${more}></script>`;
    hosts = await serveHosts({
      "/violet": line(' data-accent="#7c3aed" data-theme="light"'),
      "/region": line(' data-lang="en-US"'),
      "/far": `<style>body { margin: 0 }</style>${line(' data-height="400"')}<div style="height: 3000px"></div>`,
    });
  });
  after(() => hosts?.close());

  async function visit(address, check, options = {}) {
    const context = await newContext(here.browser, { viewport: { width: 800, height: 900 }, ...options });
    const page = await context.newPage();
    const troubles = watch(page, new URL(here.site.url).origin).filter((trouble) => !trouble.includes(".localhost"));
    await page.goto(address);
    try {
      await check(page, context);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  }

  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 800]) {
      const options = { colorScheme, viewport: { width, height: 700 } };
      test(`axe finds nothing on the poster, the bar and the guide, ${colorScheme}, ${width} px wide`, async () => {
        await visit(`${here.site.url}embed.html`, async (page) => {
          assert.deepEqual(await findings(page.mainFrame()), []);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
          await page.getByRole("button", { name: "Start" }).click();
          await page.locator("#bar").waitFor();
          // Now the app in the frame has them.
          assert.deepEqual(await findings(page.mainFrame(), ["landmark-one-main", "page-has-heading-one"]), []);
        }, options);
        await visit(`${here.site.url}embedding.html`, async (page) => {
          await page.locator("iframe").waitFor();
          assert.deepEqual(await findings(page.mainFrame()), []);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        }, options);
      });
    }
  }

  test("the page that hands answers over is clean too", () =>
    visit(here.site.url, async (page, context) => {
      const opening = context.waitForEvent("page");
      const opener = await context.newPage();
      await opener.goto(`${here.site.url}embed.html`);
      const opened = opening.catch(() => undefined);
      await opener.evaluate(() => void window.open("open.html", "_blank"));
      await opened;
      await until(() => context.pages().some((one) => one.url().endsWith("open.html")), "it is open");
      const asking = context.pages().find((one) => one.url().endsWith("open.html"));
      await asking.getByRole("button", { name: "Bring my answers" }).waitFor();
      assert.deepEqual(await findings(asking.mainFrame()), []);
    }));

  test("an author’s accent colours the poster and what the canvas draws, as far as it can be read", () =>
    visit(hosts.at("/violet"), async (page) => {
      const accent = (frame) =>
        frame.locator("html").evaluate((html) => getComputedStyle(html).getPropertyValue("--colour-accent").trim());
      await poster(page).getByRole("button", { name: "Start" }).waitFor();
      const wished = await accent(poster(page));
      assert.match(wished, /^#[0-9a-f]{6}$/);
      assert.notEqual(wished, usualAccent);
      await start(page);
      await until(async () => (await accent(inside(page))) === wished, "the app has the same accent");
      const button = inside(page).locator("#mirror button.look-primary").first();
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      const drawn = async () => {
        const shot = await page.screenshot({ clip: { x: box.x + 40, y: box.y + box.height / 2, width: 1, height: 1 } });
        return page.evaluate(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = document.createElement("canvas");
          const context = canvas.getContext("2d");
          context.drawImage(image, 0, 0);
          return "#" + [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part.toString(16).padStart(2, "0")).join("");
        }, `data:image/png;base64,${shot.toString("base64")}`);
      };
      await until(async () => (await drawn()) === wished, "the canvas draws in it");
    }));

  test("the region of the wished language leads to that country’s helplines", () =>
    visit(hosts.at("/region"), async (page) => {
      await start(page);
      await inside(page).getByRole("button", { name: "Get help now" }).press("Enter");
      await until(async () => (await inside(page).locator("#mirror select").inputValue()) === "US", "its country is chosen");
    }));

  test("a finger scrolls the app to its end, and then the page around", () =>
    visit(
      hosts.at("/far"),
      async (page, context) => {
        await start(page);
        const session = await context.newCDPSession(page);
        const swipe = async () => {
          await session.send("Input.synthesizeScrollGesture", { x: 200, y: 250, yDistance: -220, speed: 1500 });
        };
        const offsets = async () => [
          await inside(page).locator("html").evaluate(() => scrollY),
          await page.evaluate(() => scrollY),
        ];
        await swipe();
        await until(async () => (await offsets())[0] > 0, "the app scrolls");
        assert.equal((await offsets())[1], 0);
        await until(async () => {
          await swipe();
          return (await offsets())[1] > 0;
        }, "the page around scrolls");
      },
      { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
    ));

  test("the guide shows a live embed and makes the lines that were wished, safely quoted", () =>
    visit(`${here.site.url}embedding.html`, async (page) => {
      await page.locator("#preview iframe").waitFor();
      await page.getByLabel("Height in pixels").fill("500");
      await page.getByLabel("Theme").selectOption("dark");
      await page.getByLabel("Your own questions").fill('a"><b>.json');
      await page.getByLabel("Your own questions").blur();
      const code = (id) => page.locator(id).textContent();
      const home = here.site.url;
      await until(async () => (await code("#script-code")).includes("500"), "the line follows");
      assert.equal(
        await code("#script-code"),
        `<script src="${home}embed.js" data-theme="dark" data-pack="a&quot;&gt;&lt;b&gt;.json" data-height="500"></script>`,
      );
      assert.match(await code("#frame-code"), new RegExp(`^<iframe src="${home}embed.html\\?theme=dark" .*height="500"`));
      const [, picture] = /<img src="([^"]+)"/.exec(await code("#picture-code"));
      assert.equal((await page.request.get(picture)).headers()["content-type"], "image/png");
      await until(() => page.locator("#preview iframe").evaluate((frame) => frame.offsetHeight === 500), "the preview follows");
      await page.getByRole("button", { name: "Copy the line" }).click();
      await page.locator("#copied").getByText(/Copied|copy it by hand/).waitFor();
    }));
});

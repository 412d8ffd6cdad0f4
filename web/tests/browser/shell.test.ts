import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { begin, launch, openSite, phone, serveSite, settle, skip } from "./site.js";

declare const webFolder: string;

describe("the built site in a browser", { skip }, () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;

  before(async () => {
    site = await serveSite();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens the site, runs the check, and asserts that nothing went wrong meanwhile. */
  async function visit(
    check: (page: Page, context: BrowserContext) => Promise<void>,
    options: BrowserContextOptions = phone,
  ): Promise<void> {
    const context = await browser.newContext(options);
    const { page, complaints } = await openSite(context, site.url);
    await settle(page);
    await check(page, context);
    await context.close();
    assert.deepEqual(complaints.all, []);
  }

  for (const deviceScaleFactor of [1, 1.5, 2.625]) {
    test(`the canvas has one pixel for each device pixel at density ${deviceScaleFactor}`, () =>
      visit(
        async (page) => {
          const size = await page.evaluate(() => {
            const { width, height, clientWidth, clientHeight } = document.querySelector("canvas")!;
            return { drawn: [width, height], shown: [clientWidth, clientHeight].map((css) => css * devicePixelRatio) };
          });
          for (const index of [0, 1]) assert.ok(Math.abs(size.drawn[index]! - size.shown[index]!) < 1, String(size));
        },
        { viewport: { width: 393, height: 851 }, deviceScaleFactor, isMobile: true },
      ));
  }

  test("mirrored lines are as wide as the drawn ones", () =>
    visit(async (page) => {
      const off = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".line")].map((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          const spaces = line.textContent.length - line.textContent.trimEnd().length;
          if (spaces) range.setEnd(line.firstChild!, line.textContent.length - spaces);
          return Math.abs(range.getBoundingClientRect().width - Number.parseFloat(line.style.minWidth));
        }),
      );
      assert.ok(off.length > 5);
      assert.ok(Math.max(...off) <= 2, `off by ${Math.max(...off)} px`);
    }));

  test("idle means no animation frame at all", async () => {
    const context = await browser.newContext(phone);
    await context.addInitScript(() => {
      const original = window.requestAnimationFrame.bind(window);
      Object.assign(window, { frames_asked: 0 });
      window.requestAnimationFrame = (callback) => {
        (window as unknown as { frames_asked: number }).frames_asked += 1;
        return original(callback);
      };
    });
    const { page } = await openSite(context, site.url);
    await page.waitForTimeout(1500);
    const asked = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { frames_asked: number }).frames_asked);
    const earlier = await asked();
    await page.waitForTimeout(2000);
    assert.equal(await asked(), earlier);
    await page.locator("#mirror button.look-primary").first().hover({ force: true });
    await page.waitForTimeout(200);
    assert.ok((await asked()) > earlier);
    await context.close();
  });

  test("a new screen puts the focus on its heading, at the top", () =>
    visit(async (page) => {
      const first = await page.title();
      await begin(page);
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
      assert.equal(await page.evaluate(() => scrollY), 0);
      assert.notEqual(await page.title(), first);
    }));

  test("a tap on the canvas does what the mirrored button does", () =>
    visit(async (page) => {
      const box = await page.locator("#mirror button.look-primary").first().boundingBox();
      assert.ok(box);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await page.locator("#mirror[data-screen=interruption]").waitFor();
    }));

  test("an answer given by keyboard is kept over a reload", () =>
    visit(async (page) => {
      await begin(page);
      await page.locator("#mirror input[type=radio]").nth(1).focus();
      await page.keyboard.press("Space");
      await settle(page);
      const title = await page.title();
      await page.reload();
      await page.locator("#mirror fieldset").waitFor();
      assert.equal(await page.title(), title);
      assert.ok(await page.locator("#mirror input[type=radio]").nth(1).isChecked());
    }));

  test("Escape closes the erase dialog and gives the focus back", () =>
    visit(async (page) => {
      await page.locator("#banner\\.settings").focus();
      await page.keyboard.press("Enter");
      const erase = page.locator("#mirror .role-main button.tone-danger");
      await erase.focus();
      await page.keyboard.press("Enter");
      await page.locator("#mirror dialog[open]").waitFor();
      assert.ok(await page.evaluate(() => document.querySelector("#mirror dialog")!.contains(document.activeElement)));
      assert.ok(await page.locator("#mirror main.node").evaluate((main: HTMLElement) => main.inert));
      await page.keyboard.press("Escape");
      await page.locator("#mirror dialog").waitFor({ state: "detached" });
      assert.ok(await erase.evaluate((button) => button === document.activeElement));
    }));

  test("content that scrolled under the top bar takes no pointer from it", () =>
    visit(async (page) => {
      await page.setViewportSize({ width: 390, height: 420 });
      await settle(page);
      for (let y = 0; y <= 300; y += 20) {
        await page.evaluate((top) => window.scrollTo(0, top), y);
        await page.waitForTimeout(60);
        const box = await page.locator("#banner\\.settings").boundingBox();
        const hit = await page.evaluate(
          ([x = 0, top = 0]) => document.elementFromPoint(x, top)?.id,
          [(box?.x ?? 0) + 10, (box?.y ?? 0) + 20],
        );
        assert.equal(hit, "canvas");
      }
    }));

  for (const way of ["link", "Shift key"]) {
    test(`leaving by ${way} goes to the weather and leaves no way back`, async () => {
      const context = await browser.newContext(phone);
      await context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
      const page = await context.newPage();
      await page.goto("about:blank");
      await page.goto(site.url);
      await page.locator("#mirror h1").waitFor();
      if (way === "link") await page.locator("#leave").click();
      else for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
      await page.waitForURL("https://www.bbc.com/weather");
      await page.goBack();
      assert.equal(page.url(), "about:blank");
      await context.close();
    });
  }

  test("forced colours and paper show the same tree as plain elements", () =>
    visit(
      async (page) => {
        assert.equal(await page.locator("#mirror").getAttribute("data-mode"), "text");
        assert.ok(await page.locator("#mirror h1").isVisible());
        assert.ok(!(await page.locator("#canvas").isVisible()));
      },
      { ...phone, forcedColors: "active" },
    ));

  test("a sandboxed frame without storage works in memory", async () => {
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.setContent(`<iframe sandbox="allow-scripts" src="${site.url}" width="390" height="700"></iframe>`);
    const frame = page.frameLocator("iframe");
    await frame.locator("#mirror h1").waitFor();
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("axe finds nothing on the first screen, a question and the settings", () =>
    visit(async (page) => {
      const axe = createRequire(`${webFolder}package.json`).resolve("axe-core/axe.min.js");
      const { readFileSync } = await import("node:fs");
      const source = readFileSync(axe, "utf8");
      const check = async (): Promise<string[]> => {
        await page.evaluate(source);
        return page.evaluate(async () => {
          const { axe: engine } = window as unknown as { axe: typeof import("axe-core") };
          // The mirror's text is transparent; the token table's own test covers contrast.
          const { violations } = await engine.run({ rules: { "color-contrast": { enabled: false } } } as never);
          return violations.map(
            ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
          );
        });
      };
      assert.deepEqual(await check(), []);
      await begin(page);
      assert.deepEqual(await check(), []);
      await page.locator("#banner\\.settings").focus();
      await page.keyboard.press("Enter");
      await page.locator("#settings\\.heading").waitFor();
      assert.deepEqual(await check(), []);
    }));
});

/**
 * Writes pictures of the main screens, phone and desktop, light and dark:
 *
 *   node tests/browser/pictures.mjs [FOLDER]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { desktop, launch, open, phone, root, serve, settled } from "./harness.mjs";
import { answerAll, begin, goTo, use } from "./walk.mjs";

const folder = process.argv[2] ?? "build/pictures";
mkdirSync(folder, { recursive: true });
const site = await serve({ root, port: 0 });
const browser = await launch();

for (const [size, viewport] of Object.entries({ phone, desktop })) {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await open(browser, site, { viewport, colorScheme });
    const shoot = async (name) => {
      await settled(page);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    };
    await shoot("welcome");
    await begin(page);
    await shoot("question-first");
    await answerAll(page, {}, { until: "disagreements", before: () => shoot("question") });
    await answerAll(page);
    await shoot("verdict");
    await page.screenshot({ path: join(folder, `verdict-full-${size}-${colorScheme}.png`), fullPage: true });
    await goTo(page, "Build my plan");
    await shoot("build-plan");
    await goTo(page, "Make my plan");
    await shoot("plan");
    await goTo(page, "Today");
    await use(page.getByRole("checkbox").first(), "Space");
    await shoot("today");
    await goTo(page, "Get help");
    await shoot("help");
    await goTo(page, "Settings");
    await shoot("settings");
    await goTo(page, "Erase everything");
    await shoot("erase");
    await context.close();
    const harmed = await open(browser, site, { viewport, colorScheme });
    await begin(harmed.page);
    await answerAll(harmed.page, { afraid: "now" });
    await settled(harmed.page);
    await harmed.page.waitForTimeout(150);
    await harmed.page.screenshot({ path: join(folder, `safety-${size}-${colorScheme}.png`) });
    await harmed.context.close();
  }
}
await browser.close();
await site.close();

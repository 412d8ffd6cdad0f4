/** Opens a built site in a real browser. The folder comes from SECOND_LOOK_SITE. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

/** The folder of this package; set by the test runner. */
declare const webFolder: string;

export const siteFolder = process.env["SECOND_LOOK_SITE"];
/** Why the tests cannot run, or false. */
export const skip = siteFolder === undefined ? "SECOND_LOOK_SITE names no built site" : false;

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveSite(): Promise<Served> {
  const { serve } = (await import(`${webFolder}build/serve.mjs`)) as {
    serve(options: { root: string; port: number }): Promise<Served>;
  };
  return serve({ root: siteFolder ?? "", port: 0 });
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--enable-unsafe-swiftshader",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** What a page must not do: errors, blocked loads, requests to other hosts. */
export interface Complaints {
  readonly all: string[];
}

export async function openSite(context: BrowserContext, url: string): Promise<{ page: Page; complaints: Complaints }> {
  const page = await context.newPage();
  // The app shows the welcome itself, as to someone who returns.
  await page.addInitScript(() =>
    document.addEventListener("readystatechange", () => {
      const { dataset } = document.documentElement;
      if (document.readyState === "interactive" && dataset["start"] === "welcome") dataset["start"] = "waiting";
    }),
  );
  const all: string[] = [];
  page.on("pageerror", (error) => all.push(error.message));
  page.on("console", (message) => message.type() === "error" && all.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) all.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.locator("#mirror[data-screen]").waitFor({ state: "attached" });
  return { page, complaints: { all } };
}

/** Waits until no frame has been drawn for a while. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(400);

/** From the first screen to the first question, by keyboard. */
export async function begin(page: Page): Promise<void> {
  await page
    .locator("#mirror .role-footer button.look-primary, #mirror .role-main button.look-primary")
    .first()
    .focus();
  await page.keyboard.press("Enter");
  // What is coming is said before the first hard question.
  await page.locator("#mirror[data-screen=interruption]").waitFor();
  await page.locator("#mirror .role-footer button.look-primary").focus();
  await page.keyboard.press("Enter");
  await page.locator("#mirror fieldset").waitFor();
}

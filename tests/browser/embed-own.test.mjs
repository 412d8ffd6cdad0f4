/** An author's own questions in an embed, and the way from an embed into the full app. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { control, newContext, ready, stage, title, until, watch } from "./harness.mjs";
import { beginInside, partitioned, serveHosts } from "./hosts.mjs";
import { answerAll, begin, shownQuestion } from "./walk.mjs";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What an author publishes: the pack as the command line checks and stamps it. */
const stamped = () =>
  execFileSync(path("build/native/src/second-look"), ["check", "--stamp", path("tests/fixtures/packs/small")], {
    encoding: "utf8",
  });

const poster = (page, index = 0) => page.locator("iframe").nth(index).contentFrame();
const inside = (page, index = 0) => poster(page, index).locator("#app").contentFrame();

describe("an author’s own questions", () => {
  const here = stage({ switches: partitioned });
  let hosts;

  before(async () => {
    const good = stamped();
    const line = (pack) => `<script src="${here.site.url}embed.js" data-pack="${pack}"></script>`;
    const other = JSON.stringify({ ...JSON.parse(good), stamp: { ...JSON.parse(good).stamp, engine: "0.0.1" } });
    const packs = {
      good,
      other,
      changed: good.replace("Rest today", "Work today"),
      unstamped: JSON.stringify(JSON.parse(good).bundle),
      cut: good.slice(0, good.length / 2),
      huge: JSON.stringify({ bundle: "x".repeat(5_000_000), stamp: {} }),
    };
    const pages = { "/inline": `<script type="application/json" id="mine">${good}</script>${line("#mine")}` };
    for (const [name, body] of Object.entries(packs)) {
      pages[`/${name}`] = line(`${name}.json`);
      pages[`/${name}.json`] = { body, type: "application/json" };
    }
    pages["/missing"] = line("nowhere.json");
    pages["/both"] = `${line("good.json")}<script src="${here.site.url}embed.js"></script>`;
    hosts = await serveHosts(pages);
  });
  after(() => hosts?.close());

  async function visit(where, check) {
    const context = await newContext(here.browser, { viewport: { width: 800, height: 1400 } });
    const page = await context.newPage();
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await page.goto(hosts.at(where));
    await poster(page).getByRole("button", { name: "Start" }).click();
    try {
      await check(page, requests, context);
    } finally {
      await context.close();
    }
  }

  const heading = (page, index) => inside(page, index).locator("#mirror[data-screen] h1[data-node]");

  for (const where of ["/good", "/inline"]) {
    test(`are asked when they are stamped, and this site is not asked for them: ${where}`, () =>
      visit(where, async (page, requests) => {
        await heading(page).waitFor({ state: "attached" });
        assert.match(await inside(page).locator("#mirror").textContent(), /Small/);
        const ours = requests.filter((address) => address.startsWith(here.site.url));
        assert.ok(ours.length > 5);
        assert.ok(!ours.some((address) => /(questions|tasks)-[0-9a-f]+\.json/.test(address) && !address.includes("/assets/")));
        assert.ok(!requests.some((address) => address.includes("good.json") && !address.startsWith(hosts.at("/"))));
      }));
  }

  const refusals = {
    "/unstamped": "stamp.missing",
    "/changed": "stamp.changed",
    "/other": "stamp.other-engine",
    "/cut": "json.syntax",
    "/missing": "pack-not-handed",
    "/huge": "pack-not-handed",
  };
  for (const [where, code] of Object.entries(refusals)) {
    test(`are refused with a reason and a remedy: ${where.slice(1)}`, () =>
      visit(where, async (page) => {
        const failure = inside(page).locator("#failure");
        await failure.waitFor();
        assert.match(await failure.locator("#failure-code").textContent(), new RegExp(code));
        assert.match(await failure.locator("#failure-remedy").textContent(), /second-look|data-pack|Check|Escape|Close|JSON/);
        await failure.getByRole("link", { name: "Leave now" }).waitFor();
      }));
  }

  test("keep their answers apart from those to the usual questions on the same page", () =>
    visit("/both", async (page) => {
      await heading(page, 0).waitFor({ state: "attached" });
      await inside(page, 0).locator("#mirror button.look-primary").first().press("Enter");
      await poster(page, 1).getByRole("button", { name: "Start" }).click();
      await heading(page, 1).waitFor({ state: "attached" });
      await inside(page, 1).getByRole("button", { name: "Begin" }).press("Enter");
      const keys = () => inside(page, 1).locator("html").evaluate(() => Object.keys(localStorage).sort());
      await until(async () => {
        const all = await keys();
        return all.some((key) => key.startsWith("second-look.pack.small.")) && all.some((key) => /^second-look\.[a-z]+-[a-z]$/.test(key));
      }, "both have saved, each its own");
    }));
});

describe("from an embed to the full app", () => {
  const here = stage({ switches: partitioned });
  let hosts;

  before(async () => {
    hosts = await serveHosts({ "/frame": `<iframe src="${here.site.url}embed.html" width="390" height="700"></iframe>` });
  });
  after(() => hosts?.close());

  /** Answers some questions in an embed, then opens the full app in a window of its own. */
  async function open(check, { first = async () => {} } = {}) {
    const context = await newContext(here.browser, { viewport: { width: 800, height: 900 } });
    await first(context);
    const page = await context.newPage();
    await page.goto(hosts.at("/frame"));
    await poster(page).getByRole("button", { name: "Start" }).click();
    const app = inside(page);
    await beginInside(app);
    const asked = (await app.locator("#mirror h1").textContent()).trim();
    await app.locator("#mirror input[type=radio]").first().press("Space");
    const opening = context.waitForEvent("page");
    await poster(page).getByRole("link", { name: "Open the full app" }).click();
    const full = await opening;
    const troubles = watch(full, new URL(here.site.url).origin);
    const addresses = [];
    full.on("framenavigated", (frame) => addresses.push(frame.url()));
    await full.getByRole("heading", { name: "Bring your answers along?" }).waitFor();
    await check(full, { addresses, asked });
    assert.deepEqual(troubles, []);
    for (const address of [full.url(), ...addresses]) assert.doesNotMatch(address, /[?#]/);
    await context.close();
  }

  test("the answers come along once someone agrees, and no address ever holds them", () =>
    open(async (full, { asked }) => {
      assert.equal(await full.evaluate(() => Object.keys(localStorage).length), 0);
      await full.getByRole("button", { name: "Bring my answers" }).click();
      await full.waitForURL(here.site.url);
      await ready(full);
      assert.equal(await title(full), asked.replaceAll(/\s+/g, " "));
      assert.ok(await full.locator("#mirror input[type=radio]").first().isChecked());
    }));

  test("without agreement nothing comes along", () =>
    open(async (full) => {
      await full.getByRole("button", { name: "Open without them" }).click();
      await full.waitForURL(here.site.url);
      await ready(full);
      await control(full, "button", "Begin").waitFor({ state: "attached" });
    }));

  test("what this browser held already is named before, and set aside, not lost", () =>
    open(
      async (full) => {
        await full.getByText("This browser already holds something").waitFor();
        await full.getByRole("button", { name: "Bring my answers" }).click();
        await full.waitForURL(here.site.url);
        await ready(full);
        assert.ok(await shownQuestion(full));
        const kept = await full.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(".kept-")));
        assert.ok(kept.some(([, text]) => text.includes("body")), "the earlier answers are lost");
      },
      {
        first: async (context) => {
          const page = await context.newPage();
          await page.goto(here.site.url);
          await ready(page);
          await begin(page);
          await answerAll(page, {}, { until: "body" });
          await page.close();
        },
      },
    ));
});

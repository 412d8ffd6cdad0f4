/** Nothing that was shown as saved is lost: not to a kill, damage, full or forbidden storage, or another tab. */
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { crc32 as crcOf } from "node:zlib";
import { control, newContext, ready, stage, title, until, watch } from "./harness.mjs";
import { flipBit, headKeys, mirroredTexts, newestHead, saved, storedTexts } from "./stores.mjs";
import { begin, goTo, mark, moveOn, questions, shownQuestion, storageInTheQuiz } from "./walk.mjs";

const first = questions[0];
const crc32 = (text) => crcOf(text).toString(16).padStart(8, "0");

describe("what is stored", () => {
  const here = stage();
  /** The storage of someone in the quiz. */
  let kept;

  before(async () => {
    kept = await storageInTheQuiz(here);
  });

  /** A page of someone who has been here, whose stored texts are changed before. */
  async function visitChanged(change, check, options = {}) {
    const storageState = structuredClone(kept);
    const items = storageState.origins[0].localStorage;
    storageState.origins[0].localStorage = change(items) ?? items;
    const context = await newContext(here.browser, { storageState, acceptDownloads: true, ...options });
    const page = await context.newPage();
    const troubles = watch(page, new URL(here.site.url).origin);
    try {
      await page.goto(here.site.url);
      await check(page, context);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
    }
  }

  const damageHeads = (items) => {
    for (const item of items) if (headKeys.includes(item.name)) item.value = flipBit(item.value);
  };

  const recovery = (page) => page.getByRole("heading", { name: "What is stored here can’t be read" });

  const click = (page, name) => page.getByRole("button", { name }).click();

  /** The file that a press offers, read. */
  async function download(page, name, press = click) {
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
    const chunks = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString());
  }

  const damages = { "a flipped bit": flipBit, "a cut": (text) => text.slice(0, text.length >> 1) };
  for (const [slot, damage] of ["newer", "older"].flatMap((one) => Object.keys(damages).map((kind) => [one, kind])))
    test(`${damage} in the ${slot} slot: the other loads, it is said once, and the damaged text can be saved and stays`, () => {
      let damaged;
      return visitChanged(
        (items) => {
          const heads = items.filter(({ name }) => headKeys.includes(name));
          const [newer, older] = heads.sort((first, second) => JSON.parse(second.value).rev - JSON.parse(first.value).rev);
          const item = slot === "newer" ? newer : older;
          damaged = item.value = damages[damage](item.value);
        },
        async (page) => {
          await ready(page);
          assert.ok(await shownQuestion(page));
          await page.getByText("Part of what is stored here was damaged.").waitFor();
          assert.deepEqual(Object.values(await download(page, "Save the damaged part")), [damaged]);
          await saved(page);
          const texts = await storedTexts(page);
          assert.ok(Object.keys(texts).some((key) => key.includes("kept-") && texts[key] === damaged));
          await page.reload();
          await ready(page);
          assert.ok(await page.locator("#damaged").isHidden());
        },
      );
    });

  test("both damaged: nothing is changed before someone decides, all of it can be saved, and nothing is thrown away", () =>
    visitChanged(damageHeads, async (page) => {
      await recovery(page).waitFor();
      const before = await storedTexts(page);
      for (const name of ["Leave now", "Find a helpline"]) await page.locator("#recovery").getByRole("link", { name }).waitFor();
      assert.ok(await page.getByRole("button", { name: "Go on with what can be read" }).isHidden());
      const file = await download(page, "Save it as a file");
      for (const key of headKeys) assert.equal(file[key.slice("second-look.".length)], before[key]);
      await page.reload();
      await recovery(page).waitFor();
      assert.deepEqual(await storedTexts(page), before);
      await page.getByRole("button", { name: "Start anew" }).click();
      await ready(page);
      assert.equal(await title(page), "Is it worth going back?");
      await begin(page);
      for (const { text } of first.options) await mark(page, "radio", text);
      const texts = Object.values(await storedTexts(page));
      for (const key of headKeys) assert.ok(texts.includes(before[key]), `${key} is lost`);
    }));

  test("whole but of no form that the app knows: it is set aside only when someone starts anew", () =>
    visitChanged(
      (items) => [...items.filter(({ name }) => !headKeys.includes(name)), { name: headKeys[0], value: JSON.stringify(slotOf(2, 9, '{"answers":"elsewhere"}')) }],
      async (page) => {
        await recovery(page).waitFor();
        await page.getByRole("button", { name: "Start anew" }).click();
        await ready(page);
        await begin(page);
        for (const { text } of first.options) await mark(page, "radio", text);
        assert.ok(Object.values(await storedTexts(page)).some((text) => text.includes("elsewhere")));
      },
    ));

  test("what a newer version stored can be saved, and is not touched", () =>
    visitChanged(
      () => [{ name: headKeys[0], value: JSON.stringify(slotOf(99, 9, '{"schema":99}')) }],
      async (page) => {
        await page.getByText("A newer version of this app stored it.").waitFor();
        const before = await storedTexts(page);
        assert.ok((await download(page, "Save it as a file"))["head-a"].includes("99"));
        for (const name of ["Start anew", "Go on with what can be read"])
          assert.ok(await page.getByRole("button", { name }).isHidden());
        assert.deepEqual(await storedTexts(page), before);
      },
    ));

  test("full storage loses nothing, is said on the screen, and what is there can still be seen and saved as a file", () =>
    visitChanged(() => undefined, async (page) => {
      await ready(page);
      await page.evaluate(() => {
        for (let size = 1 << 22; size > 0; size >>= 1) {
          try {
            for (let more = 0; ; more += 1) localStorage.setItem(`other-${size}-${more}`, "x".repeat(size));
          } catch {
            // As full as that size fits.
          }
        }
      });
      const before = newestHead(await storedTexts(page));
      const chosen = first.options[1];
      await mark(page, "radio", chosen.text);
      await page.getByText("This browser has no room left.").first().waitFor({ state: "attached" });
      assert.equal(newestHead(await storedTexts(page)).payload, before.payload);
      await until(
        () => page.evaluate(() => document.getElementById("mirror").dataset.stored === "full"),
        "it says that it is full",
      );
      await until(
        async () => JSON.parse(newestHead(await mirroredTexts(page)).payload).answers[first.id]?.[0] === chosen.id,
        "the second place has it",
      );
      await page.reload();
      await ready(page);
      assert.ok(await control(page, "radio", chosen.text).isChecked(), "it is there after a reload");
      await moveOn(page, "Settings");
      await moveOn(page, "Take it with you, or bring it back");
      assert.deepEqual((await download(page, "Save a backup", goTo)).answers[first.id], [chosen.id]);
    }));

  test("a second tab reads what the first one saves, can take over, and neither loses an edit of 400", () =>
    visitChanged(() => undefined, async (one, context) => {
      await ready(one);
      await saved(one);
      const two = await context.newPage();
      await two.goto(here.site.url);
      await ready(two);
      await two.getByText("This is open in another tab").first().waitFor({ state: "attached" });
      /** Chooses options in turn by script, as fast as the app takes them. */
      const edit = (page) =>
        page.evaluate(async (times) => {
          const radios = () => [...document.querySelectorAll("#mirror input[type=radio]")];
          let taken = 0;
          for (let time = 0; time < times; time += 1) {
            const radio = radios()[time % 2];
            if (!radio.disabled) {
              radio.click();
              taken += 1;
            }
            if (time % 8 === 0) await new Promise((done) => requestAnimationFrame(done));
          }
          await new Promise((done) => setTimeout(done, 100));
          return taken;
        }, 400);
      const [ofOne, ofTwo] = await Promise.all([edit(one), edit(two)]);
      assert.equal(ofOne, 400);
      assert.equal(ofTwo, 0, "the reading tab takes no edit that it could not keep");
      await saved(one);
      const before = newestHead(await storedTexts(one));
      await until(() => control(two, "radio", first.options[1].text).isChecked(), "the second tab shows what the first one saved");
      await goTo(two, "Go on here instead");
      await until(() => two.evaluate(() => document.getElementById("mirror").dataset.stored === "saved"), "the second tab saves");
      await one.getByText("This is open in another tab").first().waitFor({ state: "attached" });
      await mark(two, "radio", first.options[0].text);
      await saved(two);
      const taken = newestHead(await storedTexts(two));
      assert.ok(taken.rev > before.rev);
      // The tab that saves dies: the other one goes on by itself.
      const session = await context.newCDPSession(two);
      session.send("Page.crash").catch(() => undefined);
      await until(() => one.evaluate(() => document.getElementById("mirror").dataset.stored === "saved"), "the first tab saves again");
      await one.bringToFront();
      await until(() => control(one, "radio", first.options[0].text).isChecked(), "the first tab shows what the second one saved");
      assert.ok(newestHead(await storedTexts(one)).rev >= taken.rev, "it never goes back");
      await mark(one, "radio", first.options[1].text);
      await saved(one);
      assert.ok(newestHead(await storedTexts(one)).rev > taken.rev);
    }));
});

/** A whole slot, as the app would write it. */
function slotOf(schema, rev, payload) {
  const months = {};
  const sum = crc32(JSON.stringify([schema, rev, months, false, payload]));
  return { schema, rev, months, sealed: false, checksum: sum, length: payload.length, payload };
}

/**
 * Ninety days of use and hundreds of screens take no more memory than a few: not of the app, not of the page.
 * SECOND_LOOK_SCREENS says how many screens are walked over.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newContext, openPage, stage } from "./harness.mjs";
import { holdApp, live, readMemory, walkRounds } from "./memory.mjs";
import { saved } from "./stores.mjs";
import { answerAll, begin, mark, moveOn } from "./walk.mjs";

const screens = Number(process.env.SECOND_LOOK_SCREENS ?? 200);
/** So many until everything was drawn and undone once, and the engine has compiled what it runs often. */
const screensToWarmUp = 60;
const days = 90;

/** What the app may take in all, in bytes. */
const mostMemory = 16 * 1024 * 1024;

/**
 * What may come to be over the walk. The engine goes on compiling for a while, and the browser takes notes of what took
 * long, up to a few hundred: both count as what scripts hold.
 */
const growth = { held: 8_000, nodes: 20, listeners: 4, scripts: 400_000 };

describe("the memory", () => {
  const here = stage();

  test(`after ${days} days is what it was, and ${screens} screens leave nothing behind`, async () => {
    const context = await newContext(here.browser, { prepare: holdApp });
    const { page, troubles } = await openPage(context, here.site);
    const session = await context.newCDPSession(page);
    await begin(page);
    await answerAll(page);
    await moveOn(page, "Build my plan");
    await mark(page, "radio", "90 days");
    await moveOn(page, "Make my plan");
    await moveOn(page, "Go to today");
    const { ticked, moods, lines } = await live(page, days - 1);
    assert.ok(ticked > days && moods === days - 1 && lines === days - 1, `${ticked} ticks, ${moods} moods, ${lines} lines`);
    await saved(page);

    await walkRounds(page, screensToWarmUp);
    const before = await readMemory(page, session);
    await walkRounds(page, screens);
    const after = await readMemory(page, session);
    console.log("before:", before, "after:", after);

    assert.ok(after.memory <= mostMemory, `the app has taken ${after.memory} bytes`);
    for (const [what, most] of Object.entries(growth))
      assert.ok(after[what] - before[what] <= most, `${what}: ${before[what]}, and ${after[what]} after ${screens} screens`);
    assert.deepEqual(troubles, []);
    await context.close();
  });
});

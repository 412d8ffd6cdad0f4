import assert from "node:assert/strict";
import { test } from "node:test";
import { devicePixels } from "../../source/canvas.js";
import { countryOf, localDay, localTime, untilMinute } from "../../source/environment.js";

test("a day is the local one", () => {
  assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("a time is the local one, to the minute", () => {
  assert.equal(localTime(new Date(2026, 0, 5, 4, 7, 59)), "2026-01-05T04:07");
});

test("the next day begins at its own minute, today or tomorrow", () => {
  assert.equal(untilMinute(new Date(2026, 10, 22, 23, 59, 30), 0), 30_000);
  assert.equal(untilMinute(new Date(2026, 10, 22, 3, 59, 30), 240), 30_000);
  assert.equal(untilMinute(new Date(2026, 11, 31, 5, 0), 240), 23 * 3_600_000);
});

test("a country is known only when the language tag names one", () => {
  assert.deepEqual(["en-GB", "zh-Hant-TW", "en", "", "not a tag"].map(countryOf), ["GB", "TW", "", "", ""]);
});

test("measured device pixels hold, unless they belong to another density", () => {
  assert.equal(devicePixels(393.5, 1032, 2.625), 1032);
  assert.equal(devicePixels(393, 393, 2.625), 1032);
  assert.equal(devicePixels(393, undefined, 1.5), 590);
});

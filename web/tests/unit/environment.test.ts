import assert from "node:assert/strict";
import { test } from "node:test";
import { devicePixels } from "../../source/canvas.js";
import { countryOf, localDay, untilTomorrow } from "../../source/environment.js";

test("a day is the local one", () => {
  assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("tomorrow begins at local midnight", () => {
  assert.equal(untilTomorrow(new Date(2026, 10, 22, 23, 59, 30)), 30_000);
  assert.equal(untilTomorrow(new Date(2026, 11, 31, 23, 0)), 3_600_000);
});

test("a country is known only when the language tag names one", () => {
  assert.deepEqual(["en-GB", "zh-Hant-TW", "en", "", "not a tag"].map(countryOf), ["GB", "TW", "", "", ""]);
});

test("measured device pixels hold, unless they belong to another density", () => {
  assert.equal(devicePixels(393.5, 1032, 2.625), 1032);
  assert.equal(devicePixels(393, 393, 2.625), 1032);
  assert.equal(devicePixels(393, undefined, 1.5), 590);
});

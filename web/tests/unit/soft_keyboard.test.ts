import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceIntoView } from "../../source/soft_keyboard.js";

const view = { top: 60, bottom: 400 };

test("a field that is seen whole stays where it is", () => {
  assert.equal(distanceIntoView({ top: 60, bottom: 400 }, view), 0);
});

test("a covered field comes just into view", () => {
  assert.equal(distanceIntoView({ top: 380, bottom: 450 }, view), 50);
  assert.equal(distanceIntoView({ top: 20, bottom: 90 }, view), -40);
});

test("of a field that is too high its beginning is seen", () => {
  assert.equal(distanceIntoView({ top: 100, bottom: 900 }, view), 40);
});

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { longestSleep, Wake } from "../../source/wake.js";

/** A clock that stands until the test moves it; `start` in seconds. */
function setUp(start = 1000) {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: start * 1000 });
  let woken = 0;
  const wake = new Wake(() => void (woken += 1));
  return { wake, woken: () => woken };
}

test("it wakes once, at the time asked for, and is still after that", () => {
  const { wake, woken } = setUp();
  wake.at(1003);
  mock.timers.tick(2999);
  assert.equal(woken(), 0);
  mock.timers.tick(1);
  assert.equal(woken(), 1);
  mock.timers.tick(600_000);
  assert.equal(woken(), 1);
});

test("another time takes the place of the one before, and none ends it", () => {
  const { wake, woken } = setUp();
  wake.at(1003);
  wake.at(1005);
  mock.timers.tick(4000);
  assert.equal(woken(), 0);
  wake.at(0);
  mock.timers.tick(600_000);
  assert.equal(woken(), 0);
});

test("the same time asked for again, as by each frame, sets no further timer", () => {
  const { wake, woken } = setUp();
  for (let times = 0; times < 3; times += 1) wake.at(1003);
  mock.timers.tick(10_000);
  assert.equal(woken(), 1);
});

test("a clock that is set back is looked at soon, and the time asked for still comes", () => {
  const { wake, woken } = setUp();
  wake.at(1600);
  mock.timers.tick(longestSleep);
  assert.equal(woken(), 1);
  mock.timers.setTime(1600 * 1000);
  mock.timers.tick(longestSleep);
  assert.ok(woken() >= 2);
});

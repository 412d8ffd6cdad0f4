import assert from "node:assert/strict";
import { test } from "node:test";
import { Frames } from "../../source/frame.js";

/** Frames that happen when the test says so. */
function setUp(wanted: number) {
  const queue: (() => void)[] = [];
  const state = { drawn: 0, hidden: false, wanted };
  const frames = new Frames(
    () => {
      state.drawn += 1;
      state.wanted -= 1;
      return state.wanted > 0;
    },
    { request: (callback) => void queue.push(callback), hidden: () => state.hidden },
  );
  const tick = (): void => queue.splice(0).forEach((callback) => callback());
  return { frames, state, queue, tick };
}

test("several requests make one frame", () => {
  const { frames, state, queue, tick } = setUp(1);
  for (let times = 0; times < 5; times += 1) frames.request();
  assert.equal(queue.length, 1);
  tick();
  assert.equal(state.drawn, 1);
});

test("frames go on while they are wanted, and then nothing is asked for", () => {
  const { frames, state, queue, tick } = setUp(3);
  frames.request();
  for (let times = 0; times < 10; times += 1) tick();
  assert.equal(state.drawn, 3);
  assert.equal(queue.length, 0);
});

test("a hidden page draws once it is shown", () => {
  const { frames, state, tick } = setUp(1);
  state.hidden = true;
  frames.request();
  tick();
  assert.equal(state.drawn, 0);
  state.hidden = false;
  frames.resume();
  tick();
  assert.equal(state.drawn, 1);
});

test("work for after a frame happens once, after it", () => {
  const { frames, state, tick } = setUp(2);
  const seen: number[] = [];
  frames.afterNext(() => void seen.push(state.drawn));
  tick();
  tick();
  assert.deepEqual(seen, [1]);
});

test("nothing is drawn after the end", () => {
  const { frames, state, tick } = setUp(5);
  frames.request();
  frames.stop();
  tick();
  frames.now();
  assert.equal(state.drawn, 0);
});

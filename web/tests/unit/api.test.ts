import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "../../source/api.js";
import type { Module } from "../../source/module.js";

/** A module that only remembers: each call with its texts read back from its memory. */
function setUp() {
  const memory = new Uint8Array(4096);
  const calls: unknown[][] = [];
  const freed: number[] = [];
  let next = 8;
  const read = (pointer: number): string => new TextDecoder().decode(memory.slice(pointer, memory.indexOf(0, pointer)));
  const hooks: { frame?: () => void } = {};
  const module = {
    HEAPU8: memory,
    _malloc: (bytes: number) => (next += bytes) - bytes,
    _free: (pointer: number) => void freed.push(pointer),
    _start: (...given: number[]) => {
      calls.push(["start", ...given.slice(0, 3).map(read), ...given.slice(3)]);
      return 1;
    },
    _start_whole: (...given: number[]) => {
      calls.push([
        "start_whole",
        ...given.slice(0, 5).map((one) => (one === 0 ? undefined : read(one))),
        ...given.slice(5),
      ]);
      return 1;
    },
    _report: (id: number, value: number) => void calls.push(["report", read(id), read(value)]),
    _focus: (id: number, visible: number) => void calls.push(["focus", read(id), visible]),
    _frame: () => {
      calls.push(["frame"]);
      hooks.frame?.();
      calls.push(["frame ends"]);
      return 0;
    },
  } as unknown as Module;
  const failures: unknown[] = [];
  const api = new Api(module, (error) => void failures.push(error));
  return { api, calls, freed, hooks, failures };
}

test("texts arrive as UTF-8 and are freed", () => {
  const { api, calls, freed } = setUp();
  const surroundings = {
    clock: "2026-11-22T09:30",
    country: "DE",
    dark: true,
    still: true,
    embedded: false,
    offline: true,
  };
  const pack = { text: '{"ü":"🙂"}' };
  assert.ok(api.start(pack, surroundings));
  assert.ok(api.startWhole(pack, "{}", "{…}", surroundings));
  assert.ok(api.startWhole(pack, undefined, "", surroundings));
  assert.deepEqual(calls, [
    ["start", '{"ü":"🙂"}', "2026-11-22T09:30", "DE", 11],
    ["start_whole", '{"ü":"🙂"}', "{}", "{…}", "2026-11-22T09:30", "DE", 11],
    ["start_whole", '{"ü":"🙂"}', undefined, "", "2026-11-22T09:30", "DE", 11],
  ]);
  assert.equal(freed.length, 3 + 5 + 5);
});

test("calls that the app's own work causes wait until it has returned, in order", () => {
  const { api, calls, hooks } = setUp();
  hooks.frame = () => {
    api.focus("a", true);
    api.report("b", "true");
    assert.equal(api.frame(true), false);
  };
  api.frame(true);
  assert.deepEqual(calls, [["frame"], ["frame ends"], ["focus", "a", 1], ["report", "b", "true"]]);
});

test("an error inside the app is told and ends what was waiting", () => {
  const { api, calls, hooks, failures } = setUp();
  hooks.frame = () => {
    api.report("b", "");
    throw new Error("trap");
  };
  assert.equal(api.frame(true), false);
  assert.equal(failures.length, 1);
  assert.deepEqual(calls, [["frame"]]);
});

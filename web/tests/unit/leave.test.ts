import assert from "node:assert/strict";
import { test } from "node:test";
import { installLeave, type Exit } from "../../source/leave.js";
import { openPage } from "./page.js";

interface Setup {
  readonly document: Document;
  readonly left: string[];
  clock: number;
  press(key: string, withKey?: string): void;
}

function setUp(top?: (address: string) => void): Setup {
  const { document, window } = openPage();
  const left: string[] = [];
  const setup: Setup = {
    document,
    left,
    clock: 0,
    press(key, withKey) {
      const send = (kind: string, which: string): void => {
        document.dispatchEvent(new window.KeyboardEvent(kind, { key: which, bubbles: true }) as unknown as Event);
      };
      send("keydown", key);
      if (withKey) send("keydown", withKey);
      send("keyup", key);
    },
  };
  const location = { replace: (address: string | URL) => void left.push(String(address)) };
  const exit = { document, location, top: top ? { location: { replace: top } } : null } as unknown as Exit;
  installLeave(exit, () => setup.clock);
  return setup;
}

test("a leave link covers the page and replaces it at once", () => {
  const { document, left } = setUp();
  document.querySelector<HTMLElement>("[data-leave]")?.click();
  assert.deepEqual(left, ["https://weather.example/"]);
  assert.equal(document.documentElement.dataset["leaving"], "");
});

test("three Shift presses within five seconds leave", () => {
  const setup = setUp();
  for (const time of [0, 2000, 4900]) {
    setup.clock = time;
    setup.press("Shift");
  }
  assert.equal(setup.left.length, 1);
});

test("presses before the focus was elsewhere do not count", () => {
  const setup = setUp();
  const { defaultView } = setup.document;
  for (const press of ["Shift", "Shift", "away", "Shift", "Shift"]) {
    if (press === "away") defaultView?.dispatchEvent(new defaultView.Event("blur"));
    else setup.press(press);
  }
  assert.deepEqual(setup.left, []);
  setup.press("Shift");
  assert.equal(setup.left.length, 1);
});

test("three slow presses, typing capitals, and Escape do not leave", () => {
  const setup = setUp();
  for (const time of [0, 3000, 6000, 9000]) {
    setup.clock = time;
    setup.press("Shift");
  }
  setup.clock = 20000;
  for (const letter of ["A", "B", "C", "D"]) setup.press("Shift", letter);
  for (let times = 0; times < 5; times += 1) setup.press("Escape");
  assert.deepEqual(setup.left, []);
});

test("inside another page the whole page goes, or this frame where the host forbids it", () => {
  const whole: string[] = [];
  const allowed = setUp((address) => void whole.push(address));
  allowed.document.querySelector<HTMLElement>("[data-leave]")?.click();
  assert.deepEqual([whole.length, allowed.left.length], [1, 0]);
  const forbidden = setUp(() => {
    throw new Error("SecurityError");
  });
  forbidden.document.querySelector<HTMLElement>("[data-leave]")?.click();
  assert.equal(forbidden.left.length, 1);
});

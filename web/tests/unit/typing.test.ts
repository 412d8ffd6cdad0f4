import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { listenToTyping, Typing, typingInterval } from "../../source/typing.js";
import { byId, openPage, pageOf } from "./page.js";

function begin(): { field: HTMLInputElement; reports: string[]; document: Document } {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  const page = openPage();
  Object.assign(globalThis, { addEventListener: page.window.addEventListener.bind(page.window) });
  page.show(pageOf({ id: "x", role: "text_field", name: "Name" }, { id: "y", role: "text_field", name: "Other" }));
  const reports: string[] = [];
  const typing = new Typing(page.mirror, (id, value) => reports.push(`${id} ${value}`));
  listenToTyping(typing, page.root, () => reports.push("settled"));
  return { field: byId<HTMLInputElement>(page, "x~control"), reports, document: page.document };
}

function type(field: HTMLInputElement, value: string): void {
  field.value = value;
  const { Event } = field.ownerDocument.defaultView as unknown as { Event: typeof globalThis.Event };
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function send(target: EventTarget, document: Document, name: string): void {
  const { Event } = document.defaultView as unknown as { Event: typeof globalThis.Event };
  target.dispatchEvent(new Event(name, { bubbles: true }));
}

test("typing is told in intervals, and never later than that", () => {
  const { field, reports } = begin();
  type(field, "a");
  mock.timers.tick(typingInterval - 1);
  type(field, "ab");
  assert.deepEqual(reports, []);
  mock.timers.tick(1);
  assert.deepEqual(reports, ["x ab"]);
  mock.timers.tick(typingInterval * 2);
  assert.deepEqual(reports, ["x ab"]);
});

for (const name of ["focusout", "change", "pointerdown"]) {
  test(`${name} tells at once what is waiting, and nothing twice`, () => {
    const { field, reports, document } = begin();
    type(field, "a");
    send(field, document, name);
    mock.timers.tick(typingInterval * 2);
    assert.deepEqual(reports, ["x a"]);
  });
}

test("closing the page tells the app and has it settle", () => {
  const { field, reports, document } = begin();
  type(field, "a");
  send(document.defaultView as unknown as EventTarget, document, "pagehide");
  assert.deepEqual(reports, ["x a", "settled"]);
});

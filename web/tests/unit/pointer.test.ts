import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Line, Role, SceneNode } from "../../source/scene.js";
import { byId, openPage, pageOf } from "./page.js";

declare const webFolder: string;

/** The rules of overlay.css that say whether something takes the pointer, in their order. */
const rules = [
  ...readFileSync(`${webFolder}source/overlay.css`, "utf8")
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .matchAll(/([^{}]+)\{([^{}]*)\}/g),
]
  .map(([, selector = "", style = ""]) => ({
    selector: selector.trim(),
    says: /pointer-events: (\w+)/.exec(style)?.[1],
  }))
  .filter(({ says }) => says !== undefined);

/** A node with a line for its name and two for its detail, as the layout makes them. */
function withLines(id: string, role: Role): SceneNode {
  const line = (part: "name" | "detail", y: number, text: string): Line => [part, "small", 60, y, 90, 20, text];
  return {
    id,
    role,
    name: "Put it out of sight",
    detail: "A box is enough. It need not go for good.",
    rect: [20, 100, 350, 78],
    plane: "content",
    lines: [
      line("name", 104, "Put it out of sight"),
      line("detail", 124, "A box is enough."),
      line("detail", 144, "It need not go for good."),
    ],
  };
}

const takesPointer = (line: Element): boolean =>
  rules.findLast(({ selector }) => line.matches(selector))?.says === "auto";

for (const role of ["radio", "check_box", "button", "disclosure", "menu"] as const) {
  test(`no text of a ${role} takes a press from the canvas, what explains it neither`, () => {
    const page = openPage();
    page.document.documentElement.dataset["mode"] = "overlay";
    page.show(pageOf(withLines("used", role)));
    const lines = [...byId(page, "used").querySelectorAll(".line")];
    assert.ok(lines.length >= 1);
    for (const line of lines) assert.equal(takesPointer(line), false, line.textContent ?? "");
  });
}

for (const role of ["text", "notice", "card", "text_field"] as const) {
  test(`what explains a ${role} can be selected`, () => {
    const page = openPage();
    page.document.documentElement.dataset["mode"] = "overlay";
    page.show(pageOf(withLines("read", role)));
    const lines = [...byId(page, "read").querySelectorAll("[data-part=detail] > .line")];
    assert.ok(lines.length >= 1);
    for (const line of lines) assert.equal(takesPointer(line), true, line.textContent ?? "");
  });
}

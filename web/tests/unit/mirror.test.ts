import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { SceneNode } from "../../source/scene.js";
import { byId, drawn, openPage, pageOf } from "./page.js";

const button = (id: string, name = id): SceneNode => drawn({ id, role: "button", name });

test("elements stay the same while their node keeps its id", () => {
  const page = openPage();
  page.show(pageOf(button("a", "Before"), button("b")));
  const before = byId(page, "a");
  page.show(pageOf(button("b"), button("c"), button("a", "After")));
  assert.equal(byId(page, "a"), before);
  assert.equal(before.textContent.trim(), "After");
  assert.deepEqual(
    [...byId(page, "page").children].map(({ id }) => id),
    ["b", "c", "a"],
  );
});

test("an element whose role or level changes is made anew", () => {
  const page = openPage();
  page.show(pageOf(drawn({ id: "a", role: "heading", level: 1, name: "A" })));
  page.show(pageOf(drawn({ id: "a", role: "heading", level: 2, name: "A" })));
  assert.equal(byId(page, "a").tagName, "H2");
  assert.equal(page.document.querySelectorAll("[data-node=a]").length, 1);
});

test("the focused element keeps the focus when others come and go before it", () => {
  const page = openPage();
  page.show(pageOf(button("a"), button("b")));
  byId(page, "b").focus();
  page.show(pageOf(button("new"), button("b")));
  assert.equal(page.document.activeElement, byId(page, "b"));
});

test("an unchanged text is not touched, so that a selection in it survives", () => {
  const page = openPage();
  page.show(pageOf(drawn({ id: "t", role: "text", name: "Some words" })));
  const line = byId(page, "t").querySelector(".line");
  page.show(pageOf(button("a"), drawn({ id: "t", role: "text", name: "Some words" }, 20, 300)));
  assert.equal(byId(page, "t").querySelector(".line"), line);
});

test("lines lie from their element's corner and read with spaces between words only", () => {
  const page = openPage();
  const name = "Two words, unbreakable";
  const text: SceneNode = {
    id: "t",
    role: "text",
    name,
    rect: [20, 100, 350, 78],
    plane: "content",
    lines: [
      ["name", "body", 24, 110, 90, 26, "Two words,"],
      ["name", "body", 24, 136, 90, 26, "unbreak"],
      ["name", "body", 24, 162, 90, 26, "able"],
    ],
  };
  page.show(pageOf(text));
  assert.equal(byId(page, "t").textContent, `${name}\n`);
  const lines = [...byId(page, "t").querySelectorAll<HTMLElement>(".line")];
  assert.deepEqual(
    lines.map(({ style }) => [style.left, style.top]),
    [
      ["4px", "10px"],
      ["4px", "36px"],
      ["4px", "62px"],
    ],
  );
});

test("an element lies from its parent, and from the viewport where a fixed plane begins", () => {
  const page = openPage();
  const inner: SceneNode = { ...button("banner.back"), rect: [10, 6, 44, 44], plane: "banner" };
  const banner: SceneNode = { id: "banner", role: "banner", rect: [0, 0, 390, 56], plane: "banner", children: [inner] };
  const main: SceneNode = {
    id: "main",
    role: "main",
    rect: [20, 68, 350, 900],
    plane: "content",
    children: [button("a")],
  };
  page.show(pageOf(banner, main));
  assert.ok(byId(page, "banner").classList.contains("fixed"));
  assert.ok(!byId(page, "banner.back").classList.contains("fixed"));
  assert.deepEqual([byId(page, "banner.back").style.left, byId(page, "banner.back").style.top], ["10px", "6px"]);
  assert.deepEqual([byId(page, "a").style.left, byId(page, "a").style.top], ["0px", "32px"]);
});

test("a name that is not drawn is still there for readers", () => {
  const page = openPage();
  page.show(pageOf({ ...button("a", "Settings"), lines: [] }));
  const name = byId(page, "a").querySelector("[data-part=name]");
  assert.equal(name?.textContent, "Settings");
  assert.ok(name?.classList.contains("unseen"));
});

test("a status speaks only after it has been in the page", async () => {
  const page = openPage();
  page.show(pageOf(drawn({ id: "s", role: "status", name: "Choose one" })));
  assert.equal(byId(page, "s").textContent, "");
  await wait(150);
  assert.equal(byId(page, "s").textContent.trim(), "Choose one");
});

test("a status that says the same once more is emptied first, so that it is heard", async () => {
  const page = openPage();
  page.show(
    pageOf(drawn({ id: "s", role: "status", name: "Choose one" }), drawn({ id: "t", role: "text", name: "A" })),
  );
  await wait(150);
  page.mirror.sayAgain();
  assert.equal(byId(page, "s").textContent, "");
  assert.equal(byId(page, "t").textContent.trim(), "A");
  await wait(150);
  assert.equal(byId(page, "s").textContent.trim(), "Choose one");
});

test("children of a list lie in items", () => {
  const page = openPage();
  page.show(pageOf({ id: "l", role: "list", children: [drawn({ id: "c", role: "card", name: "Card" })] }));
  assert.equal(byId(page, "c").parentElement?.tagName, "LI");
});

test("an open dialog makes the rest inert, and a closed one lets it live again", () => {
  const page = openPage();
  const main: SceneNode = { id: "main", role: "main", children: [button("a")] };
  const dialog: SceneNode = { id: "dialog", role: "dialog", children: [button("dialog.cancel")] };
  page.show(pageOf(main, dialog));
  assert.ok(byId(page, "main").hasAttribute("inert"));
  assert.ok(!byId(page, "dialog").hasAttribute("inert") && !byId(page, "dialog.cancel").hasAttribute("inert"));
  page.show(pageOf(main));
  assert.ok(!byId(page, "main").hasAttribute("inert"));
});

test("text mode has the same elements without places, and shows icons", () => {
  const page = openPage();
  const node = { ...button("a", "Today"), icon: "sun" };
  page.show(pageOf(node), "text");
  assert.equal(byId(page, "a").style.left, "");
  assert.equal(byId(page, "a").querySelector(".icon")?.getAttribute("aria-hidden"), "true");
  assert.equal(byId(page, "a").querySelector(".line"), null);
});

test("a control shows the state of the tree, whatever was clicked before", () => {
  const page = openPage();
  const box = (checked: boolean): SceneNode => drawn({ id: "q/a", role: "check_box", name: "A", checked });
  page.show(pageOf(box(false)));
  const input = byId<HTMLInputElement>(page, "q/a~control");
  input.click();
  page.show(pageOf(box(false)));
  assert.equal(input.checked, false);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { recipes } from "../../source/recipes.js";
import { roles, type Role, type SceneNode } from "../../source/scene.js";
import { byId, openPage, pageOf, type Page } from "./page.js";

/** What each role must become: a tag, with a role where the tag has none of its own. */
const expected: Record<Role, string> = {
  page: "div",
  banner: "header",
  navigation: "nav",
  main: "main",
  footer: "footer",
  heading: "h1",
  text: "p",
  notice: "div[role=note]",
  status: "div[role=status]",
  card: "section",
  group: "div",
  row: "div",
  list: "ul",
  button: "button[type=button]",
  link: "a[href]",
  dialog: "dialog[open][role=dialog][aria-modal=true]",
  radio_group: "fieldset",
  radio: "div:has(> input[type=radio])",
  check_group: "fieldset",
  check_box: "div:has(> input[type=checkbox])",
  date: "div:has(> input[type=date])",
  select: "div:has(> select)",
  text_field: "div:has(> label + input[type=text])",
  text_area: "div:has(> label + textarea)",
  scale: "fieldset",
  file: "div:has(> label + input[type=file])",
  menu: "div:has(> button[aria-haspopup=menu][aria-expanded])",
  menu_item: "button[role=menuitem]",
  tabs: "div[role=tablist]",
  tab: "button[role=tab][aria-selected]",
  tab_panel: "div[role=tabpanel]",
  chart: "figure:has(> table)",
  table: "table[role=table]:has(> caption)",
  table_row: "tr[role=row]",
  column_header: "th[role=columnheader][scope=col]",
  row_header: "th[role=rowheader][scope=row]",
  cell: "td[role=cell]",
  ring: "div[role=timer]",
  image: "div[role=img]",
  disclosure: "div:has(> button[aria-expanded])",
  meter: "div[role=meter]",
  week_strip: "ol",
  day: "li",
  timeline: "ol",
  step: "li",
  progress: "div[role=progressbar]",
};

const hasHeading: readonly Role[] = ["card", "dialog", "radio_group", "check_group"];

function sample(role: Role): SceneNode {
  const heading: SceneNode = { id: "x.heading", role: "heading", level: 2, name: "Heading" };
  return {
    id: "x",
    role,
    name: "Name",
    level: 1,
    value: role === "link" ? "https://help.example/" : role === "date" ? "2026-11-22" : "",
    ...(hasHeading.includes(role) ? { children: [heading] } : {}),
  };
}

function show(node: SceneNode): Page {
  const page = openPage();
  page.show(node.role === "page" ? { ...node, id: "x" } : pageOf(node), "text");
  return page;
}

test("every role has a recipe, and there is no recipe without a role", () => {
  assert.deepEqual(Object.keys(recipes).sort(), [...roles].sort());
});

for (const role of roles) {
  test(`${role} becomes ${expected[role]}`, () => {
    assert.ok(byId(show(sample(role)), "x").matches(expected[role]));
  });
}

test("controls are labelled by their name and described by their detail", () => {
  for (const role of ["radio", "check_box"] as const) {
    const page = show({ ...sample(role), detail: "More" });
    const input = byId<HTMLInputElement>(page, "x~control");
    assert.equal(page.document.querySelector(`label[for="${input.id}"]`)?.textContent, "Name");
    assert.equal(byId(page, input.getAttribute("aria-describedby") ?? "").textContent, "More");
  }
});

test("a choice is named by its heading and explained by the text that follows", () => {
  const page = show({
    id: "quiz.q",
    role: "radio_group",
    children: [
      { id: "quiz.q.heading", role: "heading", level: 1, name: "What happened?" },
      { id: "quiz.q.hint", role: "text", name: "In an ordinary month." },
      { id: "quiz.q/one", role: "radio", name: "One" },
      { id: "quiz.q/two", role: "radio", name: "Two", checked: true },
    ],
  });
  const group = byId(page, "quiz.q");
  assert.equal(group.querySelector("legend > h1")?.textContent, "What happened?");
  assert.equal(group.getAttribute("aria-describedby"), "quiz.q.hint");
  const radios = [...group.querySelectorAll<HTMLInputElement>("input")];
  assert.deepEqual(
    radios.map(({ name, checked }) => [name, checked]),
    [
      ["quiz.q", false],
      ["quiz.q", true],
    ],
  );
});

test("links go out without telling where from, and only to harmless addresses", () => {
  const web = byId(show({ ...sample("link") }), "x");
  assert.deepEqual([web.getAttribute("target"), web.getAttribute("rel")], ["_blank", "noopener noreferrer"]);
  assert.equal(byId(show({ ...sample("link"), value: "tel:112" }), "x").hasAttribute("target"), false);
  assert.equal(byId(show({ ...sample("link"), value: "javascript:alert(1)" }), "x").hasAttribute("href"), false);
});

test("the app's leave link leads where the page's leave link leads, in the same tab", () => {
  const link = byId(show(pageOf({ id: "leave", role: "link", name: "Leave now" })), "leave");
  assert.equal(link.getAttribute("href"), "https://weather.example/");
  assert.ok(link.hasAttribute("data-leave") && !link.hasAttribute("target"));
});

test("meters and progress say their value in words and numbers", () => {
  const range = { low: 40, high: 70, value: 55, max: 100 };
  const meter = byId(show({ ...sample("meter"), value: "likely", range }), "x");
  const said = ["aria-label", "aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext"];
  assert.deepEqual(
    said.map((name) => meter.getAttribute(name)),
    ["Name", "0", "100", "55", "likely"],
  );
  const progress = byId(show({ ...sample("progress"), detail: "3 min left", range }), "x");
  assert.equal(progress.getAttribute("aria-valuetext"), "3 min left");
});

test("the day, page and step one is on say so", () => {
  const kinds = { day: "date", button: "page", step: "step" } as const;
  for (const role of ["day", "button", "step"] as const) {
    const page = show({ ...sample(role), current: true });
    const used = byId(page, role === "day" ? "x~control" : "x");
    assert.equal(used.getAttribute("aria-current"), kinds[role]);
  }
});

test("a select offers its choices and has the chosen one", () => {
  const choices = [
    { value: "GB", text: "United Kingdom" },
    { value: "US", text: "United States" },
  ];
  const page = show({ ...sample("select"), value: "US", choices });
  const control = byId<HTMLSelectElement>(page, "x~control");
  assert.equal(control.value, "US");
  assert.deepEqual(
    [...control.options].map((option) => option.textContent),
    ["United Kingdom", "United States"],
  );
});

test("a card without a heading is no landmark, and says its name and detail", () => {
  const card = byId(show({ id: "x", role: "card", name: "Stays here", detail: "No account." }), "x");
  assert.equal(card.tagName, "DIV");
  assert.equal(card.querySelector("strong")?.textContent, "Stays here");
  assert.equal(card.querySelector("p")?.textContent, "No account.");
});

test("a field has its limits, its hint and its message, and no text element for what it holds", () => {
  const page = show({
    ...sample("text_area"),
    value: "Held",
    detail: "Hint",
    error: "Too long. Shorten it.",
    entry: { longest: 500, rows: 4, example: "Such as this", autocomplete: "given-name", input_mode: "text" },
  });
  const area = byId<HTMLTextAreaElement>(page, "x~control");
  assert.equal(area.value, "Held");
  assert.equal(area.getAttribute("maxlength"), "500");
  assert.equal(area.getAttribute("placeholder"), "Such as this");
  assert.equal(area.getAttribute("autocomplete"), "given-name");
  assert.equal(area.getAttribute("aria-invalid"), "true");
  const described = (area.getAttribute("aria-describedby") ?? "").split(" ").map((id) => byId(page, id).textContent);
  assert.deepEqual(described, ["Too long. Shorten it.", "Hint"]);
  assert.equal(page.document.querySelector('[data-part="value"]'), null);
});

test("a field that someone writes in is left alone", () => {
  const page = openPage();
  const field = (value: string): SceneNode =>
    pageOf({ id: "x", role: "text_field", name: "Name", value, entry: { longest: value.length + 1 } });
  page.show(field("before"));
  const input = byId<HTMLInputElement>(page, "x~control");
  input.focus();
  input.value = "being typed";
  page.show(field("what the app knows"));
  assert.equal(byId(page, "x~control"), input);
  assert.equal(input.value, "being typed");
  assert.equal(input.getAttribute("maxlength"), "7");
  input.blur();
  page.show(field("what the app knows"));
  assert.equal(input.value, "what the app knows");
});

test("a chart is a table too, with its marks", () => {
  const figure = {
    kind: "line" as const,
    lowest: 1,
    highest: 5,
    points_heading: "Day",
    points: ["Mon", "Tue"],
    series: [{ name: "Mood", values: [3, null] }],
    marks: [
      { name: "Slip", words: ["", "slip"] },
      { name: "Reached", words: ["Day 7", ""] },
    ],
  };
  const page = show({ id: "x", role: "chart", name: "Mood", detail: "It went up.", figure });
  const rows = [...byId(page, "x").querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => `${cell.tagName} ${cell.textContent}`),
  );
  assert.deepEqual(rows, [
    ["TH Day", "TH Mood", "TH Slip", "TH Reached"],
    ["TH Mon", "TD 3", "TD ", "TD Day 7"],
    ["TH Tue", "TD ", "TD slip", "TD "],
  ]);
  assert.equal(page.document.querySelector('[data-part="detail"]')?.textContent, "It went up.");
});

test("a table's caption names it, and rows and cells are its own", () => {
  const cell = (id: string, role: Role, name: string): SceneNode => ({ id, role, name });
  const page = show({
    id: "x",
    role: "table",
    name: "Then and now",
    children: [
      {
        id: "r1",
        role: "table_row",
        children: [cell("h1", "column_header", "What"), cell("h2", "column_header", "Now")],
      },
      { id: "r2", role: "table_row", children: [cell("c1", "row_header", "Trust"), cell("c2", "cell", "Better")] },
    ],
  });
  const table = byId<HTMLTableElement>(page, "x");
  assert.equal(table.caption?.textContent, "Then and now");
  assert.deepEqual(
    [...table.querySelectorAll("tr")].map((row) => [...row.children].map((found) => found.textContent)),
    [
      ["What", "Now"],
      ["Trust", "Better"],
    ],
  );
});

test("a picture has its name as text, and comes only from beside the page", () => {
  const of = (value: string): string | null =>
    byId(show({ id: "x", role: "image", name: "A path", value }), "x").getAttribute("src");
  assert.equal(of("pictures/path.png"), "pictures/path.png");
  assert.equal(of("https://elsewhere.example/x.png"), null);
});

/** Recipes of charts, tables and pictures. */
import { attribute, filled, partId, type Recipe } from "../recipe.js";
import type { Figure, SceneNode } from "../scene.js";

/** Tables keep their roles when a style sheet takes their elements out of the table layout. */
function withRole(tag: string, role: string): Recipe["make"] {
  return (_node, document) => {
    const host = document.createElement(tag);
    host.setAttribute("role", role);
    return { host };
  };
}

export const table: Recipe = {
  make(_node, document) {
    const host = document.createElement("table");
    host.setAttribute("role", "table");
    const caption = host.createCaption();
    caption.dataset["part"] = "caption";
    const body = host.createTBody();
    body.setAttribute("role", "rowgroup");
    return { host, body, holders: { name: caption } };
  },
  says: ["name"],
  update: ({ host }, node) => attribute(host, "aria-labelledby", filled(node.name) && partId(node.id, "name")),
};

function cellOf(tag: "th" | "td", role: string): Recipe {
  return {
    make: withRole(tag, role),
    says: ["name"],
    // Drawn above the cell where columns don't fit; a reader has it from the column.
    unspoken: ["detail"],
    ...(tag === "th" ? { update: ({ host }) => attribute(host, "scope", role === "rowheader" ? "row" : "col") } : {}),
  };
}

export const tableRow: Recipe = { make: withRole("tr", "row"), says: [] };
export const columnHeader = cellOf("th", "columnheader");
export const rowHeader = cellOf("th", "rowheader");
export const cell = cellOf("td", "cell");

/** A row of texts, or of no texts where nothing is known. */
function addRow(body: HTMLTableSectionElement, texts: readonly string[], heads: number): void {
  const row = body.insertRow();
  texts.forEach((text, index) => {
    const tag = index < heads ? "th" : "td";
    const added = row.appendChild(body.ownerDocument.createElement(tag));
    if (tag === "th") (added as HTMLTableCellElement).scope = heads > 1 ? "col" : "row";
    added.textContent = text;
  });
}

/** The same numbers as a table: unseen over the drawing, shown in text mode and on paper. */
function fillTable(made: HTMLTableElement, name: string, figure: Figure): void {
  made.replaceChildren();
  made.createCaption().textContent = name;
  const headings = [
    figure.points_heading ?? "",
    ...figure.series.map((series) => series.name ?? ""),
    ...figure.marks.map((marks) => marks.name ?? ""),
  ];
  addRow(made.createTHead(), headings, headings.length);
  const body = made.createTBody();
  figure.points.forEach((point, index) => {
    const values = figure.series.map(({ values: all }) => String(all[index] ?? ""));
    const marks = figure.marks.map(({ words }) => words[index] ?? "");
    addRow(body, [point, ...values, ...marks], 1);
  });
}

const shown = new WeakMap<HTMLElement, string>();

export const chart: Recipe = {
  make(_node, document) {
    const host = document.createElement("figure");
    const made = host.appendChild(document.createElement("table"));
    made.dataset["control"] = "";
    made.className = "chart-table";
    return { host };
  },
  says: ["name", "value", "detail"],
  unspoken: ["label"],
  update({ host }, node: SceneNode) {
    attribute(host, "aria-labelledby", partId(node.id, "name"));
    const made = host.querySelector<HTMLTableElement>(":scope > table");
    const signature = JSON.stringify([node.name, node.figure]);
    if (!made || !node.figure || shown.get(made) === signature) return;
    shown.set(made, signature);
    fillTable(made, node.name ?? "", node.figure);
  },
};

/** A picture of this site, or a drawn icon; its name is its text. */
export const image: Recipe = {
  shape: (node) => (filled(node.value) ? "file" : "drawn"),
  make(node, document) {
    const host = document.createElement(filled(node.value) ? "img" : "div");
    if (!filled(node.value)) host.setAttribute("role", "img");
    return { host };
  },
  says: [],
  update({ host }, node) {
    const drawn = host.tagName !== "IMG";
    attribute(host, drawn ? "aria-label" : "alt", node.name ?? "");
    // Only a file that lies beside the page.
    if (!drawn) attribute(host, "src", /^[\w./-]+$/.test(node.value ?? "") ? node.value : undefined);
  },
};

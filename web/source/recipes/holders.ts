/** Recipes of what holds other nodes. */
import { attribute, filled, headingOf, type Recipe } from "../recipe.js";
import type { SceneNode } from "../scene.js";

function holder(tag: string): Recipe {
  return { make: (_node, document) => ({ host: document.createElement(tag) }) };
}

/** A plain box; it becomes a named group when the node has a name that nothing else says. */
function plainGroup(): Recipe {
  return {
    ...holder("div"),
    says: [],
    update({ host }, node) {
      attribute(host, "role", filled(node.name) && "group");
      attribute(host, "aria-label", filled(node.name));
    },
  };
}

const navigation: Recipe = {
  ...holder("nav"),
  says: [],
  update: ({ host }, node) => attribute(host, "aria-label", filled(node.name)),
};

/** A section only when a heading names it: a nameless one is noise to a reader. */
const card: Recipe = {
  shape: (node) => (headingOf(node) === undefined ? "card" : "card section"),
  make: (node, document) => ({ host: document.createElement(headingOf(node) === undefined ? "div" : "section") }),
  update: ({ host }, node) => attribute(host, "aria-labelledby", headingOf(node)),
  tags: { name: "strong", detail: "p" },
};

/** Safari forgets that an unmarked list is a list; the role reminds it. */
function listOf(tag: "ul" | "ol", wraps: boolean): Recipe {
  return {
    make(_node, document) {
      const host = document.createElement(tag);
      host.setAttribute("role", "list");
      return { host };
    },
    says: [],
    wraps,
    update: ({ host }, node) => attribute(host, "aria-label", filled(node.name)),
  };
}

/** Native dialog, opened by attribute: the mirror makes the rest inert and keys close it. */
const dialog: Recipe = {
  make(_node, document) {
    const host = document.createElement("dialog");
    host.setAttribute("open", "");
    host.setAttribute("role", "dialog");
    host.setAttribute("aria-modal", "true");
    host.tabIndex = -1;
    return { host };
  },
  says: [],
  update({ host }, node) {
    const heading = headingOf(node);
    attribute(host, "aria-labelledby", heading);
    attribute(host, "aria-label", heading === undefined ? filled(node.name) : undefined);
  },
};

/** The text right after the heading explains the choice. */
function explanationOf(node: SceneNode): string | undefined {
  const children = node.children ?? [];
  const heading = children.findIndex((child) => child.role === "heading");
  const next = children[heading + 1];
  return heading >= 0 && next?.role === "text" ? next.id : undefined;
}

const fieldset: Recipe = {
  make(_node, document) {
    const host = document.createElement("fieldset");
    const legend = host.appendChild(document.createElement("legend"));
    legend.dataset["part"] = "legend";
    return { host, holders: { name: legend } };
  },
  update: ({ host }, node) => attribute(host, "aria-describedby", explanationOf(node)),
  place: ({ host, holders }, child) => (child.role === "heading" ? (holders?.name ?? host) : host),
};

const tabs: Recipe = {
  make(_node, document) {
    const host = document.createElement("div");
    host.setAttribute("role", "tablist");
    return { host };
  },
  says: [],
  update: ({ host }, node) => attribute(host, "aria-label", filled(node.name)),
};

const tabPanel: Recipe = {
  make(_node, document) {
    const host = document.createElement("div");
    host.setAttribute("role", "tabpanel");
    return { host };
  },
  says: [],
  update: ({ host }, node) => attribute(host, "aria-label", filled(node.name)),
};

export const page = holder("div");
export const banner = holder("header");
export const main = holder("main");
export const footer = holder("footer");
export const group = plainGroup();
export const row = plainGroup();
export const list = listOf("ul", true);
export const weekStrip = listOf("ol", false);
export const timeline = listOf("ol", false);
export { card, dialog, fieldset, navigation, tabPanel, tabs };

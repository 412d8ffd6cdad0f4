/** Recipes of what is read or shown, and not used. */
import { attribute, controlId, filled, type Built, type Recipe } from "../recipe.js";
import type { SceneNode } from "../scene.js";

const headingTag = (node: SceneNode): string => `h${Math.min(6, Math.max(1, node.level ?? 2))}`;

export const heading: Recipe = {
  shape: headingTag,
  make(node, document) {
    const host = document.createElement(headingTag(node));
    // A new screen moves the focus to its heading.
    if (host.tagName === "H1") host.tabIndex = -1;
    return { host };
  },
};

export const text: Recipe = { make: (_node, document) => ({ host: document.createElement("p") }) };

function withRole(role: string): Recipe["make"] {
  return (_node, document) => {
    const host = document.createElement("div");
    host.setAttribute("role", role);
    return { host };
  };
}

export const notice: Recipe = { make: withRole("note"), tags: { name: "strong", detail: "p" } };

export const status: Recipe = { make: withRole("status"), late: true };

/** The bar of text mode; its length is a custom property that the style sheet reads. */
function track(host: HTMLElement, document: Document): void {
  const bar = host.appendChild(document.createElement("div"));
  bar.className = "track";
  bar.setAttribute("aria-hidden", "true");
}

const percent = (value: number, max: number): string => `${max > 0 ? Math.round((100 * value) / max) : 0}%`;

function updateRange({ host }: Built, node: SceneNode, low: number, inWords: string | undefined): void {
  const { range } = node;
  attribute(host, "aria-label", filled(node.name));
  attribute(host, "aria-valuemin", "0");
  attribute(host, "aria-valuemax", String(range?.max ?? 100));
  attribute(host, "aria-valuenow", String(range?.value ?? 0));
  attribute(host, "aria-valuetext", inWords);
  const max = range?.max ?? 100;
  host.style.setProperty("--value", percent(range?.value ?? 0, max));
  host.style.setProperty("--low", percent(low, max));
  host.style.setProperty("--high", percent(range?.high ?? 0, max));
}

function ranged(role: "meter" | "progressbar"): Recipe["make"] {
  return (node, document) => {
    const built = withRole(role)(node, document);
    track(built.host, document);
    return built;
  };
}

export const meter: Recipe = {
  make: ranged("meter"),
  says: ["name", "value"],
  update: (built, node) => updateRange(built, node, node.range?.low ?? 0, filled(node.value)),
};

export const progress: Recipe = {
  make: ranged("progressbar"),
  update: (built, node) => updateRange(built, node, 0, filled(node.value) ?? filled(node.detail)),
};

/**
 * A day opens. It is read by its whole date; the letter and the number that are drawn would only be read again.
 * One that leads nowhere is disabled.
 */
export const day: Recipe = {
  make(node, document) {
    const host = document.createElement("li");
    const control = host.appendChild(document.createElement("button"));
    control.type = "button";
    control.id = controlId(node.id);
    control.dataset["control"] = "";
    return { host, control, holders: { name: control } };
  },
  says: ["name"],
  unspoken: ["detail", "value"],
  update({ control }, node) {
    const button = control as HTMLButtonElement;
    button.disabled = node.disabled === true;
    attribute(button, "aria-current", node.current === true ? "date" : undefined);
    attribute(button, "data-letter", node.detail);
    attribute(button, "data-number", node.value);
  },
};

export const step: Recipe = {
  make: (_node, document) => ({ host: document.createElement("li") }),
  says: ["name", "detail", "value"],
  update: ({ host }, node) => attribute(host, "aria-current", node.current === true ? "step" : undefined),
};

/** How far something has run: a timer, whose time is read when asked for and not with each second. */
export const ring: Recipe = {
  make: withRole("timer"),
  says: ["value", "detail"],
  update({ host }, node) {
    attribute(host, "aria-label", filled(node.name));
    const max = node.range?.max ?? 100;
    host.style.setProperty("--value", percent(node.range?.value ?? 0, max));
  },
};

/** Icons of text mode. On the canvas the app draws them itself. */
import codePoints from "../../assets/icons/icons.json" with { type: "json" };
import type { Built } from "./recipe.js";
import type { SceneNode } from "./scene.js";

const table: Readonly<Record<string, string>> = codePoints;

/** Puts the node's icon before its texts; decoration, so readers don't meet it. */
export function addIcon(built: Built, node: SceneNode): void {
  const holder = built.holders?.name ?? built.host;
  let element = holder.querySelector<HTMLElement>(":scope > .icon");
  const digits = node.icon === undefined ? undefined : table[node.icon];
  if (digits === undefined) {
    element?.remove();
    return;
  }
  if (!element) {
    element = holder.ownerDocument.createElement("span");
    element.className = "icon";
    element.dataset["part"] = "icon";
    element.setAttribute("aria-hidden", "true");
    holder.prepend(element);
  }
  element.textContent = String.fromCodePoint(Number.parseInt(digits, 16));
}

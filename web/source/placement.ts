/** Where elements lie in overlay mode. Written through the CSS object model, which a strict CSP allows. */
import type { Built } from "./recipe.js";
import type { Rectangle, Scene, SceneNode } from "./scene.js";

function box(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** The document is as long as what was laid out; fixed planes keep focus from hiding under them. */
export function size(root: HTMLElement, scene: Scene, mode: "overlay" | "text"): void {
  const page = root.ownerDocument.documentElement;
  const drawn = mode === "overlay" && scene.height !== undefined;
  root.style.height = drawn ? `${scene.height ?? 0}px` : "";
  page.style.scrollPaddingTop = drawn ? `${(scene.insets?.top ?? 0) + 12}px` : "";
  page.style.scrollPaddingBottom = drawn ? `${(scene.insets?.bottom ?? 0) + 12}px` : "";
}

/** What takes the focus inside a host lies over the part of it that is used. */
function placeControl(built: Built, node: SceneNode, [left, top, width, height]: Rectangle): void {
  if (!built.control || built.control === built.host) return;
  const [x, y, wide, high] = node.target ?? [left, top, width, height];
  box(built.control, x - left, y - top, wide, high);
}

/**
 * Puts the host at its rectangle: from `anchor`, its nearest placed ancestor, on the same
 * plane, else from the viewport. A node that was not laid out leaves its children to the anchor.
 */
export function place(built: Built, node: SceneNode, anchor: SceneNode | undefined): void {
  const { host } = built;
  host.classList.toggle("placed", node.rect !== undefined);
  if (!node.rect) return;
  const [x, y, width, height] = node.rect;
  const plane = node.plane ?? "content";
  const fixed = plane !== "content" && plane !== "popup" && plane !== (anchor?.plane ?? "content");
  host.classList.toggle("fixed", fixed);
  const [left, top] = fixed ? [0, 0] : (anchor?.rect ?? [0, 0]);
  box(host, x - left, y - top, width, height);
  placeControl(built, node, node.rect);
}

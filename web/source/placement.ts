/** Where elements lie in overlay mode. Written through the CSS object model, which a strict CSP allows. */
import type { Built } from "./recipe.js";
import type { Scene, SceneNode } from "./scene.js";

/** Room between a field's label and its box; the layout leaves the same. */
const labelGap = 6;

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

/** The bottom of the texts above a field's box, or of a disclosure's head, from the node's top. */
function labelBottom(node: SceneNode, top: number): number {
  return Math.max(
    0,
    ...(node.lines ?? []).filter(([part]) => part === "name").map(([, , , y, , high]) => y + high - top),
  );
}

function placeControl(built: Built, node: SceneNode, top: number, width: number, height: number): void {
  if (!built.control || built.control === built.host) return;
  if (node.role === "date" || node.role === "select") {
    const label = labelBottom(node, top);
    const start = label > 0 ? label + labelGap : 0;
    box(built.control, 0, start, width, Math.max(0, height - start));
  } else if (node.role === "disclosure") {
    const first = node.children?.[0]?.rect;
    box(built.control, 0, 0, width, first ? Math.max(0, first[1] - top) : height);
  } else {
    box(built.control, 0, 0, width, height);
  }
}

/** Puts the host at its rectangle: from its parent on the same plane, else from the viewport or page. */
export function place(built: Built, node: SceneNode, parent: SceneNode | undefined): void {
  const { host } = built;
  if (!node.rect) {
    host.classList.remove("fixed");
    return;
  }
  const [x, y, width, height] = node.rect;
  const plane = node.plane ?? "content";
  const fixed = plane !== "content" && plane !== (parent?.plane ?? "content");
  host.classList.toggle("fixed", fixed);
  const [left, top] = fixed ? [0, 0] : (parent?.rect ?? [0, 0]);
  box(host, x - left, y - top, width, height);
  placeControl(built, node, y, width, height);
}

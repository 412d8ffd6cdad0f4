/** What a recipe is, and the few helpers that all recipes use. */
import type { Part, SceneNode } from "./scene.js";

/** The elements that stand for one node. Only `host` carries the node's id and lies at its rectangle. */
export interface Built {
  readonly host: HTMLElement;
  /** What takes the focus and reports; the host when absent. */
  readonly control?: HTMLElement;
  /** What holds the children; the host when absent. */
  readonly body?: HTMLElement;
  /** What holds a text; the host for those not named. */
  readonly holders?: Partial<Record<Part, HTMLElement>>;
}

/** How one role becomes elements. */
export interface Recipe {
  /** When this changes, the elements are made anew, since a tag cannot change. */
  shape?(node: SceneNode): string;
  make(node: SceneNode, document: Document): Built;
  update?(built: Built, node: SceneNode): void;
  /** Where a child goes; the body when absent. */
  place?(built: Built, child: SceneNode): HTMLElement;
  /** The texts that are content; name and detail when absent. Those that are not drawn stay readable, unseen. */
  readonly says?: readonly Part[];
  /** Texts that are drawn, but that a reader has from elsewhere already. */
  readonly unspoken?: readonly Part[];
  /** Texts that the control itself shows: no element is made for them. */
  readonly shows?: readonly Part[];
  /** Tags of texts; `span` when absent. */
  readonly tags?: Partial<Record<Part, "strong" | "p">>;
  /** Children are wrapped in list items. */
  readonly wraps?: boolean;
  /** The text is set after the element has been in the page for a while, or readers miss it. */
  readonly late?: boolean;
}

export const controlId = (id: string): string => `${id}~control`;
export const partId = (id: string, part: Part): string => `${id}~${part}`;

/** Sets an attribute, or takes it away when the value is undefined. Leaves an equal one alone. */
export function attribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

/** `value` when it says something. */
export function filled(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : value;
}

/** The id of the first child that is a heading, which then names the node. */
export function headingOf(node: SceneNode): string | undefined {
  return node.children?.find((child) => child.role === "heading")?.id;
}

/** The tree that the app sends: what a screen means, and where the canvas drew it. */

export const roles = [
  "page",
  "banner",
  "navigation",
  "main",
  "footer",
  "heading",
  "text",
  "notice",
  "status",
  "card",
  "group",
  "row",
  "list",
  "button",
  "link",
  "dialog",
  "radio_group",
  "radio",
  "check_group",
  "check_box",
  "date",
  "select",
  "disclosure",
  "meter",
  "week_strip",
  "day",
  "timeline",
  "step",
  "progress",
] as const;

export type Role = (typeof roles)[number];
export type Plane = "content" | "banner" | "navigation" | "dialog";

/** The texts of a node, in the order in which they are read. */
export const parts = ["name", "detail", "value"] as const;
export type Part = (typeof parts)[number];

/** x, y, width and height in CSS pixels: of the page on the content plane, of the viewport on the others. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** One line of drawn text: part of the node, text style, rectangle, text. */
export type Line = readonly [
  part: Part,
  style: string,
  x: number,
  y: number,
  width: number,
  height: number,
  text: string,
];

/** One node. An absent field means empty or false; without `rect` the node flows. */
export interface SceneNode {
  readonly id: string;
  readonly role: Role;
  readonly look?: string;
  readonly tone?: string;
  readonly icon?: string;
  readonly name?: string;
  readonly detail?: string;
  readonly value?: string;
  readonly level?: number;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly current?: boolean;
  readonly range?: { readonly low: number; readonly high: number; readonly value: number; readonly max: number };
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
  readonly minimum?: string;
  readonly maximum?: string;
  readonly rect?: Rectangle;
  /** Where a pointer uses the node, when that is only a part of `rect`: a field's box, a disclosure's head. */
  readonly target?: Rectangle;
  readonly plane?: Plane;
  readonly lines?: readonly Line[];
  readonly children?: readonly SceneNode[];
}

/** Room at the edges of the viewport that the fixed planes cover, in CSS pixels. */
export interface Insets {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
}

export interface Scene {
  /** When it changes, the person has moved on: focus goes to the heading. */
  readonly screen: string;
  readonly title: string;
  readonly language?: string;
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly insets?: Insets;
  readonly root: SceneNode;
}

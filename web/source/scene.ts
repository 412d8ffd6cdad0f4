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
  "text_field",
  "text_area",
  "scale",
  "file",
  "menu",
  "menu_item",
  "tabs",
  "tab",
  "tab_panel",
  "chart",
  "table",
  "table_row",
  "column_header",
  "row_header",
  "cell",
  "ring",
  "image",
  "disclosure",
  "meter",
  "week_strip",
  "day",
  "timeline",
  "step",
  "progress",
] as const;

export type Role = (typeof roles)[number];
/** A popup scrolls with the content, and lies over it. */
export type Plane = "content" | "popup" | "banner" | "navigation" | "toast" | "dialog";

/** The texts of a node, in the order in which they are read. A label belongs to a drawing. */
export const parts = ["name", "detail", "value", "error", "label"] as const;
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
  /** Of a line that is shaped as a whole: its base direction. */
  shaping?: "ltr" | "rtl",
];

/** What may be put into a field. */
export interface Entry {
  /** UTF-16 code units; of a file, bytes. */
  readonly longest?: number;
  readonly rows?: number;
  readonly example?: string;
  readonly autocomplete?: string;
  readonly input_mode?: string;
  readonly accepts?: string;
}

/** What a chart shows; as a table it has a row for each point and a column for each series and kind of mark. */
export interface Figure {
  readonly kind: "line" | "bars";
  readonly lowest: number;
  readonly highest: number;
  readonly points_heading?: string;
  readonly points: readonly string[];
  readonly series: readonly {
    readonly name?: string;
    readonly tone?: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly marks: readonly { readonly name?: string; readonly words: readonly string[] }[];
}

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
  readonly error?: string;
  /** Never sent: a label's text stands in its lines alone. */
  readonly label?: never;
  readonly level?: number;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly current?: boolean;
  readonly range?: { readonly low: number; readonly high: number; readonly value: number; readonly max: number };
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
  readonly entry?: Entry;
  readonly figure?: Figure;
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

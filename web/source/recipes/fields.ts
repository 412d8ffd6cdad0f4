/** Recipes of what someone writes or picks: real fields, visible over their drawn frames. */
import { attribute, controlId, filled, partId, type Built, type Recipe } from "../recipe.js";
import type { SceneNode } from "../scene.js";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Label, field, then hint and message, which describe the field. */
function labelled(node: SceneNode, document: Document, control: HTMLElement): Built {
  const host = document.createElement("div");
  control.id = controlId(node.id);
  control.dataset["control"] = "";
  const label = document.createElement("label");
  label.htmlFor = control.id;
  host.append(label, control);
  return { host, control, holders: { name: label } };
}

const isFocused = (element: HTMLElement): boolean => element.ownerDocument.activeElement === element;

function describe(control: HTMLElement, node: SceneNode): void {
  const described = (["error", "detail"] as const).filter((part) => filled(node[part]));
  attribute(control, "aria-describedby", filled(described.map((part) => partId(node.id, part)).join(" ")));
  attribute(control, "aria-invalid", filled(node.error) && "true");
}

/**
 * A field that someone writes in is left alone: writing to it, even an equal value, would end a
 * composition, throw away its undo steps or move the caret. Only its description may change.
 */
function updateField(built: Built, node: SceneNode): void {
  const field = built.control as Field;
  const entry = node.entry ?? {};
  describe(field, node);
  if (isFocused(field)) return;
  attribute(field, "maxlength", entry.longest === undefined ? undefined : String(entry.longest));
  attribute(field, "placeholder", filled(entry.example));
  attribute(field, "autocomplete", filled(entry.autocomplete) ?? "off");
  attribute(field, "inputmode", filled(entry.input_mode));
  attribute(field, "dir", "auto");
  field.disabled = node.disabled === true;
  if (field.value !== (node.value ?? "")) field.value = node.value ?? "";
}

const written: Pick<Recipe, "says" | "shows" | "update"> = {
  says: ["name", "detail", "error"],
  shows: ["value"],
  update: updateField,
};

export const textField: Recipe = {
  ...written,
  make(node, document) {
    const input = document.createElement("input");
    input.type = "text";
    return labelled(node, document, input);
  },
};

export const textArea: Recipe = {
  ...written,
  make(node, document) {
    const area = document.createElement("textarea");
    area.rows = node.entry?.rows ?? 3;
    return labelled(node, document, area);
  },
};

export const file: Recipe = {
  make(node, document) {
    const input = document.createElement("input");
    input.type = "file";
    return labelled(node, document, input);
  },
  says: ["name", "detail", "error"],
  update(built, node) {
    const input = built.control as HTMLInputElement;
    describe(input, node);
    attribute(input, "accept", filled(node.entry?.accepts));
    input.disabled = node.disabled === true;
  },
};

/** Recipes of what someone uses. */
import { attribute, controlId, filled, partId, type Built, type Recipe } from "../recipe.js";
import type { SceneNode } from "../scene.js";
import { leaveAddress, leaveId } from "../leave.js";

const isTrue = (value: boolean | undefined): "true" | undefined => (value === true ? "true" : undefined);

function updateButton(control: HTMLElement, node: SceneNode): void {
  (control as HTMLButtonElement).disabled = node.disabled === true;
  attribute(control, "aria-disabled", isTrue(node.disabled));
  attribute(control, "aria-expanded", node.expanded === undefined ? undefined : String(node.expanded));
  attribute(control, "aria-current", node.current === true ? "page" : undefined);
}

function makeButton(document: Document): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  return button;
}

export const button: Recipe = {
  make: (_node, document) => ({ host: makeButton(document) }),
  update: ({ host }, node) => updateButton(host, node),
};

const opensHere = (address: string): boolean => /^(tel|sms):/.test(address);

/** The questions on paper, beside the app. */
const paperAddress = "paper.html";

/** True for addresses that a link may have; anything else, such as a script, is dropped. */
export const isAllowedAddress = (address: string): boolean =>
  address === paperAddress || /^(tel:|sms:|https:\/\/)/.test(address);

function updateLink({ host }: Built, node: SceneNode): void {
  const address = node.id === leaveId ? leaveAddress(host.ownerDocument) : (filled(node.value) ?? "");
  const allowed = isAllowedAddress(address);
  attribute(host, "href", allowed ? address : undefined);
  attribute(host, "rel", allowed ? "noopener noreferrer" : undefined);
  attribute(host, "target", allowed && !opensHere(address) && node.id !== leaveId ? "_blank" : undefined);
  attribute(host, "aria-current", node.current === true ? "page" : undefined);
  attribute(host, "data-leave", node.id === leaveId ? "" : undefined);
}

export const link: Recipe = {
  make: (_node, document) => ({ host: document.createElement("a") }),
  update: updateLink,
};

/** Control first, then its label, then what describes it. */
function labelled<Control extends HTMLElement>(
  node: SceneNode,
  document: Document,
  make: () => Control,
): Built & { control: Control } {
  const host = document.createElement("div");
  const control = make();
  control.id = controlId(node.id);
  control.dataset["control"] = "";
  const label = document.createElement("label");
  label.htmlFor = control.id;
  host.append(control, label);
  return { host, control, holders: { name: label } };
}

/** What is drawn below a step of a scale may be its name once more: that is not read twice. */
function describe(control: HTMLElement, node: SceneNode): void {
  const says = filled(node.detail) && node.detail !== node.name;
  attribute(control, "aria-describedby", says ? partId(node.id, "detail") : undefined);
}

function markable(type: "radio" | "checkbox"): Recipe {
  return {
    make: (node, document) =>
      labelled(node, document, () => {
        const input = document.createElement("input");
        input.type = type;
        return input;
      }),
    update(built, node) {
      const input = built.control as HTMLInputElement;
      // The property, not the attribute: the attribute stops working once someone has used the control.
      input.checked = node.checked === true;
      input.disabled = node.disabled === true;
      // Radios of one question are one stop of the Tab key and answer to arrows.
      if (type === "radio") input.name = node.id.includes("/") ? node.id.slice(0, node.id.lastIndexOf("/")) : node.id;
      describe(input, node);
    },
  };
}

export const radio = markable("radio");
export const checkBox = markable("checkbox");

export const date: Recipe = {
  make: (node, document) =>
    labelled(node, document, () => {
      const input = document.createElement("input");
      input.type = "date";
      return input;
    }),
  says: ["name"],
  unspoken: ["value"],
  update(built, node) {
    const input = built.control as HTMLInputElement;
    attribute(input, "min", filled(node.minimum));
    attribute(input, "max", filled(node.maximum));
    input.disabled = node.disabled === true;
    // Writing the same value again would throw away what is being typed.
    if (input.value !== (node.value ?? "")) input.value = node.value ?? "";
  },
};

export const select: Recipe = {
  make: (node, document) => labelled(node, document, () => document.createElement("select")),
  says: ["name"],
  unspoken: ["value"],
  update(built, node) {
    const control = built.control as HTMLSelectElement;
    const choices = node.choices ?? [];
    const same =
      control.options.length === choices.length &&
      choices.every(({ value, text }, index) => {
        const option = control.options[index];
        return option?.value === value && option.textContent === text;
      });
    if (!same) {
      control.replaceChildren(
        ...choices.map(({ value, text }) => {
          const option = control.ownerDocument.createElement("option");
          option.value = value;
          option.textContent = text;
          return option;
        }),
      );
    }
    control.disabled = node.disabled === true;
    if (control.value !== (node.value ?? "")) control.value = node.value ?? "";
  },
};

export const disclosure: Recipe = {
  make(node, document) {
    const host = document.createElement("div");
    const control = makeButton(document);
    control.id = controlId(node.id);
    control.dataset["control"] = "";
    const body = document.createElement("div");
    body.id = `${node.id}~panel`;
    host.append(control, body);
    return { host, control, body, holders: { name: control, detail: control } };
  },
  update(built, node) {
    const control = built.control as HTMLElement;
    updateButton(control, { ...node, expanded: node.expanded === true });
    attribute(control, "aria-controls", `${node.id}~panel`);
    if (built.body) built.body.hidden = node.expanded !== true;
  },
};

/** A button, and while it is expanded the list of what can be done. */
export const menu: Recipe = {
  make(node, document) {
    const built = disclosure.make(node, document);
    attribute(built.control as HTMLElement, "aria-haspopup", "menu");
    built.body?.setAttribute("role", "menu");
    return built;
  },
  update(built, node) {
    disclosure.update?.(built, node);
    if (built.body) attribute(built.body, "aria-label", filled(node.name));
  },
};

export const menuItem: Recipe = {
  make(_node, document) {
    const host = makeButton(document);
    host.setAttribute("role", "menuitem");
    host.tabIndex = -1;
    return { host };
  },
  update: ({ host }, node) => updateButton(host, node),
};

/** One of several views of the same thing; its value is the id of the panel that it shows. */
export const tab: Recipe = {
  make(_node, document) {
    const host = makeButton(document);
    host.setAttribute("role", "tab");
    return { host };
  },
  update({ host }, node) {
    (host as HTMLButtonElement).disabled = node.disabled === true;
    attribute(host, "aria-selected", String(node.checked === true));
    attribute(host, "aria-controls", node.checked === true ? filled(node.value) : undefined);
    host.tabIndex = node.checked === true ? 0 : -1;
  },
};

/** What someone does with the mirror's elements, told to the app by node id. */
import type { Mirror } from "./mirror.js";
import type { SceneNode } from "./scene.js";

export type Report = (id: string, value: string) => void;

/** The button that closes a dialog without doing anything. */
function cancelOf(node: SceneNode): SceneNode | undefined {
  if (node.role === "button" && node.value === "cancel") return node;
  for (const child of node.children ?? []) {
    const found = cancelOf(child);
    if (found) return found;
  }
  return undefined;
}

function clicked(mirror: Mirror, event: Event, report: Report): void {
  const target = event.target as Element;
  const used = target.closest("button, a");
  const id = used ? mirror.idOf(used) : undefined;
  // A link with an address is the browser's own; the app would open it a second time.
  if (id === undefined || used?.hasAttribute("href")) return;
  report(id, "");
}

function changed(mirror: Mirror, event: Event, report: Report): void {
  const target = event.target as HTMLInputElement | HTMLSelectElement;
  const id = mirror.idOf(target);
  if (id === undefined) return;
  const marks = target.type === "radio" || target.type === "checkbox";
  report(id, marks ? String((target as HTMLInputElement).checked) : target.value);
}

/** Shows the browser's calendar from anywhere on the field, since the field itself is unseen. */
function openCalendar(event: Event): void {
  const target = event.target as Partial<HTMLInputElement>;
  if (target.type !== "date") return;
  try {
    target.showPicker?.();
  } catch {
    // Not allowed in a frame of another origin; typing still works.
  }
}

export function listen(mirror: Mirror, root: HTMLElement, report: Report): void {
  root.addEventListener("click", (event) => {
    openCalendar(event);
    clicked(mirror, event, report);
  });
  root.addEventListener("change", (event) => changed(mirror, event, report));
  root.ownerDocument.addEventListener("keydown", (event) => {
    const dialog = event.key === "Escape" ? mirror.dialog() : undefined;
    const cancel = dialog && cancelOf(dialog);
    if (!cancel) return;
    event.preventDefault();
    report(cancel.id, "");
  });
}

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

/** Tells a file's text; "" for one that cannot be read, or is longer than the node takes. */
async function readFile(
  input: HTMLInputElement,
  node: SceneNode | undefined,
  id: string,
  report: Report,
): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const fits = file.size <= (node?.entry?.longest ?? Infinity);
  const text = fits ? await file.text().catch(() => "") : "";
  // The same file can be chosen again.
  input.value = "";
  report(id, text);
}

function changed(mirror: Mirror, event: Event, report: Report): void {
  const target = event.target as HTMLInputElement | HTMLSelectElement;
  const id = mirror.idOf(target);
  const role = id === undefined ? undefined : mirror.node(id)?.role;
  // Typed text has its own way, so that it is told while it is typed.
  if (id === undefined || role === "text_field" || role === "text_area") return;
  if (target.type === "file") return void readFile(target as HTMLInputElement, mirror.node(id), id, report);
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

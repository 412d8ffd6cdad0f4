/**
 * What someone types, told to the app in short intervals and at the latest when they move on.
 *
 * Nothing here writes to a field. A report is only late, never lost: leaving the field, pressing
 * anything else, hiding the page and closing it all send what is still waiting.
 */
import type { Mirror } from "./mirror.js";

/** At most this long is typed text unknown to the app, in milliseconds. */
export const typingInterval = 300;

type Field = HTMLInputElement | HTMLTextAreaElement;

const typedRoles: ReadonlySet<string | undefined> = new Set(["text_field", "text_area"]);

export class Typing {
  private waiting: { readonly id: string; readonly field: Field } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly mirror: Mirror,
    private readonly report: (id: string, value: string) => void,
    /** False where what is typed must be told at once. */
    private readonly mayWait: () => boolean = () => true,
  ) {}

  /** True when the element is a field for text, whose reports are made here. */
  owns(element: EventTarget | null): boolean {
    const id = this.mirror.idOf(element);
    return id !== undefined && typedRoles.has(this.mirror.node(id)?.role);
  }

  /** Something was typed, pasted, dictated, undone or composed. */
  typed(field: Field): void {
    const id = this.mirror.idOf(field);
    if (id === undefined) return;
    if (this.waiting && this.waiting.id !== id) this.flush();
    this.waiting = { id, field };
    if (this.mayWait()) this.timer ??= setTimeout(() => this.flush(), typingInterval);
    else this.flush();
  }

  /** Tells what is waiting now. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) this.report(waiting.id, waiting.field.value);
  }
}

/** `settle` has the app take what was reported at once: a page that is hidden gets no more frames. */
export function listenToTyping(typing: Typing, root: HTMLElement, settle: () => void): void {
  const document = root.ownerDocument;
  root.addEventListener("input", ({ target }) => {
    if (typing.owns(target)) typing.typed(target as Field);
  });
  for (const name of ["change", "focusout"]) root.addEventListener(name, () => typing.flush());
  // Capture: before whatever the press or key means.
  document.addEventListener("pointerdown", () => typing.flush(), true);
  document.addEventListener("click", () => typing.flush(), true);
  const leave = (): void => {
    typing.flush();
    settle();
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
}

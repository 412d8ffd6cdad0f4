/**
 * Leaving at once. Works on its own: before the app has started, and after it has died.
 *
 * The way out is any link marked `data-leave`, and Shift pressed three times
 * within five seconds. Escape is left to closing things, so nobody leaves by habit.
 */

/** The id of the app's own leave link. */
export const leaveId = "leave";

/** All Shift presses must fall into this time, in milliseconds. */
const shiftWindow = 5000;
const shiftPresses = 3;

/** Where leaving leads: the address of the page's first leave link. */
export function leaveAddress(document: Document): string {
  return document.querySelector<HTMLAnchorElement>("a[data-leave][href]")?.getAttribute("href") ?? "about:blank";
}

/** The window functions that leaving needs. */
export interface Exit {
  readonly document: Document;
  readonly top: Pick<Window, "location"> | null;
  readonly location: Pick<Location, "replace">;
  /** Done first: what someone wants gone when they leave. */
  takeAway?(): void;
  /** Tells the page around, which may cover itself and go too. */
  tellAround?(address: string): void;
}

/** Covers the page and replaces it, so that Back does not return here. */
export function leave(exit: Exit, address = leaveAddress(exit.document)): void {
  const { document } = exit;
  document.documentElement.dataset["leaving"] = "";
  document.title = "…";
  exit.takeAway?.();
  exit.tellAround?.(address);
  try {
    // Inside another page the whole page goes, where the host lets it.
    if (exit.top) exit.top.location.replace(address);
    else exit.location.replace(address);
  } catch {
    // Most pages refuse to be shown in a frame, so what stays is an empty one.
    exit.location.replace("about:blank");
  }
}

/** Makes leave links and the Shift key work. Call first, before anything can fail. */
export function installLeave(exit: Exit, now: () => number = () => performance.now()): void {
  const { document } = exit;
  document.addEventListener(
    "click",
    (event) => {
      if (!(event.target as Element | null)?.closest?.("[data-leave]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave(exit);
    },
    true,
  );

  let presses: number[] = [];
  let alone = false;
  // What was pressed before someone was elsewhere was meant for something else.
  document.defaultView?.addEventListener("blur", () => {
    presses = [];
    alone = false;
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat) return;
      alone = event.key === "Shift";
      if (!alone) presses = [];
    },
    true,
  );
  document.addEventListener(
    "keyup",
    (event) => {
      // Shift held for a capital letter is typing, not asking to leave.
      if (event.key !== "Shift" || !alone) return;
      alone = false;
      const time = now();
      presses = [...presses.filter((earlier) => time - earlier < shiftWindow), time];
      if (presses.length >= shiftPresses) leave(exit);
    },
    true,
  );
}

/** What leaves the page by the person's own act: a file to keep, text to copy or pass on, a page to print. */
import type { Shell } from "./module.js";
import { isAllowedAddress } from "./recipes/controls.js";

/** How long a file's address stays good, in milliseconds; some browsers ask for it only after a question. */
const fileLife = 60_000;

/** Offers the text as a download. */
export function keepFile(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), fileLife);
}

/** The way of browsers that keep the clipboard from pages, such as over plain HTTP. */
function copySelected(document: Document, text: string): void {
  const area = document.createElement("textarea");
  const focused = document.activeElement as HTMLElement | null;
  area.value = text;
  area.readOnly = true;
  area.className = "unseen";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  focused?.focus({ preventScroll: true });
}

export async function copyText(document: Document, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copySelected(document, text);
  }
}

/** Whether the system takes text from this page. */
export const canShare = (): boolean =>
  typeof navigator.share === "function" && (navigator.canShare?.({ text: "." }) ?? true);

/** Opens the system's own choice of where to. Closing it is no error. */
export async function shareText(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch {
    // Closed, or not allowed here: nothing was passed on.
  }
}

/** After the app has returned: printing tells the page, which then calls the app. */
export function printPage(): void {
  setTimeout(() => window.print(), 0);
}

/** Opens a link that was pressed on the canvas. */
function open(address: string): void {
  if (!isAllowedAddress(address)) return;
  if (address.startsWith("https:")) window.open(address, "_blank", "noopener,noreferrer");
  else location.assign(address);
}

/** All of it, as the app calls it. */
export const handing = (
  document: Document,
): Pick<Shell, "open" | "keepFile" | "copy" | "canShare" | "share" | "print"> => ({
  open,
  keepFile: (name, type, text) => keepFile(document, name, type, text),
  copy: (text) => void copyText(document, text),
  canShare,
  share: (text) => void shareText(text),
  print: printPage,
});

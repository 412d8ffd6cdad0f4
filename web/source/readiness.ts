/** What the app is going to ask of the browser, done while it is on its way: each part in a task of its own. */
import type { Lettering } from "./lettering.js";
import type { Sheets } from "./sheets.js";
import { nextTask } from "./turns.js";

export async function getReady(...parts: readonly (Sheets | Lettering)[]): Promise<void> {
  for (const part of parts) {
    await nextTask();
    part.getReady();
  }
}

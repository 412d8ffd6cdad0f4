/**
 * Erasing that a crash can't stop: a note in local storage comes first and goes last, and whoever finds it
 * finishes before anything is read.
 */
import type { Mirror } from "./database.js";
import type { Home } from "./home.js";

const noteKey = "erasing";
/** What the note says: both places are to be emptied, or only the second one still is. */
const [both, second] = ["both", "second"];

async function emptySecond(home: Home | undefined, mirror: Pick<Mirror, "clear">): Promise<void> {
  home?.put(noteKey, second);
  if (await mirror.clear()) home?.remove(noteKey);
}

/** Empties both places, local storage at once. */
export async function eraseStored(home: Home | undefined, mirror: Pick<Mirror, "clear">): Promise<void> {
  home?.put(noteKey, both);
  home?.clear(noteKey);
  await emptySecond(home, mirror);
}

/** Someone erased everything, and it may still be there. */
export const isErased = (home: Home | undefined): boolean => home?.get(noteKey) !== undefined;

/** Comes to the end of what was begun, if it was. */
export async function finishErasing(home: Home | undefined, mirror: Pick<Mirror, "clear">): Promise<void> {
  const left = home?.get(noteKey);
  if (left === undefined) return;
  if (left !== second) home?.clear(noteKey);
  await emptySecond(home, mirror);
}

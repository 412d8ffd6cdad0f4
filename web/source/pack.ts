/** Where the questions come from: this site, or the page around an embed, whose author brought them. */
import { textAhead } from "./ahead.js";
import type { PackText } from "./api.js";
import { askForPack, NotHanded } from "./embed/around.js";
import { showFailure } from "./face.js";
import { textOf } from "./text_of.js";
import type { Wishes } from "./wishes.js";

/** The addresses are those of the site's own pack. */
export async function readPack(wished: Wishes["pack"], [first, rest]: readonly [string, string]): Promise<PackText> {
  return wished === "handed"
    ? { text: await askForPack() }
    : { text: await textAhead(first), rest: () => textOf(rest) };
}

const allowedId = /^[a-z0-9][a-z0-9-]{0,63}$/;

function idOf(text: string): string {
  try {
    const id = (JSON.parse(text) as { bundle?: { pack?: { id?: unknown } } }).bundle?.pack?.id;
    return typeof id === "string" && allowedId.test(id) ? id : "unnamed";
  } catch {
    return "unnamed";
  }
}

/**
 * What all keys of the store begin with: one of its own for each author's pack, since answers to other questions
 * are no answers here.
 */
export const storePrefix = ({ text, rest }: PackText): string => (rest ? ownPrefix : `second-look.pack.${idOf(text)}.`);

export const ownPrefix = "second-look.";

/** Said where an embed's author must do something, in the place of the general remedy. */
const packRemedy =
  "The page around could not read the questions that its author brought. Its data-pack must name them, and they must be below 4 MB.";

/** Shows why the app could not even be loaded. */
export const showWhy = (error: unknown): void =>
  error instanceof NotHanded
    ? showFailure("pack-not-handed", "data-pack", packRemedy)
    : showFailure("not-loaded", String(error));

/**
 * The face for what is stored and can't be read. Nothing is changed before someone decides, and what they give
 * up is set aside first. Loaded when needed.
 */
import { showFace } from "./face.js";
import { keepFile } from "./handing.js";

export type Trouble = "broken" | "newer";

export interface Recovery {
  readonly trouble: Trouble;
  /** What kind of trouble, for whoever is asked about it. */
  readonly code: string;
  /** All that is stored, as it is. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether part of it can be read. */
  readonly partly: boolean;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

/** Waits until someone decides to go on with what can be read, or with nothing. With a newer one nobody can. */
export function recover({ trouble, code, texts, partly }: Recovery): Promise<"rest" | "anew"> {
  showFace("recovery");
  for (const kind of ["broken", "newer"]) element(`recovery-${kind}`).hidden = kind !== trouble;
  element("recovery-code").textContent = code;
  element("recovery-rest").hidden = !partly || trouble === "newer";
  element("recovery-anew").hidden = trouble === "newer";
  element("recovery-heading").focus();
  element("recovery-save").addEventListener("click", () => saveStored(texts));
  return new Promise((done) => {
    for (const way of ["rest", "anew"] as const)
      element(`recovery-${way}`).addEventListener("click", () => {
        showFace("waiting");
        done(way);
      });
  });
}

/** All that is stored as one file, for whoever can make sense of it. */
export function saveStored(texts: Readonly<Record<string, string>>): void {
  keepFile(document, "stored.json", "application/json", JSON.stringify(texts, null, 1));
}

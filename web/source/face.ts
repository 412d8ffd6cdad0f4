/** What the page shows besides the app: the welcome as it was prepared, that it loads, or that it could not start. */

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

export const parts = {
  canvas: (): HTMLCanvasElement => element("canvas") as HTMLCanvasElement,
  pinned: (): HTMLCanvasElement => element("pinned") as HTMLCanvasElement,
  mirror: (): HTMLElement => element("mirror"),
};

/** A first screen is there already, in elements that were prepared; see boot.ts. */
export const isPrepared = (): boolean => document.documentElement.dataset["start"] === "welcome";

/** The app is there. */
export function showApp(): void {
  delete document.documentElement.dataset["start"];
}

/** One of the faces before the app. */
export function showFace(face: "waiting" | "locked" | "recovery"): void {
  document.documentElement.dataset["start"] = face;
}

/** The app could not start or has died. Its own remedy, when there is one, replaces the general one. */
export function showFailure(code: string, place: string, remedy?: string): void {
  document.documentElement.dataset["start"] = "failed";
  element("plain").hidden = false;
  element("failure-code").textContent = [code, place].filter(Boolean).join(" · ");
  if (remedy) element("failure-remedy").textContent = remedy;
}

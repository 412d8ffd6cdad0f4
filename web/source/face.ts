/** What the page shows besides the app: that it loads, or that it could not start. */

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

export const parts = {
  canvas: (): HTMLCanvasElement => element("canvas") as HTMLCanvasElement,
  mirror: (): HTMLElement => element("mirror"),
};

/** The app is there. */
export function showApp(): void {
  element("loading").hidden = true;
  element("mirror").hidden = false;
}

/** The app could not start or has died. Its own remedy, when there is one, replaces the general one. */
export function showFailure(code: string, place: string, remedy?: string): void {
  element("loading").hidden = true;
  element("mirror").hidden = true;
  element("canvas").hidden = true;
  const face = element("failure");
  face.hidden = false;
  element("failure-code").textContent = [code, place].filter(Boolean).join(" · ");
  if (remedy) element("failure-remedy").textContent = remedy;
}

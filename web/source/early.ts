/**
 * The screens after the welcome, as they were prepared: they are gone through before the app is there, and what was
 * done is kept for it. Where they end, or lead elsewhere, a press waits for the app.
 */

/** From one prepared screen to another, by a button's node id and with an option's. */
export interface Way {
  readonly from: number;
  readonly by: string;
  readonly with: string;
  readonly to: number;
}

/** What someone did, as the app is told of it. */
export type Done = readonly [id: string, value: string];

const chosen = "#mirror input:checked";
const nodeOf = (element: Element | null): string => element?.closest<HTMLElement>("[data-node]")?.dataset["node"] ?? "";

/** As the app's own elements do, from where styles take it. */
function showChosen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("#mirror input[type=radio]"))
    input.closest<HTMLElement>("[data-node]")?.setAttribute("data-checked", String(input.checked));
}

function put(...screen: readonly Node[]): HTMLElement | null {
  const mirror = document.getElementById("mirror");
  mirror?.replaceChildren(...screen);
  for (const element of document.querySelectorAll<HTMLElement>("#mirror [data-style]"))
    element.style.cssText = element.dataset["style"] ?? "";
  return mirror;
}

/** The same screens as another page prepared them, before any of them was used. */
export function takeEarly(other: Document): void {
  const prepared = other.getElementById("mirror")?.childNodes ?? [];
  put(...Array.from(prepared, (node) => document.importNode(node, true)));
  for (const own of document.querySelectorAll<HTMLTemplateElement>("template[data-early]")) {
    const said = other.querySelector(`template[data-early="${own.dataset["early"]}"]`);
    if (said) own.replaceWith(document.importNode(said, true));
  }
}

function show(screen: HTMLTemplateElement): void {
  const mirror = put(screen.content.cloneNode(true));
  document.title = screen.dataset["title"] ?? "";
  const heading = mirror?.querySelector<HTMLElement>("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Goes through the prepared screens for as long as `isEarly`. The page's `data-done` says what was done on them. */
export function goThrough(ways: readonly Way[], isEarly: () => boolean): void {
  const { dataset } = document.documentElement;
  const done: Done[] = [];
  let at = 0;
  document.addEventListener("change", () => isEarly() && showChosen());
  document.addEventListener("click", ({ target }) => {
    const button = (target as Element | null)?.closest<HTMLElement>("#mirror button[data-node]");
    if (!button || !isEarly()) return;
    const option = nodeOf(document.querySelector(chosen));
    const by = nodeOf(button);
    const way = ways.find((one) => one.from === at && one.by === by && one.with === option);
    const screen = way && document.querySelector<HTMLTemplateElement>(`template[data-early="${way.to}"]`);
    for (const other of document.querySelectorAll("#mirror [aria-busy]")) other.removeAttribute("aria-busy");
    delete dataset["tapped"];
    if (way && screen) {
      if (option) done.push([option, "true"]);
      done.push([by, ""]);
      dataset["done"] = JSON.stringify(done);
      at = way.to;
      show(screen);
    } else {
      button.setAttribute("aria-busy", "true");
      dataset["tapped"] = by;
    }
  });
}

/** All that was done before the app was there, in order. */
function takeDone(): readonly Done[] {
  const { dataset } = document.documentElement;
  const done = JSON.parse(dataset["done"] ?? "[]") as Done[];
  const option = nodeOf(document.querySelector(chosen));
  const tapped = dataset["tapped"];
  if (option) done.push([option, "true"]);
  if (tapped) done.push([tapped, ""]);
  delete dataset["done"];
  delete dataset["tapped"];
  return done;
}

/**
 * Holds the app's screens back until it has been told all that was done before it was there: only where that leads is
 * shown. Returns what to call with its first screen.
 */
export function handOverTo(
  stage: { hold(): void; release(): void },
  report: (id: string, value: string) => void,
  draw: () => void,
): () => void {
  let isLeft = document.documentElement.dataset["start"] === "welcome";
  if (isLeft) stage.hold();
  return () => {
    if (!isLeft) return;
    isLeft = false;
    queueMicrotask(() => {
      for (const [id, value] of takeDone()) {
        report(id, value);
        draw();
      }
      stage.release();
    });
  };
}

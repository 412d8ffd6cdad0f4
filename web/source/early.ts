/**
 * The screens after the welcome, as they were prepared: they are gone through before the app is there, and what was
 * done is kept for it. Where they end, or lead elsewhere, a press waits for the app.
 */
import { nextTask } from "./turns.js";

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
  // These have the page laid out, which is put off to the end of the task.
  queueMicrotask(() => {
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
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
 * shown. Each step is a task of its own, so that presses and paints come between.
 */
export class HandOver {
  /** Whether a frame is drawn, and not only told: nobody is going to see what comes before. */
  draws: boolean;
  private hasBegun: boolean;
  private told = "";

  constructor(
    private readonly stage: { hold(): void; readonly keepsPrepared: boolean; release(): void },
    private readonly report: (id: string, value: string) => void,
    private readonly frame: () => void,
  ) {
    this.draws = this.hasBegun = document.documentElement.dataset["start"] !== "welcome";
    if (!this.draws) stage.hold();
  }

  /** To be called with the app's first screen. */
  begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    void this.goOn();
  }

  private async goOn(): Promise<void> {
    await Promise.resolve();
    this.tell();
    await nextTask();
    this.tell();
    this.draws = true;
    // Behind elements that stay it is drawn once they are the app's.
    const { keepsPrepared } = this.stage;
    if (!keepsPrepared) this.frame();
    this.stage.release();
    if (!keepsPrepared) return;
    await nextTask();
    this.frame();
  }

  /** Tells what was done since the last time. */
  private tell(): void {
    const done = takeDone();
    // An option that is still chosen was told before.
    if (done.length === 1 && String(done) === this.told) return;
    for (const [id, value] of done) {
      this.report(id, value);
      this.frame();
    }
    this.told = String(done.at(-1) ?? this.told);
  }
}

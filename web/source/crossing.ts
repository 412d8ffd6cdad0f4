/**
 * A press that begins on an element that was prepared and ends on the app's own, which took its place meanwhile.
 * Browsers see no click in it, or give it to what is around both.
 */

const buttonOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>("#mirror button[data-node]") ?? undefined;

const isPress = ({ key }: KeyboardEvent): boolean => key === "Enter" || key === " ";

/** To be called before anything can be pressed. */
export function keepPresses(document: Document): void {
  let begun: HTMLElement | undefined;
  const begin = ({ target }: Event): void => {
    begun = buttonOf(target);
  };
  const end = ({ target }: Event): void => {
    const [first, last] = [begun, buttonOf(target)];
    if (!first || !last || first.isConnected || first.dataset["node"] !== last.dataset["node"]) begun = undefined;
    // A click of the browser's own comes before this.
    else setTimeout(() => begun === first && last.click());
  };
  document.addEventListener("mousedown", begin, true);
  document.addEventListener("mouseup", end, true);
  document.addEventListener("click", () => (begun = undefined), true);
  for (const [type, work] of [
    ["keydown", begin],
    ["keyup", end],
  ] as const)
    document.addEventListener(type, (event) => isPress(event) && !event.repeat && work(event), true);
}

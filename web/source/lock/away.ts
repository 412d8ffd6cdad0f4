/** Notices that someone looks away: the page is hidden, or nothing was done for a while. */

/** Without any key, press or scrolling, in milliseconds. */
export const idleTime = 5 * 60 * 1000;

const signs = ["pointerdown", "keydown", "scroll", "touchstart"];

/** `away` may be called again and again. */
export function watchAway(away: () => void, idle = idleTime): void {
  let timer: ReturnType<typeof setTimeout>;
  const stir = (): void => {
    clearTimeout(timer);
    timer = setTimeout(away, idle);
  };
  for (const sign of signs) document.addEventListener(sign, stir, { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => document.hidden && away());
  stir();
}

/** The window's size in CSS and in device pixels, as the pinned canvas fills it. */
import type { WindowSize } from "./api.js";

/** The browser's usual text size, in CSS pixels. */
const usualTextSize = 16;

/** What the person set as text size, as a multiple of the usual one. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / usualTextSize : 1;
}

/**
 * A length in device pixels: the one that the browser measured, unless it is further off than
 * rounding explains, as where a developer's tools play another density.
 */
export function devicePixels(length: number, measured: number | undefined, density = devicePixelRatio): number {
  const computed = length * density;
  return measured !== undefined && Math.abs(measured - computed) < 2 ? measured : Math.round(computed);
}

/** The most pixels that a store may have in one direction; browsers refuse or blur beyond it. */
export const mostPixels = 4096;
/** How long fingers rest before what they have enlarged is drawn anew, in milliseconds. */
const pinchRest = 150;

/** How many times finer the store is than the box, for a page enlarged by a pinch: never coarser, never too large. */
export function fineness(pinch: number, width: number, height: number): number {
  return Math.max(1, Math.min(pinch, mostPixels / Math.max(width, height, 1)));
}

/** An element as wide as the text is high, to notice when only the text size changes. */
function makeRuler(): HTMLElement {
  const ruler = document.body.appendChild(document.createElement("div"));
  ruler.className = "ruler";
  ruler.setAttribute("aria-hidden", "true");
  return ruler;
}

/** Calls back with every new size of what fills the window, before the browser paints it. */
export function watchSize(pinned: HTMLElement, changed: (viewport: WindowSize) => void): void {
  let exact: { width: number; height: number } | undefined;
  let pinch = 1;

  const report = (): void => {
    const box = pinned.getBoundingClientRect();
    const scale = textScale();
    const wide = devicePixels(box.width, exact?.width);
    const high = devicePixels(box.height, exact?.height);
    const finer = fineness(pinch, wide, high);
    document.documentElement.style.setProperty("--text-scale", String(scale));
    changed({
      width: box.width,
      height: box.height,
      deviceWidth: Math.round(wide * finer),
      deviceHeight: Math.round(high * finer),
      textScale: scale,
    });
  };

  const observer = new ResizeObserver((entries) => {
    const box = entries[entries.length - 1]?.devicePixelContentBoxSize?.[0];
    exact = box && { width: box.inlineSize, height: box.blockSize };
    report();
  });
  try {
    observer.observe(pinned, { box: "device-pixel-content-box" });
  } catch {
    // Safari has no such box: its pixels are whole, so rounding is exact there.
    observer.observe(pinned);
  }

  // Another screen or zoom changes the density, at times without a change of size.
  const watchDensity = (): void => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        watchDensity();
        report();
      },
      { once: true },
    );
  };
  watchDensity();
  addEventListener("resize", report);
  new ResizeObserver(report).observe(makeRuler());

  let resting: ReturnType<typeof setTimeout> | undefined;
  visualViewport?.addEventListener("resize", () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (visualViewport?.scale === pinch) return;
      pinch = visualViewport?.scale ?? 1;
      report();
    }, pinchRest);
  });
  report();
}

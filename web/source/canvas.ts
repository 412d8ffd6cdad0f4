/** The canvas's size in CSS and in device pixels. The app sets the backing store; this only reports. */
import type { ViewportInfo } from "./api.js";

/** The browser's usual text size, in CSS pixels. */
const usualTextSize = 16;

/** What the person set as text size, as a multiple of the usual one. */
export function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / usualTextSize : 1;
}

/** True when the browser can draw the app at all. */
export function canDraw(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** Calls back with every new size, before the browser paints it. */
export function watchSize(canvas: HTMLCanvasElement, changed: (viewport: ViewportInfo) => void): void {
  let exact: { width: number; height: number } | undefined;

  const report = (): void => {
    const box = canvas.getBoundingClientRect();
    const scale = textScale();
    document.documentElement.style.setProperty("--text-scale", String(scale));
    changed({
      width: box.width,
      height: box.height,
      deviceWidth: exact?.width ?? Math.round(box.width * devicePixelRatio),
      deviceHeight: exact?.height ?? Math.round(box.height * devicePixelRatio),
      textScale: scale,
    });
  };

  const observer = new ResizeObserver((entries) => {
    const box = entries[entries.length - 1]?.devicePixelContentBoxSize?.[0];
    exact = box && { width: box.inlineSize, height: box.blockSize };
    report();
  });
  try {
    observer.observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    // Safari has no such box: its pixels are whole, so rounding is exact there.
    observer.observe(canvas);
  }

  // Another screen or zoom changes the density, at times without a change of size.
  const watchDensity = (): void => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        watchDensity();
        if (!exact) report();
      },
      { once: true },
    );
  };
  watchDensity();
  report();
}

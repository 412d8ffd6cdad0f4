/** The canvas's size in CSS and in device pixels. The app sets the backing store; this only reports. */
import type { ViewportInfo } from "./api.js";

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
      deviceWidth: devicePixels(box.width, exact?.width),
      deviceHeight: devicePixels(box.height, exact?.height),
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

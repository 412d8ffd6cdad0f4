/** A canvas for text that never shows: made once, set up as the mirror's style sheet sets text. */

export type TextCanvas = OffscreenCanvas | HTMLCanvasElement;
export type TextContext = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export function makeContext(width: number, height: number): TextContext {
  // Older Safari has no OffscreenCanvas 2D.
  const canvas: TextCanvas =
    typeof OffscreenCanvas === "undefined"
      ? Object.assign(document.createElement("canvas"), { width, height })
      : new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true }) as TextContext | null;
  if (!context) throw new Error("no 2D canvas");
  return context;
}

/** No kerning and no rounding to pixels, as the drawn text has none. */
export function setFont(context: TextContext, font: string): void {
  context.font = font;
  context.fontKerning = "none";
  context.textRendering = "geometricPrecision";
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
}

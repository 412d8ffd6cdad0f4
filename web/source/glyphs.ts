/** Glyph bitmaps, drawn by the browser: web fonts, any system font, colour emoji. */
import { makeContext, setFont, type TextContext } from "./drawing.js";
import { fontOf } from "./faces.js";
import type { Module } from "./module.js";

/** Room around a glyph for antialiasing, in pixels. */
const margin = 1;
/** Below this a pixel's colour is mostly rounding error. */
const solidAlpha = 32;
/** A white glyph stays above this in every channel; an emoji does not. */
const whiteEnough = 200;

function isColored(pixels: Uint8ClampedArray): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < solidAlpha) continue;
    if (Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < whiteEnough) return true;
  }
  return false;
}

export class Glyphs {
  private context: TextContext | undefined;

  /**
   * Draws one code point white on transparent and writes to `out` six 32-bit
   * integers: width, height, left and top of the bitmap from the pen position on
   * the baseline (y down, so top is negative above it), 1 when it has colours of
   * its own, and a pointer to RGBA bytes, not premultiplied, which the app frees.
   * All are 0 for a glyph without ink.
   */
  rasterise(module: Module, face: number, codePoint: number, sizePx: number, out: number): void {
    const text = String.fromCodePoint(codePoint);
    const font = fontOf(face, sizePx);
    let context = (this.context ??= makeContext(128, 128));
    setFont(context, font);
    const ink = context.measureText(text);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - margin;
    const top = Math.floor(-ink.actualBoundingBoxAscent) - margin;
    const width = Math.ceil(ink.actualBoundingBoxRight) + margin - left;
    const height = Math.ceil(ink.actualBoundingBoxDescent) + margin - top;
    const empty = !(ink.actualBoundingBoxRight + ink.actualBoundingBoxLeft > 0);
    if (empty || !(width > 0 && height > 0)) {
      this.tell(module, out, [0, 0, 0, 0, 0, 0]);
      return;
    }
    context = this.grow(context, width, height, font);
    context.clearRect(0, 0, width, height);
    context.fillStyle = "#fff";
    context.fillText(text, -left, -top);
    const { data } = context.getImageData(0, 0, width, height);
    const pointer = module._malloc(data.length);
    module.HEAPU8.set(data, pointer);
    this.tell(module, out, [width, height, left, top, isColored(data) ? 1 : 0, pointer]);
  }

  private grow(context: TextContext, width: number, height: number, font: string): TextContext {
    const { canvas } = context;
    if (canvas.width < width || canvas.height < height) {
      // A new size throws the font settings away.
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      setFont(context, font);
    }
    return context;
  }

  private tell(module: Module, out: number, numbers: readonly number[]): void {
    new Int32Array(module.HEAPU8.buffer, out, numbers.length).set(numbers);
  }
}

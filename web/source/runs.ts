/** Lines that the browser shapes as a whole: Arabic, Hebrew, Indic scripts, joined emoji. */
import { makeContext, type TextContext } from "./drawing.js";
import { fontOf } from "./faces.js";
import type { Module } from "./module.js";

/** Measured so large that hinting and rounding don't show, in pixels. */
const measureSize = 500;
/** Room around the ink for antialiasing, in pixels. */
const margin = 2;
/** Widths that are remembered; then all are measured anew. */
const mostWidths = 4000;

/** As the mirror's style sheet sets a shaped line: kerning and the script's own ligatures. */
function setFont(context: TextContext, font: string, direction: CanvasDirection): void {
  context.font = font;
  context.fontKerning = "auto";
  context.textRendering = "geometricPrecision";
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  context.direction = direction;
}

const hex = (value: number): string => value.toString(16).padStart(2, "0");

/** The app packs red in the lowest byte. */
const cssColour = (packed: number): string =>
  `#${hex(packed & 255)}${hex((packed >> 8) & 255)}${hex((packed >> 16) & 255)}`;

export class Runs {
  private context: TextContext | undefined;
  private readonly widths = new Map<string, number>();

  /** Width in em. */
  width(face: number, text: string): number {
    const key = `${face} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      const context = (this.context ??= makeContext(256, 64));
      setFont(context, fontOf(face, measureSize), "ltr");
      width = context.measureText(text).width / measureSize;
      if (this.widths.size >= mostWidths) this.widths.clear();
      this.widths.set(key, width);
    }
    return width;
  }

  /** Draws the line in that colour and writes to `out` what `Glyphs.rasterise` writes for a glyph. */
  rasterise(
    module: Module,
    face: number,
    text: string,
    sizePx: number,
    rtl: boolean,
    colour: number,
    out: number,
  ): void {
    const font = fontOf(face, sizePx);
    const direction = rtl ? "rtl" : "ltr";
    const context = (this.context ??= makeContext(256, 64));
    setFont(context, font, direction);
    const ink = context.measureText(text);
    const left = Math.floor(-ink.actualBoundingBoxLeft) - margin;
    const top = Math.floor(-ink.actualBoundingBoxAscent) - margin;
    const width = Math.ceil(ink.actualBoundingBoxRight) + margin - left;
    const height = Math.ceil(ink.actualBoundingBoxDescent) + margin - top;
    const numbers = new Int32Array(6);
    if (width > 2 * margin && height > 2 * margin) {
      const { canvas } = context;
      // A new size also clears; the settings go with it.
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      setFont(context, font, direction);
      context.clearRect(0, 0, width, height);
      context.fillStyle = cssColour(colour);
      context.fillText(text, -left, -top);
      const { data } = context.getImageData(0, 0, width, height);
      const pointer = module._malloc(data.length);
      module.HEAPU8.set(data, pointer);
      numbers.set([width, height, left, top, 1, pointer]);
    }
    new Int32Array(module.HEAPU8.buffer, out, numbers.length).set(numbers);
  }

  /** Other fonts have arrived: all that was measured is wrong. */
  forget(): void {
    this.widths.clear();
  }
}

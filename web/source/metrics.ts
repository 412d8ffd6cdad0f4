/** Advance widths, measured once for each glyph. */
import { makeContext, setFont, type TextContext } from "./drawing.js";
import { fontOf } from "./faces.js";

/** Measured so large that hinting and rounding don't show, in pixels. */
const measureSize = 1000;
/** Browsers round heights to whole pixels, and Inter counts in this many to the em. */
const heightSize = 2048;

export class Metrics {
  private context: TextContext | undefined;
  private readonly known = new Map<number, number>();

  /** In em, for the face's number and a Unicode code point. */
  advance(face: number, codePoint: number): number {
    const key = codePoint * 8 + face;
    let advance = this.known.get(key);
    if (advance === undefined) {
      advance = this.measure(face, String.fromCodePoint(codePoint)).width / measureSize;
      this.known.set(key, advance);
    }
    return advance;
  }

  /** Heights above and below the baseline, in em: of the face itself, not of a glyph. */
  ascent(face: number): number {
    return this.measure(face, "x", heightSize).fontBoundingBoxAscent / heightSize;
  }

  descent(face: number): number {
    return this.measure(face, "x", heightSize).fontBoundingBoxDescent / heightSize;
  }

  /**
   * From the top of a line to its baseline, in CSS pixels: measured on a line, since browsers round it to their own
   * pixels, and those are not the same everywhere.
   */
  baseline(style: string): number {
    const line = document.body.appendChild(document.createElement("div"));
    line.className = `measured text-${style}`;
    line.setAttribute("aria-hidden", "true");
    const foot = line.appendChild(document.createElement("span"));
    const baseline = foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
    line.remove();
    return baseline;
  }

  /** Other fonts have arrived: all that was measured is wrong. */
  forget(): void {
    this.known.clear();
  }

  private measure(face: number, text: string, size = measureSize): TextMetrics {
    this.context ??= makeContext(1, 1);
    setFont(this.context, fontOf(face, size));
    return this.context.measureText(text);
  }
}

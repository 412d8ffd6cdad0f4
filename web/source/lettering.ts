/** What the app asks about text before it draws it: widths, heights and images, from the browser. */
import { Glyphs } from "./glyphs.js";
import { Metrics } from "./metrics.js";
import type { Module, Shell } from "./module.js";
import { Runs } from "./runs.js";

type Asked = Pick<Shell, "ascent" | "descent" | "baseline" | "advance" | "rasterise" | "runWidth" | "rasteriseRun">;

export class Lettering {
  private readonly metrics = new Metrics();
  private readonly glyphs = new Glyphs();
  private readonly runs = new Runs();
  /** Set once it is there. */
  module: Module | undefined;

  readonly answers: Asked = {
    ascent: (face) => this.metrics.ascent(face),
    descent: (face) => this.metrics.descent(face),
    baseline: (style) => this.metrics.baseline(style),
    advance: (face, codePoint) => this.metrics.advance(face, codePoint),
    rasterise: (...asked) => this.module && this.glyphs.rasterise(this.module, ...asked),
    runWidth: (face, text) => this.runs.width(face, text),
    rasteriseRun: (...asked) => this.module && this.runs.rasterise(this.module, ...asked),
  };

  /** Measures what most texts are made of, in the faces of text. */
  getReady(): void {
    for (const face of [0, 1, 2])
      for (let letter = 0x20; letter < 0x7f; letter += 1) this.metrics.advance(face, letter);
  }

  /** Other fonts have arrived. */
  forget(): void {
    this.metrics.forget();
    this.runs.forget();
  }
}

/** The compiled app as its glue code offers it: what it calls, and what it lets be called. */

/** What the app calls, always while one of its own functions runs. */
export interface Shell {
  /** A new tree; only when something changed. */
  scene(json: string): void;
  /** Stores the state; false when it could not be stored. */
  save(text: string): boolean;
  /** Removes all that this site stored. */
  erase(): void;
  /** Leaves at once. */
  leave(): void;
  /** Opens a tel:, sms: or https: link that was pressed on the canvas. */
  open(address: string): void;
  /** Asks for one animation frame; several calls ask for the same one. */
  requestFrame(): void;
  /** Advance width of a code point in em: no kerning, not rounded to pixels. */
  advance(face: number, codePoint: number): number;
  /** Heights of a face above and below the baseline, in em. */
  ascent(face: number): number;
  descent(face: number): number;
  /** Writes a glyph's bitmap; see glyphs.ts. */
  rasterise(face: number, codePoint: number, sizePx: number, out: number): void;
  /** Something could not be read or started. Fatal only when `_start` then returns 0. */
  fail(code: string, place: string, remedy: string): void;
}

/** Pointers are byte offsets into `HEAPU8`; text is UTF-8 that ends with a zero byte. */
export interface Module {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  /** 1 when the app runs; 0 when it called `fail`. */
  _start(pack: number, saved: number, today: number, country: number, dark: number, stored: number): number;
  _surroundings_changed(today: number, country: number, dark: number, stored: number): void;
  _viewport(width: number, height: number, deviceWidth: number, deviceHeight: number, textScale: number): void;
  _scroll(y: number): void;
  _focus(id: number, visible: number): void;
  _report(id: number, value: number): void;
  /** A finger was lifted: nothing is hovered any more. */
  _pointer_left(): void;
  /** 1 when one more frame is wanted. */
  _frame(): number;
  _fonts_changed(): void;
}

export interface ModuleOptions {
  readonly canvas: HTMLCanvasElement;
  readonly shell: Shell;
  /** Finds a file of the module under its published name. */
  locateFile(name: string): string;
}

export type CreateModule = (options: ModuleOptions) => Promise<Module>;

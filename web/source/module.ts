/** The compiled app as its glue code offers it: what it calls, and what it lets be called. */

/** What the app calls, always while one of its own functions runs. */
export interface Shell {
  /** A new tree; only when something changed. Returns how far the page is scrolled with it. */
  scene(json: string): number;
  /** Keeps a piece of the state; that named `head` comes last. Returns the place of a `Storing` in its list. */
  save(name: string, text: string): number;
  /** Keeps what is set on this device alone. */
  keepDevice(discreet: boolean, eraseOnLeave: boolean, leaveTo: string, language: string): void;
  /** Asks for a passcode to set, or to change the one there is. */
  askPasscode(): void;
  /** Becomes the tab that saves. */
  takeOver(): void;
  /** Removes all that this site stored. */
  erase(): void;
  /** Leaves at once. */
  leave(): void;
  /** Opens a tel:, sms: or https: link that was pressed on the canvas. */
  open(address: string): void;
  /** Offers a text as a file to keep. */
  keepFile(name: string, type: string, text: string): void;
  copy(text: string): void;
  /** Whether the system can pass text on to another app. */
  canShare(): boolean;
  share(text: string): void;
  print(): void;
  /** Asks for one animation frame; several calls ask for the same one. */
  requestFrame(): void;
  /** Asks for a frame at that time, in seconds since 1970, in the place of the time asked for before; 0 for none. */
  wake(time: number): void;
  /** Moves the canvas to there on the page, in CSS pixels. */
  movePage(top: number): void;
  /** Shows these rows of the canvas, in device pixels, as what stays where it is above the page. */
  showPinned(top: number, height: number): void;
  /** Advance width of a code point in em: no kerning, not rounded to pixels. */
  advance(face: number, codePoint: number): number;
  /** Heights of a face above and below the baseline, in em. */
  ascent(face: number): number;
  descent(face: number): number;
  /** From the top of a line of the text style of that name to its baseline, in CSS pixels. */
  baseline(style: string): number;
  /** Writes a glyph's bitmap; see glyphs.ts. */
  rasterise(face: number, codePoint: number, sizePx: number, out: number): void;
  /** Of text that is shaped as a whole: width in em, and its image; see runs.ts. */
  runWidth(face: number, text: string): number;
  rasteriseRun(face: number, text: string, sizePx: number, rtl: boolean, colour: number, out: number): void;
  /** Something could not be read or started. Fatal only when what was called then returns 0. */
  fail(code: string, place: string, remedy: string): void;
}

/** Pointers are byte offsets into `HEAPU8`; text is UTF-8 that ends with a zero byte. */
export interface Module {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  /** The first screens. This and the next two: 1 when the app runs; 0 when it called `fail`. */
  _start(firstOfPack: number, clock: number, country: number, around: number): number;
  // From here to `_words_changed`, only once all of the module is there.
  /** All of it. `restOfPack` is 0 for a pack that is somebody else's, one document with a stamp. */
  _start_whole(
    firstOfPack: number,
    restOfPack: number,
    saved: number,
    clock: number,
    country: number,
    around: number,
  ): number;
  /** Goes on with all of it after `_start`. */
  _complete(restOfPack: number): number;
  _saved_elsewhere(all: number): void;
  /** The same pack in another language. */
  _words_changed(firstOfPack: number, restOfPack: number): void;
  _surroundings_changed(clock: number, country: number, around: number): void;
  _stored_changed(storing: number): void;
  _device_changed(
    discreet: number,
    eraseOnLeave: number,
    leaveTo: number,
    language: number,
    passcode: number,
    mayBeCleared: number,
  ): void;
  _viewport(
    width: number,
    height: number,
    deviceWidth: number,
    deviceHeight: number,
    storeHeight: number,
    textScale: number,
  ): void;
  /** 1 when a frame is wanted for it. */
  _scroll(y: number): number;
  /** Colours as 0xRRGGBB in the place of the theme's accents; the first is negative for none. */
  _accent(accent: number, soft: number, on: number): void;
  /** 1 when the person asked for more contrast. */
  _contrast(more: number): void;
  /** 1 when the person asked for less motion. */
  _still(less: number): void;
  _focus(id: number, visible: number): void;
  _report(id: number, value: number): void;
  /** A finger was lifted: nothing is hovered any more. */
  _pointer_left(): void;
  _day_begins(): number;
  /** `now` in seconds since 1970; `draws` is 0 when it is only told. 1 when one more frame is wanted. */
  _frame(now: number, draws: number): number;
  /** 1 while what was asked for is not there yet. */
  _waits(): number;
  _fonts_changed(): void;
}

export interface ModuleOptions {
  readonly canvas: HTMLCanvasElement;
  readonly shell: Shell;
  /** Makes an instance of the module with these imports and hands it over. */
  instantiateWasm(imports: WebAssembly.Imports, arrived: (instance: WebAssembly.Instance) => void): void;
}

export type CreateModule = (options: ModuleOptions) => Promise<Module>;

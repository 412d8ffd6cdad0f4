/**
 * The app's functions with text instead of pointers.
 *
 * The app calls the shell while it runs, and the shell's changes to the page can
 * raise events that call the app again. Such calls wait until it has returned.
 */
import type { Accent } from "./accent.js";
import type { DeviceState } from "./device.js";
import type { Module } from "./module.js";
import { storings, type Storing } from "./storage/keeper.js";

/** The questions and all that is said, as text. Somebody else's must carry a stamp. */
export interface PackText {
  readonly text: string;
  readonly stamped: boolean;
}

/** What surrounds the app. */
export interface Surroundings {
  /** The wall clock's day and minute, YYYY-MM-DDTHH:MM. */
  readonly clock: string;
  /** Two letters, or "" when the browser's language names no country. */
  readonly country: string;
  readonly dark: boolean;
  /** The person asked for less motion. */
  readonly still: boolean;
  /** Inside somebody's page. */
  readonly embedded: boolean;
  readonly offline: boolean;
}

/** As bits, in the order that `Around` of host/web/api.cpp has. */
const around = ({ dark, still, embedded, offline }: Surroundings): number =>
  [dark, still, embedded, offline].reduce((bits, is, place) => bits | (Number(is) << place), 0);

export interface WindowSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels. */
  readonly deviceWidth: number;
  readonly deviceHeight: number;
  /** The browser's text size as a multiple of the usual one. */
  readonly textScale: number;
}

export class Api {
  private depth = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly module: Module,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** False when the app could not start and said why through `shell.fail`. */
  start(pack: PackText, saved: string, now: Surroundings): boolean {
    const started = this.call(() =>
      this.withTexts([pack.text, saved, now.clock, now.country], ([first = 0, second = 0, third = 0, fourth = 0]) =>
        this.module._start(first, second, third, fourth, around(now), Number(pack.stamped)),
      ),
    );
    return started === 1;
  }

  surroundings(now: Surroundings): void {
    this.tell(() =>
      this.withTexts([now.clock, now.country], ([first = 0, second = 0]) =>
        this.module._surroundings_changed(first, second, around(now)),
      ),
    );
  }

  stored(storing: Storing): void {
    this.tell(() => this.module._stored_changed(storings.indexOf(storing)));
  }

  device({ discreet, eraseOnLeave, leaveTo, language, passcode, mayBeCleared }: DeviceState): void {
    this.tell(() =>
      this.withTexts([leaveTo, language], ([first = 0, second = 0]) =>
        this.module._device_changed(
          Number(discreet),
          Number(eraseOnLeave),
          first,
          second,
          Number(passcode),
          Number(mayBeCleared),
        ),
      ),
    );
  }

  /** The same pack in another language. */
  words(pack: string): void {
    this.tell(() => this.withTexts([pack], ([pointer = 0]) => this.module._words_changed(pointer)));
  }

  /** Another tab has saved: all of it, as `start` takes it. */
  savedElsewhere(all: string): void {
    this.tell(() => this.withTexts([all], ([pointer = 0]) => this.module._saved_elsewhere(pointer)));
  }

  /** The minute of the day at which a new day begins for the app. */
  dayBegins(): number {
    return this.call(() => this.module._day_begins()) ?? 0;
  }

  /** `storeHeight`: device pixels that the canvas in the page is high. */
  viewport({ width, height, deviceWidth, deviceHeight, textScale }: WindowSize, storeHeight: number): void {
    this.tell(() => this.module._viewport(width, height, deviceWidth, deviceHeight, storeHeight, textScale));
  }

  /** True when a frame is wanted for it. */
  scroll(y: number): boolean {
    return this.call(() => this.module._scroll(y)) === 1;
  }

  accent(accent: Accent | undefined): void {
    this.tell(() => this.module._accent(accent?.accent ?? -1, accent?.soft ?? 0, accent?.on ?? 0));
  }

  contrast(more: boolean): void {
    this.tell(() => this.module._contrast(Number(more)));
  }

  still(less: boolean): void {
    this.tell(() => this.module._still(Number(less)));
  }

  /** `id` is "" when nothing of the app has the focus; `visible` asks for a focus ring. */
  focus(id: string, visible: boolean): void {
    this.tell(() => this.withTexts([id], ([pointer = 0]) => this.module._focus(pointer, Number(visible))));
  }

  /** A node was used: "" for buttons, "true" or "false" for marks, the value for fields. */
  report(id: string, value: string): void {
    this.tell(() => this.withTexts([id, value], ([first = 0, second = 0]) => this.module._report(first, second)));
  }

  pointerLeft(): void {
    this.tell(() => this.module._pointer_left());
  }

  /** True when one more frame is wanted. */
  frame(): boolean {
    return this.depth === 0 && this.call(() => this.module._frame(Date.now() / 1000)) === 1;
  }

  fontsChanged(): void {
    this.tell(() => this.module._fonts_changed());
  }

  private tell(work: () => void): void {
    if (this.depth > 0) this.waiting.push(work);
    else this.call(work);
  }

  private call<Result>(work: () => Result): Result | undefined {
    this.depth += 1;
    let result: Result | undefined;
    try {
      result = work();
    } catch (error) {
      this.waiting.length = 0;
      this.failed(error);
    } finally {
      this.depth -= 1;
    }
    const next = this.depth === 0 ? this.waiting.shift() : undefined;
    if (next) this.tell(next);
    return result;
  }

  /** Lends the app copies of the texts for the time of one call. */
  private withTexts<Result>(texts: readonly string[], work: (pointers: readonly number[]) => Result): Result {
    const pointers = texts.map((text) => this.copyIn(text));
    try {
      return work(pointers);
    } finally {
      for (const pointer of pointers) this.module._free(pointer);
    }
  }

  private copyIn(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const pointer = this.module._malloc(bytes.length + 1);
    // Allocating may have moved the memory: ask for its view only now.
    const memory = this.module.HEAPU8;
    memory.set(bytes, pointer);
    memory[pointer + bytes.length] = 0;
    return pointer;
  }
}

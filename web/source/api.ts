/**
 * The app's functions with text instead of pointers.
 *
 * The app calls the shell while it runs, and the shell's changes to the page can
 * raise events that call the app again. Such calls wait until it has returned.
 */
import type { Accent } from "./accent.js";
import type { DeviceState } from "./device.js";
import { withTexts } from "./memory.js";
import type { Module } from "./module.js";
import { storings, type Storing } from "./storage/keeper.js";

/** The questions and all that is said, as text. */
export interface PackText {
  readonly text: string;
  /** What a plan is made of; somebody else's pack has all of it in one text, which must carry a stamp. */
  rest?(): Promise<string>;
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

  /** The first screens. False when the app could not start and said why through `shell.fail`; so are the next two. */
  start(pack: PackText, now: Surroundings): boolean {
    const started = this.call(() =>
      withTexts(this.module, [pack.text, now.clock, now.country], ([first = 0, clock = 0, country = 0]) =>
        this.module._start(first, clock, country, around(now)),
      ),
    );
    return started === 1;
  }

  /** `rest` is what the pack's own promise has brought. */
  startWhole(pack: PackText, rest: string | undefined, saved: string, now: Surroundings): boolean {
    const texts = [pack.text, saved, now.clock, now.country, rest ?? ""];
    const started = this.call(() =>
      withTexts(this.module, texts, ([first = 0, state = 0, clock = 0, country = 0, other = 0]) =>
        this.module._start_whole(first, rest === undefined ? 0 : other, state, clock, country, around(now)),
      ),
    );
    return started === 1;
  }

  /** After `start`. */
  complete(rest: string): boolean {
    return this.call(() => withTexts(this.module, [rest], ([pointer = 0]) => this.module._complete(pointer))) === 1;
  }

  /** True while what was asked for is not there yet. */
  waits(): boolean {
    return this.call(() => this.module._waits()) === 1;
  }

  surroundings(now: Surroundings): void {
    this.tell(() =>
      withTexts(this.module, [now.clock, now.country], ([first = 0, second = 0]) =>
        this.module._surroundings_changed(first, second, around(now)),
      ),
    );
  }

  stored(storing: Storing): void {
    this.tell(() => this.module._stored_changed(storings.indexOf(storing)));
  }

  device({ discreet, eraseOnLeave, leaveTo, language, passcode, mayBeCleared }: DeviceState): void {
    this.tell(() =>
      withTexts(this.module, [leaveTo, language], ([first = 0, second = 0]) =>
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
  words(pack: string, rest: string): void {
    this.tell(() =>
      withTexts(this.module, [pack, rest], ([first = 0, second = 0]) => this.module._words_changed(first, second)),
    );
  }

  /** Another tab has saved: all of it, as `startWhole` takes it. */
  savedElsewhere(all: string): void {
    this.tell(() => withTexts(this.module, [all], ([pointer = 0]) => this.module._saved_elsewhere(pointer)));
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
    this.tell(() => withTexts(this.module, [id], ([pointer = 0]) => this.module._focus(pointer, Number(visible))));
  }

  /** A node was used: "" for buttons, "true" or "false" for marks, the value for fields. */
  report(id: string, value: string): void {
    this.tell(() =>
      withTexts(this.module, [id, value], ([first = 0, second = 0]) => this.module._report(first, second)),
    );
  }

  pointerLeft(): void {
    this.tell(() => this.module._pointer_left());
  }

  /** Without drawing it, it is only told. True when one more frame is wanted. */
  frame(draws: boolean): boolean {
    return this.depth === 0 && this.call(() => this.module._frame(Date.now() / 1000, draws ? 1 : 0)) === 1;
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
}

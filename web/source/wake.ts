/** Frames at a time: one timer while something will change by itself, and none otherwise. */

/** Timers are set for no longer than this, in milliseconds, so that a clock that was set is soon noticed. */
export const longestSleep = 60_000;

export class Wake {
  private time = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wake: () => void) {}

  /** Wakes at that time, in seconds since 1970, and not at the one before; 0 is never. */
  at(time: number): void {
    if (time === this.time) return;
    this.time = time;
    clearTimeout(this.timer);
    if (time !== 0) this.sleep();
  }

  private sleep(): void {
    const left = this.time * 1000 - Date.now();
    this.timer = setTimeout(
      () => {
        // A frame that comes too early changes nothing, and nobody would ask again.
        if (Date.now() < this.time * 1000) this.sleep();
        else this.time = 0;
        this.wake();
      },
      Math.min(Math.max(left, 0), longestSleep),
    );
  }
}

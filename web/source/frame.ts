/** Animation frames on demand: one when asked, more while the app wants them, none when idle. */

export interface FrameClock {
  request(callback: () => void): void;
  hidden(): boolean;
}

export const browserClock: FrameClock = {
  request: (callback) => void requestAnimationFrame(callback),
  hidden: () => document.hidden,
};

export class Frames {
  private pending = false;
  private owed = false;
  private stopped = false;

  /** `run` draws one frame and tells whether it wants another. */
  constructor(
    private readonly run: () => boolean,
    private readonly clock: FrameClock,
  ) {}

  /** Asks for a frame. Hidden pages draw when they are seen again. */
  request(): void {
    if (this.pending || this.stopped) return;
    if (this.clock.hidden()) {
      this.owed = true;
      return;
    }
    this.pending = true;
    this.clock.request(() => {
      this.pending = false;
      this.now();
    });
  }

  /** Draws at once, so that a resized canvas is never shown empty. */
  now(): void {
    if (this.stopped) return;
    if (this.run()) this.request();
  }

  /** To be called when the page is shown again. */
  resume(): void {
    if (!this.owed || this.clock.hidden()) return;
    this.owed = false;
    this.request();
  }

  /** After a fatal error nothing is drawn any more. */
  stop(): void {
    this.stopped = true;
  }
}

const canvasEvents = [
  "mousemove",
  "mousedown",
  "mouseenter",
  "mouseleave",
  "touchstart",
  "touchmove",
  "touchend",
  "touchcancel",
  "webglcontextrestored",
];

/** Asks for a frame whenever the canvas is pointed at, or the page comes back. */
export function drawOnInput(frames: Frames, canvas: HTMLCanvasElement): void {
  const request = (): void => frames.request();
  for (const name of canvasEvents) canvas.addEventListener(name, request, { passive: true });
  for (const name of ["mouseup", "focus", "blur", "pageshow"]) addEventListener(name, request);
  document.addEventListener("visibilitychange", () => frames.resume());
}

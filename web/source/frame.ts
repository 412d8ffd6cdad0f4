/** Animation frames on demand: one when asked, more while the app wants them, none when idle. */

export interface FrameClock {
  request(callback: () => void): void;
  hidden(): boolean;
}

let outOfSight = false;

export const browserClock: FrameClock = {
  request: (callback) => void requestAnimationFrame(callback),
  hidden: () => document.hidden || outOfSight,
};

/** A page that lies in another one and is scrolled out of its sight is as good as hidden. */
export function watchSight(frames: Frames): void {
  const observer = new IntersectionObserver((entries) => {
    outOfSight = entries.at(-1)?.isIntersecting === false;
    frames.resume();
  });
  observer.observe(document.documentElement);
}

export class Frames {
  private pending = false;
  private owed = false;
  private stopped = false;
  private after: (() => void)[] = [];

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
    const again = this.run();
    for (const work of this.after.splice(0)) work();
    if (again) this.request();
  }

  /** Calls `work` once the next frame has been drawn. */
  afterNext(work: () => void): void {
    this.after.push(work);
    this.request();
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

const canvasEvents = ["mousemove", "mousedown", "mouseenter", "mouseleave", "webglcontextrestored"];

/** Asks for a frame whenever the canvas is pointed at, or the page comes back. */
export function drawOnInput(frames: Frames, canvas: HTMLCanvasElement): void {
  const request = (): void => frames.request();
  for (const name of canvasEvents) canvas.addEventListener(name, request, { passive: true });
  for (const name of ["mouseup", "focus", "blur", "pageshow"]) addEventListener(name, request);
  document.addEventListener("visibilitychange", () => frames.resume());
}

/**
 * A finger that is gone hovers over nothing. The browser sends a tap's mouse events just before
 * its click, and the app takes them in its next frame: only after that may the pointer leave.
 */
export function watchFingers(frames: Frames, canvas: HTMLCanvasElement, left: () => void): void {
  let finger = false;
  canvas.addEventListener("pointerdown", ({ pointerType }) => {
    finger = pointerType === "touch";
  });
  const lifted = (): void => {
    if (finger) frames.afterNext(left);
  };
  canvas.addEventListener("click", lifted);
  canvas.addEventListener("pointercancel", lifted);
}

/** Draws on whatever may change what is seen; `left` is called when a finger is gone. */
export function drawWhenWanted(frames: Frames, canvas: HTMLCanvasElement, left: () => void): void {
  drawOnInput(frames, canvas);
  watchSight(frames);
  watchFingers(frames, canvas, left);
}

/**
 * The two canvases: one lies in the page and moves with it, as elements do, and the other stays where it is. The first
 * is higher than the window, so that the browser can scroll it before it is drawn anew.
 */
import type { WindowSize } from "./api.js";
import { mostPixels } from "./canvas.js";

/** How much of the page is drawn above what the window shows, and below it, in CSS pixels. */
const spare = 256;

export class Sheets {
  /** What the app calls; see module.ts. */
  readonly answers = {
    movePage: (top: number): void => {
      this.page.style.top = `${top}px`;
    },
    showPinned: (top: number, height: number): void => {
      const { pinned, page } = this;
      if (pinned.width !== page.width) pinned.width = page.width;
      if (pinned.height !== height) pinned.height = height;
      const context = pinned.getContext("2d");
      if (!context) return;
      context.globalCompositeOperation = "copy";
      context.drawImage(page, 0, top, page.width, height, 0, 0, page.width, height);
    },
  };

  /** Makes what is drawn with, which takes a while: the app is given the same. The attributes are those it asks for. */
  getReady(): void {
    this.page.getContext("webgl2", { alpha: true, depth: false, stencil: false, antialias: false });
    this.answers.showPinned(0, 1);
  }

  constructor(
    readonly page: HTMLCanvasElement,
    readonly pinned: HTMLCanvasElement,
  ) {}

  /** Makes the first one high enough for a window of this size. Returns how many device pixels that is. */
  fit({ height, deviceHeight }: WindowSize): number {
    const density = height > 0 ? deviceHeight / height : 1;
    const high = Math.max(deviceHeight, Math.min(deviceHeight + 2 * Math.round(spare * density), mostPixels));
    this.page.style.height = `${high / density}px`;
    return high;
  }
}

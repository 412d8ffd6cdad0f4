/** The canvas's store of pixels: how large it is, and whether a frame ever showed it empty. */

/** Runs in the page: the canvas's store, its box as the browser measures it, and what the app was told. */
export const measure = () =>
  new Promise((done) => {
    const canvas = document.querySelector("canvas");
    const observer = new ResizeObserver(([{ devicePixelContentBoxSize: [box] }]) => {
      observer.disconnect();
      done({
        store: [canvas.width, canvas.height],
        box: [box.inlineSize, box.blockSize],
        css: [canvas.clientWidth, canvas.clientHeight],
        density: devicePixelRatio,
      });
    });
    observer.observe(canvas, { box: "device-pixel-content-box" });
  });

/** Runs in the page before it does: counts the frames that end with a canvas emptied and not drawn. */
export function countEmptyFrames() {
  globalThis.emptyFrames = 0;
  globalThis.resizes = 0;
  let empty = false;
  for (const name of ["width", "height"]) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, name);
    Object.defineProperty(HTMLCanvasElement.prototype, name, {
      get,
      set(value) {
        if (this.id === "canvas") {
          empty = true;
          globalThis.resizes += 1;
        }
        set.call(this, value);
      },
    });
  }
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...given) {
    empty = false;
    return draw.apply(this, given);
  };
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  const { port1, port2 } = new MessageChannel();
  // What is posted in a frame arrives after it was shown.
  port1.onmessage = () => {
    if (empty) globalThis.emptyFrames += 1;
  };
  const watch = () => {
    port2.postMessage("");
    ask(watch);
  };
  globalThis.watchFrames = () => ask(watch);
}

/** How many frames were empty since, and how often the store was made anew. */
export const emptyFrames = (page) => page.evaluate(() => [globalThis.emptyFrames, globalThis.resizes]);

/** When it is something's turn. */

/** How long a first paint is waited for, in milliseconds: what is out of sight may have none. */
const paintPatience = 500;

/** Resolves once something of the page is painted: until then the network and the processor are for that alone. */
export function firstPaint(): Promise<void> {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) return Promise.resolve();
  return new Promise((done) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe({ type: "paint", buffered: true });
    setTimeout(done, paintPatience);
    document.addEventListener("visibilitychange", () => done(), { once: true });
  });
}

/** Lets the browser do what waits, and goes on in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Notices that the page is left, and that it comes back as it was, from the browser's memory. */

/** A page that is still there so long after it began to be left is not left, in milliseconds. */
const patience = 3000;

export interface Absence {
  /** It may be left any moment. A download and a link to a telephone begin like this too. */
  leaving(): void;
  /** It was not left. */
  stayed(): void;
  left(): void;
  back(): void;
}

export function watchAbsence({ leaving, stayed, left, back }: Absence): void {
  let timer: ReturnType<typeof setTimeout>;
  addEventListener("beforeunload", () => {
    leaving();
    clearTimeout(timer);
    timer = setTimeout(stayed, patience);
  });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    left();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) back();
  });
}

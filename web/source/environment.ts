/** What the app must know of the world around it, and when that changes. */
import type { Surroundings } from "./api.js";

/** A date's local day as YYYY-MM-DD. */
export function localDay(date: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}

/** Milliseconds until the local day changes; right on days with 23 or 25 hours too. */
export function untilTomorrow(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/** The country that a language tag names, or "". */
export function countryOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? "";
  } catch {
    return "";
  }
}

const darkQuery = "(prefers-color-scheme: dark)";

export function readSurroundings(stored: boolean): Surroundings {
  return {
    today: localDay(new Date()),
    country: countryOf(navigator.language),
    dark: matchMedia(darkQuery).matches,
    stored,
  };
}

/** Calls back when the theme, the language or the day changes. */
export function watchSurroundings(read: () => Surroundings, changed: (surroundings: Surroundings) => void): void {
  let last = JSON.stringify(read());
  const check = (): void => {
    const surroundings = read();
    const text = JSON.stringify(surroundings);
    if (text === last) return;
    last = text;
    changed(surroundings);
  };
  matchMedia(darkQuery).addEventListener("change", check);
  for (const name of ["focus", "pageshow", "languagechange"]) addEventListener(name, check);
  document.addEventListener("visibilitychange", check);

  // A sleeping machine's timers are late; the events above make up for it.
  const waitForMidnight = (): void => {
    setTimeout(
      () => {
        check();
        waitForMidnight();
      },
      untilTomorrow(new Date()) + 500,
    );
  };
  waitForMidnight();
}

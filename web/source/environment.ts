/** What the app must know of the world around it, and when that changes. */
import type { Surroundings } from "./api.js";
import { isEmbedded } from "./embed/around.js";
import type { Wishes } from "./wishes.js";

/** A date's local day as YYYY-MM-DD. */
export function localDay(date: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}

/** A date's local day and minute as YYYY-MM-DDTHH:MM. */
export function localTime(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${localDay(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Milliseconds until the local time is next this minute of the day; right on days with 23 or 25 hours too. */
export function untilMinute(now: Date, minute: number): number {
  const at = (days: number): number =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, minute).getTime() - now.getTime();
  return at(0) > 0 ? at(0) : at(1);
}

/** The country that a language tag names, or "". */
export function countryOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? "";
  } catch {
    return "";
  }
}

/** What a person may ask of all pages. */
export const asks = {
  moreContrast: "(prefers-contrast: more)",
  lessMotion: "(prefers-reduced-motion: reduce)",
} as const;

/** Calls back with whether the person asks for that, now and on every change. */
export function watchAsked(asked: string, changed: (does: boolean) => void): void {
  const query = matchMedia(asked);
  query.addEventListener("change", () => changed(query.matches));
  changed(query.matches);
}

const darkQuery = "(prefers-color-scheme: dark)";
const stillQuery = "(prefers-reduced-motion: reduce)";

/** Theme and language may be wished by the page around an embed; see wishes.ts. */
export function readSurroundings({ theme, language }: Pick<Wishes, "theme" | "language">): Surroundings {
  return {
    clock: localTime(new Date()),
    country: countryOf(language) || countryOf(navigator.language),
    dark: theme === "auto" ? matchMedia(darkQuery).matches : theme === "dark",
    still: matchMedia(stillQuery).matches,
    embedded: isEmbedded(),
    offline: !navigator.onLine,
  };
}

/** Calls back when any of it changes, and when the day does. Returns what looks for a change at once. */
export function watchSurroundings(
  read: () => Surroundings,
  changed: (surroundings: Surroundings) => void,
  dayBegins: () => number,
): () => void {
  let last = JSON.stringify(read());
  const check = (): void => {
    const surroundings = read();
    const text = JSON.stringify(surroundings);
    if (text === last) return;
    last = text;
    changed(surroundings);
  };
  for (const query of [darkQuery, stillQuery]) matchMedia(query).addEventListener("change", check);
  for (const name of ["focus", "pageshow", "languagechange", "online", "offline"]) addEventListener(name, check);
  document.addEventListener("visibilitychange", check);

  // A sleeping machine's timers are late; the events above make up for it.
  const waitForDay = (): void => {
    setTimeout(
      () => {
        check();
        waitForDay();
      },
      untilMinute(new Date(), dayBegins()) + 500,
    );
  };
  waitForDay();
  return check;
}

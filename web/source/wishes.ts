/**
 * What the page's address wishes: how an embed looks, and which screen a shortcut opens.
 * Nothing in it is trusted, and nothing of it stays in the address.
 */

export type ThemeWish = "light" | "dark" | "auto";

/** What an address may open, by the discreet name that stands in it. */
export const openings = ["today", "now", "received"] as const;
export type Opening = (typeof openings)[number];

export interface Wishes {
  /** `auto` follows the system, or the page around an embed when that says what it looks like. */
  readonly theme: ThemeWish;
  /** A BCP 47 tag, or "" for the browser's own language. */
  readonly language: string;
  /** `#rrggbb`, or "" for the usual colour. */
  readonly accent: string;
  /** Whether the questions come from the page around, by message. */
  readonly pack: "own" | "handed";
  readonly open: Opening | undefined;
}

export const isLanguageTag = (given: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(given);
const colour = /^#?([0-9a-f]{6})$/i;

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined =>
  values.find((value) => value === given);

/** Reads the part of an address after `?`. What is not understood counts as not wished. */
export function readWishes(search: string): Wishes {
  const given = new URLSearchParams(search);
  const language = given.get("lang") ?? "";
  const accent = colour.exec(given.get("accent") ?? "")?.[1];
  return {
    theme: oneOf<ThemeWish>(["light", "dark", "auto"], given.get("theme")) ?? "auto",
    language: isLanguageTag(language) ? language : "",
    accent: accent ? `#${accent.toLowerCase()}` : "",
    pack: given.get("pack") === "handed" ? "handed" : "own",
    open: oneOf(openings, given.get("open")),
  };
}

/** The same as the part of an address from `?` on; only what differs from the usual. */
export function writeWishes({ theme, language, accent, pack }: Omit<Wishes, "open">): string {
  const given = new URLSearchParams();
  if (theme !== "auto") given.set("theme", theme);
  if (language) given.set("lang", language);
  if (accent) given.set("accent", accent.slice(1));
  if (pack === "handed") given.set("pack", pack);
  const text = given.toString();
  return text ? `?${text}` : "";
}

/** Takes query and fragment out of the address bar and the history entry. */
export function stripAddress(): void {
  if (location.search || location.hash) history.replaceState(history.state, "", location.pathname);
}

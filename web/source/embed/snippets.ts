/** The lines that authors copy, from what they wish. */
import { readWishes, writeWishes } from "../wishes.js";

export interface Choices {
  readonly theme: string;
  readonly height: string;
  readonly accent: string;
  readonly lang: string;
  readonly pack: string;
}

/** What the frame may do where a page gives it a sandbox. */
export const sandbox =
  "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

const escapes: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const quoted = (text: string): string => text.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign);

const heightOf = ({ height }: Choices): string => (/^\d{3,4}$/.test(height) ? height : "640");

/** `home` is the address of the site, with a slash at its end. */
export function scriptLine(home: string, choices: Choices): string {
  const { theme, accent, lang, pack } = choices;
  const given = { theme: theme === "auto" ? "" : theme, accent, lang, pack, height: heightOf(choices) };
  const attributes = Object.entries(given).flatMap(([name, value]) =>
    value ? ` data-${name}="${quoted(value)}"` : "",
  );
  return `<script src="${home}embed.js"${attributes.join("")}></script>`;
}

/** A frame can't be given an author's own pack: only a script can hand it over. */
export function frameLine(home: string, choices: Choices): string {
  const { theme, accent, lang } = choices;
  const wishes = readWishes(`?${new URLSearchParams({ theme, accent, lang })}`);
  const address = quoted(`${home}embed.html${writeWishes(wishes)}`);
  return `<iframe src="${address}" title="Second Look" width="100%" height="${heightOf(choices)}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}

/** `picture` is the address of the picture. */
export const pictureLine = (home: string, picture: string): string =>
  `<a href="${home}"><img src="${picture}" width="600" alt="Second Look. Open the app." /></a>`;

/**
 * Runs before anything is painted, as a script of its own: decides whether the welcome screen may be shown
 * as it was prepared, and goes on to the first questions before the app is there.
 *
 * `data-start` on the page says so until the app is there: "welcome", or "waiting" for someone who returns.
 */
import { askAhead } from "./ahead.js";
import { keepPresses } from "./crossing.js";
import { goThrough, takeEarly, type Way } from "./early.js";
import { chosenLanguage, languageFor } from "./language.js";
import { prefix, themeKey } from "./remembered.js";
import { faces, pageIn, speakFirst } from "./spoken.js";
import { firstPaint } from "./turns.js";

/** Set by the build. */
declare const earlyWays: readonly Way[];
/** The packs by language, that of index.html first; set by the build. */
declare const publishedPacks: Readonly<Record<string, string>>;
/** What no first screen needs; set by the build. */
declare const laterStyles: string;

const page = document.documentElement;
const given = new URLSearchParams(location.search);

/** What this site has stored, as far as the browser lets it be read. */
function stored(): Map<string, string> {
  try {
    return new Map(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)) as [string, string][]);
  } catch {
    return new Map();
  }
}

const known = stored();
const theme = given.get("theme") ?? known.get(themeKey);
known.delete(themeKey);
// Somebody else's questions have another welcome, and a shortcut leads elsewhere.
const isHanded = given.get("pack") === "handed";
const offered = Object.keys(publishedPacks);
// Who opens the page of another language wishes it, before what the browser prefers.
const opened = page.lang === offered[0] ? "" : page.lang;
const asked = [given.get("lang") ?? "", chosenLanguage(known.get(`${prefix}device`)), opened, ...navigator.languages];
const language = languageFor(asked, offered);
page.dataset["language"] = language;
const first = known.size > 0 || isHanded || given.has("open") ? "waiting" : "welcome";
if (language === page.lang) {
  page.dataset["start"] = first;
} else {
  page.dataset["start"] = "waiting";
  void speakFirst(pageIn("index", language, offered), faces, (other) => {
    const plain = other.getElementById("plain")?.childNodes ?? [];
    document.getElementById("plain")?.replaceChildren(...plain);
    document.querySelector("link[rel=manifest]")?.replaceWith(...other.querySelectorAll("link[rel=manifest]"));
    if (first !== "welcome" || page.dataset["start"] !== "waiting") return;
    document.title = other.title;
    takeEarly(other);
    page.dataset["start"] = first;
  });
}
if (theme === "dark" || theme === "light") page.dataset["theme"] = theme;

page.toggleAttribute("data-embedded", window.parent !== window);

// Text that was made larger is so from the first paint on.
const size = Number.parseFloat(getComputedStyle(page).fontSize) / 16;
if (size > 0) page.style.setProperty("--text-scale", String(size));

/** The questions in the language that is spoken. The app has been asked for by the page. */
const askForQuestions = (): void => askAhead(new URL(`assets/${publishedPacks[language] ?? ""}`, location.href).href);

function addStyles(): void {
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "stylesheet", href: `assets/${laterStyles}` }));
}

const isWelcome = (): boolean => page.dataset["start"] === "welcome";
void firstPaint().then(() => addStyles());
// A welcome that can be read and answered comes first.
if (isWelcome()) void firstPaint().then(() => isWelcome() && askForQuestions());
else if (!isHanded) askForQuestions();

keepPresses(document);
goThrough(earlyWays, () => page.dataset["start"] === "welcome");

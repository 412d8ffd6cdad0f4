/**
 * Runs before anything is painted, as a script of its own: decides whether the welcome screen may be shown
 * as it was prepared, and goes on to the first questions before the app is there.
 *
 * `data-start` on the page says so until the app is there: "welcome", or "waiting" for someone who returns.
 */
import { keepPresses } from "./crossing.js";
import { goThrough, type Way } from "./early.js";
import { prefix, themeKey } from "./remembered.js";
import { firstPaint } from "./turns.js";

/** Set by the build. `largeFiles`: what the app is made of, of which nothing is seen at first. */
declare const earlyWays: readonly Way[];
declare const largeFiles: readonly { readonly address: string; readonly type: string }[];

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
const isElsewhere = given.get("pack") === "handed" || given.has("open");
page.dataset["start"] = known.size > 0 || isElsewhere ? "waiting" : "welcome";
if (theme === "dark" || theme === "light") page.dataset["theme"] = theme;

page.toggleAttribute("data-embedded", window.parent !== window);

// Text that was made larger is so from the first paint on.
const size = Number.parseFloat(getComputedStyle(page).fontSize) / 16;
if (size > 0) page.style.setProperty("--text-scale", String(size));

function preload(): void {
  for (const { address, type } of largeFiles) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", type, crossOrigin: "anonymous", href: address });
    document.head.append(link);
  }
}

const isWelcome = (): boolean => page.dataset["start"] === "welcome";
// A welcome that can be read and answered comes first. Without it the app has begun to load them itself by then.
if (isWelcome()) void firstPaint().then(() => isWelcome() && preload());
else preload();

keepPresses(document);
goThrough(earlyWays, () => page.dataset["start"] === "welcome");

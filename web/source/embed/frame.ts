/**
 * The page inside an embed: a poster first, and the app in a frame of its own once someone starts.
 * Nothing heavy is loaded before. Runs before the poster is painted, so that nothing pressed on it is lost.
 */
import { showAccent } from "../accent.js";
import { installLeave, type Exit } from "../leave.js";
import { ownPrefix } from "../pack.js";
import { languageFor } from "../language.js";
import { pageIn, speakFirst } from "../spoken.js";
import { homeOf, readWhole } from "../storage/whole.js";
import { readWishes, writeWishes } from "../wishes.js";
import { isAtHome, isEmbedded, tellAround } from "./around.js";
import { envelope, readEvent, readHandOver, readWish } from "./protocol.js";

/** That of the pages without one in their names first; set by the build. */
declare const publishedLanguages: readonly string[];

const element = <Found extends HTMLElement>(id: string): Found => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`embed.html has no #${id}`);
  return found as Found;
};

const wishes = readWishes(location.search);
const page = document.documentElement;
const exit: Exit = {
  document,
  location,
  top: isEmbedded() ? window.top : null,
  tellAround: (address) => tellAround({ type: "leave", address }),
};

/** How long the app may take to leave with the page, in milliseconds. */
const patience = 1000;

let theme = wishes.theme;
let app: HTMLIFrameElement | undefined;

function showTheme(): void {
  if (theme !== "auto") page.dataset["theme"] = theme;
  showAccent(wishes.accent);
}

/** In a sandbox without an origin of its own, no address fits the frame's. */
const send = (message: object): void => app?.contentWindow?.postMessage(envelope(message), "*");

/** Says how well what is written here is kept. */
function showLabel(): void {
  const kept = homeOf(ownPrefix) ? (isAtHome() ? "here" : "for-this-site") : "nowhere";
  element(`kept-${kept}`).hidden = false;
}

function start(): void {
  if (app) return;
  if (document.readyState === "loading") return document.addEventListener("DOMContentLoaded", start, { once: true });
  app = document.createElement("iframe");
  app.id = "app";
  app.title = document.title;
  app.src = `./${writeWishes({ ...wishes, theme })}`;
  element("poster").replaceWith(app);
  element("bar").hidden = false;
  showLabel();
  app.focus();
  tellAround({ type: "started" });
}

/** The app leaves and takes the page along where it may; where it may not, the whole embed is covered and emptied. */
function follow(address: string): void {
  page.dataset["leaving"] = "";
  tellAround({ type: "leave", address });
  setTimeout(() => location.replace("about:blank"), patience);
}

/** The full app asks for what was written here, once the person has agreed to it there. */
function openFullApp(event: Event): void {
  const state = readWhole(homeOf(ownPrefix));
  if (wishes.pack === "handed" || state === "") return;
  event.preventDefault();
  const opened = window.open("open.html", "_blank");
  const answer = ({ source, origin, data }: MessageEvent): void => {
    if (source !== opened || origin !== location.origin || readHandOver(data)?.type !== "hand-over-please") return;
    removeEventListener("message", answer);
    opened?.postMessage(envelope({ type: "hand-over", state }), location.origin);
  };
  addEventListener("message", answer);
}

const language = languageFor([wishes.language, ...navigator.languages], publishedLanguages);
if (language !== page.lang) void speakFirst(pageIn("embed", language, publishedLanguages), "#poster, #bar");
installLeave(exit);
showTheme();
for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"])
  matchMedia(query).addEventListener("change", showTheme);
document.addEventListener("click", (event) => {
  const pressed = (event.target as Element | null)?.closest("#start, #open");
  if (pressed?.id === "start") start();
  if (pressed?.id === "open") openFullApp(event);
});
addEventListener("message", ({ source, data }) => {
  if (app && source === app.contentWindow) {
    const event = readEvent(data);
    if (event?.type === "leave") follow(event.address);
    if (event?.type === "wants-pack") tellAround(event);
  } else if (isEmbedded() && source === window.parent) {
    const wish = readWish(data);
    if (!wish) return;
    if (wish.type === "theme") theme = wish.theme;
    showTheme();
    send(wish);
  }
});
tellAround({ type: "ready" });

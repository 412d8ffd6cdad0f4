/**
 * One script line on somebody's page makes an embed where the line stands:
 *
 *   <script src="https://…/embed.js" data-theme="auto" data-height="640"></script>
 *
 * `data-theme` light, dark or auto (as the page around looks, live); `data-lang` a language tag;
 * `data-accent` #rrggbb; `data-height` CSS pixels, 320 to 2000; `data-pack` the address of a stamped
 * pack, or `#id` of a JSON script element of the page. Works under a strict policy of the page: no inline
 * style, no inline script, no markup from text. Says `second-look:ready`, `second-look:started` and
 * `second-look:leave` as events of the frame that it makes.
 */
import { writeWishes, readWishes, type ThemeWish } from "../wishes.js";
import { hostTheme, watchHost } from "./host_theme.js";
import { envelope, readEvent, type Wish } from "./protocol.js";

const usualHeight = 640;

function heightOf(given: string | undefined): number {
  const height = Number.parseInt(given ?? "", 10);
  return Number.isFinite(height) ? Math.min(2000, Math.max(320, height)) : usualHeight;
}

/** How long the frame may take to take the page along itself, in milliseconds: two ways at once get in each other's way. */
const patience = 300;

/** Covers the whole page, and replaces it where the frame couldn't. */
function leavePage(address: string): void {
  const cover = document.createElement("div");
  Object.assign(cover.style, { position: "fixed", inset: "0", zIndex: "2147483647", background: "#fff" });
  document.documentElement.append(cover);
  document.title = "…";
  setTimeout(() => location.replace(address), patience);
}

async function readPack(source: string): Promise<Wish> {
  try {
    if (source.startsWith("#")) return { type: "pack", text: document.querySelector(source)?.textContent ?? "" };
    const response = await fetch(source, { credentials: "omit" });
    return response.ok ? { type: "pack", text: await response.text() } : { type: "no-pack" };
  } catch {
    return { type: "no-pack" };
  }
}

function embed(script: HTMLScriptElement): void {
  const { theme, lang, accent, height, pack } = script.dataset;
  const home = new URL("./", script.src);
  const given = new URLSearchParams({ theme: theme ?? "", lang: lang ?? "", accent: accent ?? "" });
  const wishes = readWishes(`?${given}`);
  const themeNow = (): ThemeWish => {
    const wished = script.dataset["theme"];
    return wished === "light" || wished === "dark" ? wished : hostTheme(frame.parentElement ?? document.body);
  };

  const frame = document.createElement("iframe");
  frame.title = "Second Look";
  frame.referrerPolicy = "no-referrer";
  Object.assign(frame.style, {
    display: "block",
    width: "100%",
    height: `${heightOf(height)}px`,
    border: "0",
    colorScheme: "normal",
  });
  script.after(frame);
  let shown = themeNow();
  frame.src = new URL(
    `embed.html${writeWishes({ ...wishes, theme: shown, pack: pack ? "handed" : "own" })}`,
    home,
  ).href;

  const send = (wish: Wish): void => frame.contentWindow?.postMessage(envelope(wish), home.origin);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== home.origin) return;
    const event = readEvent(data);
    if (!event) return;
    if (event.type === "wants-pack") {
      if (pack) void readPack(pack).then(send);
      return;
    }
    frame.dispatchEvent(new CustomEvent(`second-look:${event.type}`, { bubbles: true }));
    if (event.type === "leave") leavePage(event.address);
  });
  watchHost(script, () => {
    const theme = themeNow();
    if (theme === shown || theme === "auto") return;
    shown = theme;
    send({ type: "theme", theme });
  });
}

if (document.currentScript instanceof HTMLScriptElement) embed(document.currentScript);

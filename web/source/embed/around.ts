/** The app's line to the page around it, when there is one. */
import { envelope, readWish, type Event, type Wish } from "./protocol.js";

/** True in a frame of another page. */
export const isEmbedded = (): boolean => window.parent !== window;

/** True where the whole page is this site's, so that what is saved is saved for all of it. */
export function isAtHome(): boolean {
  try {
    return window.top?.location.origin === location.origin && location.origin !== "null";
  } catch {
    return false;
  }
}

/** Tells the page around. It may be anybody's, so nothing private is ever said; see protocol.ts. */
export function tellAround(event: Event): void {
  if (isEmbedded()) window.parent.postMessage(envelope(event), "*");
}

/** Hears the page around, and nobody else. */
export function hearAround(heard: (wish: Wish) => void): void {
  if (!isEmbedded()) return;
  addEventListener("message", ({ source, data }) => {
    const wish = source === window.parent ? readWish(data) : undefined;
    if (wish) heard(wish);
  });
}

/** The page around did not hand over what it promised. */
export class NotHanded extends Error {}

/** How long the page around may take to read its pack, in milliseconds. */
const patience = 30_000;

/** Asks the page around for its author's pack. */
export function askForPack(): Promise<string> {
  return new Promise((done, failed) => {
    const late = setTimeout(() => failed(new NotHanded()), patience);
    hearAround((wish) => {
      if (wish.type === "theme") return;
      clearTimeout(late);
      if (wish.type === "pack") done(wish.text);
      else failed(new NotHanded());
    });
    tellAround({ type: "wants-pack" });
  });
}

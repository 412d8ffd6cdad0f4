/**
 * What an embed and the page around it say to each other.
 *
 * The page around learns that the embed is ready, that someone started, and that someone
 * leaves: never an answer, a length or an outcome. Each side listens only to the very window it
 * belongs to, and drops whatever is not exactly one of these.
 */

export const sender = "second-look";

/** From the embed to the page around it. */
export type Event =
  | { readonly type: "ready" | "started" | "wants-pack" }
  /** Someone leaves: cover the page and go to this neutral address. */
  | { readonly type: "leave"; readonly address: string };

/** From the page around to the embed. */
export type Wish =
  | { readonly type: "theme"; readonly theme: "light" | "dark" }
  | { readonly type: "pack"; readonly text: string }
  /** The page could not read the author's pack. */
  | { readonly type: "no-pack" };

/** From a freshly opened app, and back to it. */
export type HandOver = { readonly type: "hand-over-please" } | { readonly type: "hand-over"; readonly state: string };

/** No pack and no state is longer, in UTF-16 units. */
export const longest = 4 * 1024 * 1024;

export const envelope = <Message extends object>(message: Message): Message & { readonly from: string } => ({
  ...message,
  from: sender,
});

function opened(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const message = data as Record<string, unknown>;
  return message["from"] === sender ? message : undefined;
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= longest;

export function readEvent(data: unknown): Event | undefined {
  const message = opened(data);
  const type = message?.["type"];
  if (type === "ready" || type === "started" || type === "wants-pack") return { type };
  const address = message?.["address"];
  if (type === "leave" && isText(address) && address.startsWith("https://")) return { type, address };
  return undefined;
}

export function readWish(data: unknown): Wish | undefined {
  const message = opened(data);
  const type = message?.["type"];
  if (type === "no-pack") return { type };
  const theme = message?.["theme"];
  if (type === "theme" && (theme === "light" || theme === "dark")) return { type, theme };
  const text = message?.["text"];
  // A promise that was not kept is an answer too: nobody waits for another.
  if (type === "pack") return isText(text) ? { type, text } : { type: "no-pack" };
  return undefined;
}

export function readHandOver(data: unknown): HandOver | undefined {
  const message = opened(data);
  const type = message?.["type"];
  if (type === "hand-over-please") return { type };
  const state = message?.["state"];
  if (type === "hand-over" && isText(state)) return { type, state };
  return undefined;
}

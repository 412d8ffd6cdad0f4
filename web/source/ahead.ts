/** What the app reads first, asked for by boot.ts, which is there before it and is a script of its own. */
import { textIn, textOf } from "./text_of.js";

declare global {
  /** There once somebody has asked. */
  var secondLookAhead:
    { readonly address: string; readonly answer: Promise<Response | undefined> } | "read" | undefined;
}

/** Asks, unless the app has done so itself by now. */
export function askAhead(address: string): void {
  // Without an answer the app asks again, and hears why.
  globalThis.secondLookAhead ??= { address, answer: fetch(address).catch(() => undefined) };
}

/** The text at the address, which is loaded once, whoever asked for it; an error where there is none. */
export async function textAhead(address: string): Promise<string> {
  const ahead = globalThis.secondLookAhead;
  globalThis.secondLookAhead = "read";
  const answer = typeof ahead === "object" && ahead.address === address ? await ahead.answer : undefined;
  return answer ? textIn(answer) : textOf(address);
}

/** All that is saved, for pages beside the app. */
import { choose } from "./choose.js";
import { isErased } from "./erasing.js";
import { Home, probe } from "./home.js";
import { headName, isMonthName } from "./slot.js";

/** Local storage, or undefined without it. */
export function homeOf(prefix: string): Home | undefined {
  const storage = probe(() => localStorage);
  return storage && new Home(storage, prefix);
}

/** The pieces by name as the one text that the app reads; "" when there is no head among them. */
export function wholeOf(pieces: ReadonlyMap<string, string>): string {
  const head = pieces.get(headName);
  if (head === undefined) return "";
  const months = [...pieces].filter(([name]) => name !== headName);
  return `{"head":${head},"months":{${months.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}}`;
}

/** What was saved last, as far as local storage knows; "" for nothing, and for what a passcode locks. */
export function readWhole(home: Home | undefined): string {
  if (isErased(home)) return "";
  const save = [...(choose([home?.read() ?? new Map<string, string>()]).save ?? [])];
  if (save.some(([, { slot }]) => slot.sealed)) return "";
  return wholeOf(new Map(save.map(([name, { slot }]) => [name, slot.payload])));
}

interface Keeping {
  all(): string;
  save(name: string, text: string): unknown;
}

interface Parts {
  readonly head?: unknown;
  readonly months?: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function partsOf(text: string): Parts {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Keeps all that `wholeOf` once gave in the place of what is kept. False for anything else, which changes nothing. */
export function keepInstead(keeper: Keeping, whole: string): boolean {
  const { head, months } = partsOf(whole);
  if (!isObject(head) || !isObject(months) || !Object.keys(months).every(isMonthName)) return false;
  for (const name of Object.keys(partsOf(keeper.all()).months ?? {})) if (!(name in months)) keeper.save(name, "");
  for (const [name, piece] of Object.entries(months)) keeper.save(name, JSON.stringify(piece));
  keeper.save(headName, JSON.stringify(head));
  return true;
}

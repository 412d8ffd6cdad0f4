/**
 * Picks the newest whole save out of all slots of all stores.
 *
 * A head is whole when every month that it names is there, with the very checksum that it names.
 */
import { firstKeys, headName, parseSlot, readKey, type Letter, type Slot } from "./slot.js";

export type Blobs = ReadonlyMap<string, string>;

export interface Piece {
  readonly slot: Slot;
  readonly letter: Letter;
}

/** The pieces of a save by name, the head among them. */
export type Save = ReadonlyMap<string, Piece>;

export interface Found {
  readonly save: Save | undefined;
  /** Where no save is whole: the newest head with what there is of its months. */
  readonly rest: Save | undefined;
  /** No save may have this revision or a lower one. */
  readonly highest: number;
  /** Texts that are not what was once written, each once. */
  readonly broken: readonly string[];
  /** Something was stored by a later version. */
  readonly newer: boolean;
  /** Something lies under the keys from before there were months. */
  readonly first: boolean;
}

interface Candidate extends Piece {
  readonly name: string;
}

function wholeSave(head: Candidate, candidates: readonly Candidate[]): Save | undefined {
  const pieces = new Map<string, Piece>([[headName, head]]);
  for (const [name, sum] of Object.entries(head.slot.months ?? {})) {
    const found = candidates.find((one) => one.name === name && one.slot.checksum === sum);
    if (!found) return undefined;
    pieces.set(name, found);
  }
  return pieces;
}

/** The head with the newest there is of each month, whichever save it was part of. */
function restOf(head: Candidate, candidates: readonly Candidate[]): Save {
  const months = candidates.filter(({ name }) => name !== headName).toSorted((a, b) => a.slot.rev - b.slot.rev);
  return new Map<string, Piece>([[headName, head], ...months.map((month): [string, Piece] => [month.name, month])]);
}

/** Each store as its keys, without what all of them begin with, and texts. */
export function choose(stores: readonly Blobs[]): Found {
  const candidates: Candidate[] = [];
  const broken = new Set<string>();
  let newer = false;
  for (const [key, text] of stores.flatMap((store) => [...store])) {
    const place = readKey(key);
    if (!place) continue;
    const slot = parseSlot(text);
    if (slot === "newer") newer = true;
    else if (slot === "broken") broken.add(text);
    else candidates.push({ ...place, slot });
  }
  const heads = candidates.filter(({ name }) => name === headName).sort((a, b) => b.slot.rev - a.slot.rev);
  const [newest] = heads;
  let save: Save | undefined;
  for (const head of heads) save ??= wholeSave(head, candidates);
  return {
    save,
    rest: newest && !save ? restOf(newest, candidates) : undefined,
    highest: Math.max(0, ...candidates.map(({ slot }) => slot.rev)),
    broken: [...broken],
    newer,
    first: stores.some((store) => firstKeys.some((key) => store.has(key))),
  };
}

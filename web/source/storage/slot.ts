/**
 * One checked text of storage: `{schema, rev, length, checksum, payload}`, and in that of a head also which
 * pieces belong to it.
 *
 * A save is a head, a piece for each month of diary, and for a while one of what was here before. Each of them has two slots, so that while one
 * is written the other stays as it was.
 */
import { checksum } from "./checksum.js";

/** Goes up when older readers would misread what is stored: that of src/content/save_codec.hpp. */
export const schema = 3;

export const headName = "head";
export type Letter = "a" | "b";

export interface Slot {
  readonly schema: number;
  /** Goes up with each save. */
  readonly rev: number;
  /** Only in a head: the checksum of the slot of each month that is part of the save. */
  readonly months?: Readonly<Record<string, string>>;
  /** Whether only the passcode's key reads the payload. */
  readonly sealed: boolean;
  readonly payload: string;
  readonly checksum: string;
}

/** `newer`: stored by a later version; this one must not touch it. */
export type Parsed = Slot | "broken" | "newer";

const sumOf = ({ schema: form, rev, months, sealed, payload }: Omit<Slot, "checksum">): string =>
  checksum(JSON.stringify([form, rev, months ?? null, sealed, payload]));

export function makeSlot(parts: Omit<Slot, "checksum" | "schema">): Slot {
  const slot = { schema, ...parts };
  return { ...slot, checksum: sumOf(slot) };
}

export const formatSlot = ({ payload, ...slot }: Slot): string =>
  JSON.stringify({ ...slot, length: payload.length, payload });

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isSums(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null && Object.values(value).every((sum) => typeof sum === "string");
}

/** What was stored before there were months: `{revision, checksum, payload}` with all of a save in one text. */
function parseFirst(value: Record<string, unknown>): Slot | undefined {
  const { revision: rev, payload, checksum: sum } = value;
  if (!isCount(rev) || typeof payload !== "string" || sum !== checksum(`${rev} ${payload}`)) return undefined;
  return makeSlot({ rev, months: {}, sealed: false, payload });
}

export function parseSlot(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "broken";
  }
  if (typeof value !== "object" || value === null) return "broken";
  const members = value as Record<string, unknown>;
  if ("revision" in members) return parseFirst(members) ?? "broken";
  const { schema: form, rev, months, sealed, length, payload, checksum: sum } = members;
  if (!isCount(form) || !isCount(rev) || typeof payload !== "string" || payload.length !== length) return "broken";
  if (typeof sealed !== "boolean" || (months !== undefined && !isSums(months))) return "broken";
  const slot = { schema: form, rev, ...(months && { months }), sealed, payload };
  if (sum !== sumOf(slot)) return "broken";
  return form > schema ? "newer" : { ...slot, checksum: sum };
}

/** The keys before there were months. */
export const firstKeys: readonly string[] = ["slot-a", "slot-b"];

const keyForm = /^(head|slot|before|\d{4}-\d{2})-([ab])$/;

/** Whether a piece beside the head may be called so. */
export const isMonthName = (name: string): boolean => /^(?:before|\d{4}-\d{2})$/.test(name);

export const slotKey = (name: string, letter: Letter): string => `${name}-${letter}`;

export const headKeys = [slotKey(headName, "a"), slotKey(headName, "b")];
export const otherLetter = (letter: Letter | undefined): Letter => (letter === "a" ? "b" : "a");

/** The piece that a key is of; undefined when it is no slot's. */
export function readKey(key: string): { name: string; letter: Letter } | undefined {
  const [, name, letter] = keyForm.exec(key) ?? [];
  if (!name || !letter) return undefined;
  return { name: firstKeys.includes(key) ? headName : name, letter: letter as Letter };
}

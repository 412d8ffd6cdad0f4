/**
 * A passcode over what is stored: a random key of AES-GCM seals it, and that key is sealed by one made from the
 * passcode. Without the passcode nothing of it can be read, by anybody.
 */
import type { Seal } from "../storage/sealing.js";

/** What is stored beside the sealed texts, in the clear. */
export interface Lock {
  /** Of PBKDF2 with SHA-256. */
  readonly rounds: number;
  /** Of this device; base64, as the key. */
  readonly salt: string;
  readonly key: string;
}

/** As OWASP advises for PBKDF2 with SHA-256: https://cheatsheetseries.owasp.org/ (password storage). */
export const fewestRounds = 600_000;
/** A lock that asks for more was not made here, and would hang the page. */
const mostRounds = 10_000_000;
const saltBytes = 16;
/** AES-GCM's own length of what must never come twice with one key. */
const nonceBytes = 12;
const keyBytes = 32;
const keyPlace = "key";

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function sealBytes(key: CryptoKey, place: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytesOf(place) }, key, bytes);
  const all = new Uint8Array(nonceBytes + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), nonceBytes);
  return toBase64(all);
}

async function unsealBytes(key: CryptoKey, place: string, sealed: string): Promise<ArrayBuffer | undefined> {
  try {
    const all = fromBase64(sealed);
    const iv = all.subarray(0, nonceBytes);
    const details = { name: "AES-GCM", iv, additionalData: bytesOf(place) };
    return await crypto.subtle.decrypt(details, key, all.subarray(nonceBytes));
  } catch {
    return undefined;
  }
}

async function keyFrom(passcode: string, { salt, rounds }: Pick<Lock, "salt" | "rounds">): Promise<CryptoKey> {
  // The same letters typed on another keyboard may come as other code points.
  const typed = await crypto.subtle.importKey("raw", bytesOf(passcode.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const details = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations: rounds };
  return crypto.subtle.deriveKey(details, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function sealOf(key: BufferSource): Promise<Seal> {
  const secret = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    seal: (place, text) => sealBytes(secret, place, bytesOf(text)),
    async unseal(place, sealed) {
      const bytes = await unsealBytes(secret, place, sealed);
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

const unsealKey = async (lock: Lock, passcode: string): Promise<ArrayBuffer | undefined> =>
  unsealBytes(await keyFrom(passcode, lock), keyPlace, lock.key);

export interface Made {
  readonly lock: Lock;
  readonly seal: Seal;
}

/** A new lock with a new key, or one that keeps the key of `before`, which `passcodeNow` opens. */
export async function makeLock(
  passcode: string,
  { rounds = fewestRounds, before }: { rounds?: number; before?: { lock: Lock; passcodeNow: string } } = {},
): Promise<Made> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(saltBytes)));
  const kept = before && (await unsealKey(before.lock, before.passcodeNow));
  if (before && !kept) throw new Error("not the passcode");
  const key = kept ? new Uint8Array(kept) : crypto.getRandomValues(new Uint8Array(keyBytes));
  const sealedKey = await sealBytes(await keyFrom(passcode, { salt, rounds }), keyPlace, key);
  return { lock: { rounds, salt, key: sealedKey }, seal: await sealOf(key) };
}

/** Undefined for a wrong passcode. */
export async function openLock(lock: Lock, passcode: string): Promise<Seal | undefined> {
  const key = await unsealKey(lock, passcode);
  return key && sealOf(key);
}

/** Undefined for what is no lock. */
export function readLock(text: string | undefined): Lock | undefined {
  try {
    const { rounds, salt, key } = JSON.parse(text ?? "") as Record<string, unknown>;
    if (typeof rounds !== "number" || typeof salt !== "string" || typeof key !== "string") return undefined;
    return rounds >= 1 && rounds <= mostRounds ? { rounds, salt, key } : undefined;
  } catch {
    return undefined;
  }
}

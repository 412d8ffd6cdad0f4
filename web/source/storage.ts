/**
 * Keeps the state in local storage so that neither a crash nor a flipped bit loses it.
 *
 * Two slots, each `{revision, checksum, payload}`. A save goes to the older one
 * and is read back; the other stays as it was. Loading takes the valid slot with
 * the highest revision; a slot that is broken is set aside, not thrown away.
 */
import { checksum } from "./checksum.js";

const prefix = "second-look.";
const slots = [`${prefix}slot-a`, `${prefix}slot-b`] as const;
/** Where the broken text of a slot, or one that the app cannot read, is set aside. */
const keptKey = (name: string): string => `${prefix}kept-${name}`;

interface Slot {
  readonly revision: number;
  readonly checksum: string;
  readonly payload: string;
}

export type Durability = "saved" | "memory";

function parse(text: string): Slot | undefined {
  try {
    const slot = JSON.parse(text) as Partial<Slot> | null;
    if (typeof slot?.revision !== "number" || typeof slot.payload !== "string") return undefined;
    const intact = slot.checksum === checksum(`${slot.revision} ${slot.payload}`);
    return intact ? (slot as Slot) : undefined;
  } catch {
    return undefined;
  }
}

function format(revision: number, payload: string): string {
  return JSON.stringify({ revision, checksum: checksum(`${revision} ${payload}`), payload } satisfies Slot);
}

/** Browser storage, or undefined when even asking for it fails, as in a sandboxed frame. */
export function probe(get: () => Storage): Storage | undefined {
  try {
    const storage = get();
    const key = `${prefix}probe`;
    storage.setItem(key, key);
    storage.removeItem(key);
    return storage;
  } catch {
    return undefined;
  }
}

export class Store {
  private readonly storage: Storage | undefined;

  /** `get` is called once and may throw. */
  constructor(get: () => Storage) {
    this.storage = probe(get);
  }

  get durability(): Durability {
    return this.storage ? "saved" : "memory";
  }

  /** The state saved last, or "" when there is none. Never throws. */
  load(): string {
    const best = this.read().sort((first, second) => second.slot.revision - first.slot.revision)[0];
    return best?.slot.payload ?? "";
  }

  /** True when the state is stored and was read back as it should be. */
  save(payload: string): boolean {
    if (!this.storage) return false;
    try {
      const valid = this.read().sort((first, second) => second.slot.revision - first.slot.revision);
      const newest = valid[0];
      const key = newest?.key === slots[0] ? slots[1] : slots[0];
      const text = format((newest?.slot.revision ?? 0) + 1, payload);
      this.storage.setItem(key, text);
      return this.storage.getItem(key) === text;
    } catch {
      return false;
    }
  }

  /** Sets the newest state aside: it is whole, but the app could not read it. */
  keepUnreadable(): void {
    const text = this.load();
    if (text === "") return;
    try {
      this.keep(text, "unreadable");
    } catch {
      // Full storage: the slots still hold it until two further saves.
    }
  }

  /** Removes every key of this app, and only those. */
  erase(): void {
    try {
      const keys = Array.from({ length: this.storage?.length ?? 0 }, (_, index) => this.storage?.key(index));
      for (const key of keys) if (key?.startsWith(prefix)) this.storage?.removeItem(key);
    } catch {
      // Storage that cannot be read holds nothing of ours that we could remove.
    }
  }

  private read(): { key: string; slot: Slot }[] {
    const valid: { key: string; slot: Slot }[] = [];
    for (const key of slots) {
      try {
        const text = this.storage?.getItem(key);
        if (text === null || text === undefined) continue;
        const slot = parse(text);
        if (slot) valid.push({ key, slot });
        else this.keep(text, key.slice(prefix.length));
      } catch {
        // An unreadable slot counts as absent.
      }
    }
    return valid;
  }

  /** Sets a broken text aside, where the next save does not reach it and that of another slot neither. */
  private keep(text: string, name: string): void {
    if (this.storage?.getItem(keptKey(name)) !== text) this.storage?.setItem(keptKey(name), text);
  }
}

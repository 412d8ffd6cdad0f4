/**
 * Keeps what the app saves, so that neither a crash, a full disk nor a flipped bit loses it.
 *
 * A save goes to local storage at once: changed months first, the head last, each into the slot that the
 * newest save does not use. The same texts then go to IndexedDB in one transaction, and only when that is
 * done is a save called saved. What can't be read is set aside.
 */
import type { Found, Piece, Save } from "./choose.js";
import type { Mirror } from "./database.js";
import type { Home } from "./home.js";
import { Places } from "./places.js";
import { sealAll, unsealed, type Seal } from "./sealing.js";
import { firstKeys, formatSlot, headName, makeSlot, headKeys, otherLetter, slotKey } from "./slot.js";
import { wholeOf } from "./whole.js";

/** As `Storing` in src/app/state.hpp, in its order. */
export const storings = ["saved", "saving", "fragile", "this-site", "memory", "full", "read-only"] as const;
export type Storing = (typeof storings)[number];

export class Keeper {
  readonly places: Places;
  storing: Storing;
  revision = 0; // Of the newest save that this tab knows.
  /** What the app saved last, by name. */
  private pieces = new Map<string, string>();
  /** Where that lies in local storage. */
  private stored = new Map<string, Piece>();
  private readonly changed = new Set<string>();
  private locked: Seal | undefined;
  private sealing: Promise<void> | undefined;
  private writes = false;

  constructor(
    home: Home | undefined,
    mirror: Mirror,
    private readonly kept: "saved" | "this-site",
    private readonly tell: (storing: Storing) => void,
  ) {
    this.places = new Places(home, mirror, () => this.say());
    this.storing = home ? kept : "memory";
  }

  /** Goes on from a save that was found; false when the seal does not fit it. */
  async take(found: Found, save: Save | undefined, seal: Seal | undefined): Promise<boolean> {
    const texts = new Map<string, string>();
    for (const [name, { slot }] of save ?? []) {
      const text = await unsealed(name, slot, seal);
      if (text === undefined) return false;
      texts.set(name, text);
    }
    this.pieces = texts;
    this.stored = new Map(save);
    this.changed.clear();
    this.locked = seal;
    this.revision = Math.max(this.revision, found.highest);
    return true;
  }

  /** From now on this tab saves. Both places get what they lack of the save that was taken. */
  async beginToWrite(found: Found): Promise<void> {
    this.writes = true;
    const texts = new Map<string, string>();
    for (const text of found.broken) await this.places.setAside(text);
    for (const [name, { letter, slot }] of this.stored) texts.set(slotKey(name, letter), formatSlot(slot));
    this.places.complete(texts);
    if (this.places.homeWorks) this.places.remove(found.first ? firstKeys : []);
    this.say();
  }

  /** From now on another tab saves. */
  stopWriting(): void {
    this.writes = false;
    this.changed.clear(); // Another tab's are newer.
    this.say();
  }

  /** What was saved last as the one text that the app reads; "" for nothing. */
  all(): string {
    return wholeOf(this.pieces);
  }

  /** Takes one piece; an empty one is there no more. That of the head comes last, and makes it a save. */
  save(name: string, text: string): Storing {
    if (!this.writes) return this.storing;
    if (text === "") this.pieces.delete(name);
    else this.pieces.set(name, text);
    this.changed.add(name);
    if (name === headName) {
      this.startToStore();
      this.say();
    }
    return this.storing;
  }

  /** Stores everything under another key, or under none, so that no slot keeps what was stored before. */
  async sealWith(seal: Seal | undefined): Promise<boolean> {
    await this.settled();
    this.locked = seal;
    // Twice: each piece has two slots.
    for (let time = 0; time < 2 && this.pieces.has(headName); time += 1) {
      for (const name of this.pieces.keys()) this.changed.add(name);
      this.startToStore();
      await this.settled();
      if (this.storing !== this.kept && this.storing !== "fragile") return false;
    }
    return true;
  }

  /** All that was saved is where it will stay, or nowhere. */
  async settled(): Promise<void> {
    while (this.sealing || this.places.isMirroring) await (this.sealing ?? this.places.settled());
  }

  /** Forgets all but its revision: what a crash brings back is then never the newest. Emptying is the places' own. */
  async forget(): Promise<void> {
    this.locked = undefined;
    for (const held of [this.changed, this.pieces, this.stored]) held.clear();
    await this.places.forget();
    this.say();
  }

  private startToStore(): void {
    if (!this.locked) this.store(new Set(this.changed), this.pieces);
    else
      this.sealing ??= this.storeSealed().finally(() => {
        this.sealing = undefined;
        this.say();
      });
  }

  private async storeSealed(): Promise<void> {
    while (this.changed.size > 0 && this.locked) {
      const seal = this.locked;
      const names = new Set([...this.changed, headName]);
      const plain = new Map([...names].map((name) => [name, this.pieces.get(name)]));
      const sealed = await sealAll(plain, this.revision + 1, seal);
      if (!this.writes || this.locked !== seal) return;
      const stored = this.store(names, sealed);
      // What changed meanwhile is stored in the next round.
      for (const [name, text] of plain) if (this.pieces.get(name) !== text) this.changed.add(name);
      if (!stored) return;
    }
  }

  /** Writes these pieces: those without a payload are there no more. False when local storage lacks them. */
  private store(names: ReadonlySet<string>, payloads: ReadonlyMap<string, string>): boolean {
    if (!this.places.exist || this.isOvertaken()) return false;
    this.revision += 1;
    const before = new Map(this.stored);
    const texts = new Map<string, string>();
    const gone: string[] = [];
    const put = (name: string, payload: string, months?: Record<string, string>): void => {
      const slot = makeSlot({
        rev: this.revision,
        ...(months && { months }),
        sealed: this.locked !== undefined,
        payload,
      });
      const letter = otherLetter(before.get(name)?.letter);
      this.stored.set(name, { letter, slot });
      texts.set(slotKey(name, letter), formatSlot(slot));
    };
    for (const name of names) {
      this.changed.delete(name);
      const payload = payloads.get(name);
      if (name !== headName && payload !== undefined) put(name, payload);
      else if (name !== headName && this.stored.delete(name)) gone.push(slotKey(name, "a"), slotKey(name, "b"));
    }
    const sums = [...this.stored].map(([name, { slot }]) => [name, slot.checksum]);
    put(headName, payloads.get(headName) ?? "", Object.fromEntries(sums.filter(([name]) => name !== headName)));
    if (this.places.put(texts, gone)) return true;
    // What local storage holds is still whole: the next save must go to the same slots.
    this.stored = before;
    for (const name of names) this.changed.add(name);
    return false;
  }

  /** Another tab has saved something newer, which must not be gone below. */
  private isOvertaken(): boolean {
    const found = this.places.peek(headKeys);
    if (!found.newer && found.highest <= this.revision) return false;
    this.stopWriting();
    return true;
  }

  private now(): Storing {
    if (!this.places.exist) return "memory";
    if (!this.writes) return "read-only";
    if (!this.places.homeWorks) return "full";
    if (this.sealing || this.places.isMirroring) return "saving";
    return this.places.mirrorWorks ? this.kept : "fragile";
  }

  private say(): void {
    const [before, now] = [this.storing, this.now()];
    this.storing = now;
    if (now !== before) this.tell(now);
  }
}

/**
 * The two places of all that is stored: local storage, which is written at once, and IndexedDB, which gets
 * the same texts right after, all or nothing.
 */
import { checksum } from "./checksum.js";
import { choose, type Found } from "./choose.js";
import type { Changes, Mirror } from "./database.js";
import { eraseStored, finishErasing } from "./erasing.js";
import type { Home } from "./home.js";

/** Where a text that can't be read is set aside. */
const keptKey = (text: string): string => `kept-${checksum(text)}`;

export class Places {
  /** Whether the last writes to local storage and to the second place were taken. */
  homeWorks = true;
  mirrorWorks = true;
  private mirrored: ReadonlyMap<string, string> = new Map();
  private waiting = new Map<string, string | undefined>();
  private mirroring: Promise<void> | undefined;

  constructor(
    private readonly home: Home | undefined,
    private readonly mirror: Mirror,
    /** The second place has taken all, or refused. */
    private readonly mirrorDone: () => void,
  ) {}

  get exist(): boolean {
    return this.home !== undefined;
  }

  get isMirroring(): boolean {
    return this.mirroring !== undefined;
  }

  /** Reads both. Changes nothing, unless erasing them was begun and is to be finished. */
  async find(): Promise<Found> {
    if (!this.home) return choose([]);
    await finishErasing(this.home, this.mirror);
    const mirrored = await this.mirror.read();
    this.mirrorWorks = mirrored !== undefined;
    this.mirrored = mirrored ?? new Map<string, string>();
    return choose([this.home.read(), this.mirrored]);
  }

  /** All texts of both as they are, by key; one that differs in the second place is marked so. */
  async texts(): Promise<Record<string, string>> {
    const [home, mirrored] = [this.home?.read() ?? new Map<string, string>(), (await this.mirror.read()) ?? []];
    const texts = Object.fromEntries(home);
    for (const [key, text] of mirrored) if (home.get(key) !== text) texts[home.has(key) ? `${key}-mirror` : key] = text;
    return texts;
  }

  /** What only local storage says by now, of these keys. */
  peek(keys: readonly string[]): Found {
    return choose([new Map(keys.map((key): [string, string] => [key, this.home?.get(key) ?? ""]))]);
  }

  /** Gives both what they lack of these texts. */
  complete(texts: ReadonlyMap<string, string>): void {
    for (const [key, text] of texts) {
      if (this.home && this.home.get(key) !== text) this.homeWorks = this.home.put(key, text) && this.homeWorks;
      if (this.mirrored.get(key) !== text) this.waiting.set(key, text);
    }
    if (this.waiting.size > 0) this.startMirroring();
  }

  /**
   * Writes texts, in their order, and then takes keys away. False when local storage had no room; what is taken
   * away then stays, since older texts may still need it.
   */
  put(texts: ReadonlyMap<string, string>, gone: readonly string[]): boolean {
    const { home } = this;
    if (!home) return false;
    for (const [key, text] of texts) this.waiting.set(key, text);
    this.homeWorks = [...texts].every(([key, text]) => home.put(key, text));
    if (this.homeWorks) this.remove(gone);
    this.startMirroring();
    return this.homeWorks;
  }

  /** Takes keys away in both. */
  remove(keys: readonly string[]): void {
    for (const key of keys) {
      this.home?.remove(key);
      this.waiting.set(key, undefined);
    }
    if (keys.length > 0) this.startMirroring();
  }

  /** Sets a text aside, where no save reaches it. False when there is no room for it. */
  async setAside(text: string): Promise<boolean> {
    const key = keptKey(text);
    if (this.isSetAside(text) || this.home?.put(key, text)) return true;
    return this.mirror.put(new Map([[key, text]]));
  }

  isSetAside(text: string): boolean {
    const key = keptKey(text);
    return this.home?.get(key) === text || this.mirrored.get(key) === text;
  }

  /** The second place has all, or refused it. */
  async settled(): Promise<void> {
    while (this.mirroring) await this.mirroring;
  }

  /** Empties both, the first at once; what a crash leaves of it is done by the next `find`. */
  erase(): Promise<void> {
    return eraseStored(this.home, this.mirror);
  }

  /** Nothing waits any more. */
  async forget(): Promise<void> {
    this.waiting.clear();
    this.mirrored = new Map();
    await this.settled();
    this.mirror.close();
    this.homeWorks = this.mirrorWorks = true;
  }

  private startMirroring(): void {
    this.mirroring ??= this.mirrorAll().finally(() => {
      this.mirroring = undefined;
      this.mirrorDone();
    });
  }

  private async mirrorAll(): Promise<void> {
    while (this.waiting.size > 0) {
      const changes: Changes = this.waiting;
      this.waiting = new Map();
      this.mirrorWorks = await this.mirror.put(changes);
      if (this.mirrorWorks) continue;
      // Kept for the next time, behind what has come meanwhile.
      for (const [key, text] of changes) if (!this.waiting.has(key)) this.waiting.set(key, text);
      return;
    }
  }
}

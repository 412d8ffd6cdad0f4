/** Stores for tests: full, blocked, damaged and killed as real ones are. */
import type { Changes, Mirror } from "../../source/storage/database.js";
import { Home } from "../../source/storage/home.js";
import { Keeper, type Storing } from "../../source/storage/keeper.js";
import type { Seal } from "../../source/storage/sealing.js";

/** Local storage that can be full, and whose newest writes can be lost with the browser. */
export class FakeStorage {
  readonly items = new Map<string, string>();
  /** What is on the disk. */
  private disk = new Map<string, string>();
  /** Characters in all. */
  room = Infinity;

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const others = [...this.items].filter(([name]) => name !== key);
    const taken = others.reduce((sum, [name, text]) => sum + name.length + text.length, key.length + value.length);
    if (taken > this.room) throw new Error("QuotaExceededError");
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  /** As browsers do some seconds later. */
  flush(): void {
    this.disk = new Map(this.items);
  }
  /** The browser is killed: what was not flushed is gone. */
  kill(): void {
    this.items.clear();
    for (const [key, text] of this.disk) this.items.set(key, text);
  }
}

/** A second place that can be slow, full, blocked, and killed before it has committed. */
export class FakeMirror implements Mirror {
  items = new Map<string, string>();
  works = true;
  /** Whether it commits only when `commit` is called. */
  slow = false;
  writes = 0;
  private pending: (() => void)[] = [];

  read(): Promise<Map<string, string> | undefined> {
    return Promise.resolve(this.works ? new Map(this.items) : undefined);
  }
  put(changes: Changes): Promise<boolean> {
    this.writes += 1;
    if (!this.works) return Promise.resolve(false);
    return new Promise((done) => {
      this.pending.push(() => {
        for (const [key, text] of changes) {
          if (text === undefined) this.items.delete(key);
          else this.items.set(key, text);
        }
        done(true);
      });
      if (!this.slow) this.commit();
    });
  }
  clear(): Promise<boolean> {
    if (this.works) this.items.clear();
    return Promise.resolve(this.works);
  }
  commit(): void {
    for (const work of this.pending.splice(0)) work();
  }
  /** What was not committed is gone. */
  kill(): void {
    this.pending = [];
  }
  close(): void {}
}

export interface Tab {
  readonly keeper: Keeper;
  readonly said: Storing[];
}

/** A tab that saves, on these stores. */
export async function openTab(storage: FakeStorage | undefined, mirror: Mirror, seal?: Seal): Promise<Tab> {
  const said: Storing[] = [];
  const home = storage && new Home(storage as unknown as Storage, "second-look.");
  const keeper = new Keeper(home, mirror, "saved", (storing) => said.push(storing));
  const found = await keeper.places.find();
  await keeper.take(found, found.save, seal);
  await keeper.beginToWrite(found);
  await keeper.settled();
  return { keeper, said };
}

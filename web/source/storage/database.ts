/**
 * IndexedDB as the second place of all that is stored: unlike local storage, what it has taken survives a
 * crash of the browser at once.
 */

/** Texts by key; undefined takes one away. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** What the keeper asks of its second place. It never throws or hangs. */
export interface Mirror {
  /** Undefined when it can't be read. */
  read(): Promise<Map<string, string> | undefined>;
  /** All or nothing. True once a crash can't undo it. */
  put(changes: Changes): Promise<boolean>;
  /** Takes away all texts, those of other prefixes too. False when they may still be there. */
  clear(): Promise<boolean>;
  close(): void;
}

export const databaseName = "second-look";
const storeName = "texts";

/** How long the browser may take, in milliseconds; some never answer. */
const patience = 4000;

const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });

const inTime = <Result>(work: Promise<Result>): Promise<Result> =>
  Promise.race([
    work,
    new Promise<Result>((_, failed) => setTimeout(() => failed(new Error("no answer in time")), patience)),
  ]);

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return answered(request);
}

export class Database implements Mirror {
  private opened: Promise<IDBDatabase> | undefined;
  /** It may hold what was erased. */
  private isStale = false;

  constructor(private readonly prefix: string) {}

  async read(): Promise<Map<string, string> | undefined> {
    if (this.isStale) return undefined;
    try {
      const database = await this.open();
      const ours = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
      const store = database.transaction(storeName).objectStore(storeName);
      const [keys, texts] = await inTime(Promise.all([answered(store.getAllKeys(ours)), answered(store.getAll(ours))]));
      return new Map(keys.map((key, at) => [String(key).slice(this.prefix.length), String(texts[at])]));
    } catch {
      return undefined;
    }
  }

  async put(changes: Changes): Promise<boolean> {
    if (this.isStale) return false;
    try {
      const database = await this.open();
      const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
      const store = transaction.objectStore(storeName);
      for (const [key, text] of changes) {
        if (text === undefined) store.delete(this.prefix + key);
        else store.put(text, this.prefix + key);
      }
      await inTime(completed(transaction));
      return true;
    } catch {
      return false;
    }
  }

  /** Begun at once, since the page may be about to go. What could not be taken away is not used any more. */
  async clear(): Promise<boolean> {
    try {
      const database = await this.open();
      const transaction = database.transaction(storeName, "readwrite", { durability: "strict" });
      transaction.objectStore(storeName).clear();
      await inTime(completed(transaction));
      this.isStale = false;
    } catch {
      this.isStale = true;
    }
    return !this.isStale;
  }

  close(): void {
    void this.opened?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.opened = undefined;
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= inTime(openDatabase()).then((database) => {
      // Another tab erases, or the browser took the database away.
      database.onversionchange = () => this.close();
      database.onclose = () => (this.opened = undefined);
      return database;
    });
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }
}

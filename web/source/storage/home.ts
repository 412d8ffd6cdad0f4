/** Local storage, where what is written stays: the keys that begin with a prefix, under the keys that follow it. */

/** Browser storage, or undefined when even asking for it fails, as in a sandboxed frame. */
export function probe(get: () => Storage): Storage | undefined {
  try {
    const storage = get();
    // Merely asking is refused where storage is; full storage can still be read.
    storage.getItem("second-look.probe");
    return storage;
  } catch {
    return undefined;
  }
}

export class Home {
  constructor(
    private readonly storage: Storage,
    readonly prefix: string,
  ) {}

  read(): Map<string, string> {
    const found = new Map<string, string>();
    for (const key of this.keys()) {
      const text = this.storage.getItem(key);
      if (text !== null) found.set(key.slice(this.prefix.length), text);
    }
    return found;
  }

  get(key: string): string | undefined {
    return this.storage.getItem(this.prefix + key) ?? undefined;
  }

  /** True when the text is there and was read back as it should be. */
  put(key: string, text: string): boolean {
    try {
      this.storage.setItem(this.prefix + key, text);
      return this.get(key) === text;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    this.storage.removeItem(this.prefix + key);
  }

  /** Takes all away but that key. */
  clear(but?: string): void {
    for (const key of this.keys()) if (key !== `${this.prefix}${but}`) this.storage.removeItem(key);
  }

  private keys(): string[] {
    return Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? "").filter((key) =>
      key.startsWith(this.prefix),
    );
  }
}

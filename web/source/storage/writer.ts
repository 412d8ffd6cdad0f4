/**
 * One tab saves and the others read: a lock that the saving tab holds for as long as it lives. Locks for each
 * write would not do, since tabs see each other's local storage late.
 */

export interface WriterEvents {
  /** This tab may save, since the one before is gone or has let go. Read anew first. */
  won(): void;
  /** Another tab took over. */
  lost(): void;
  /** Another tab is about to take over: store what is not stored yet. */
  finish(): Promise<void>;
  /** Another tab erased everything. */
  erased(): void;
}

interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    granted: (lock: object | null) => Promise<void> | undefined,
  ): Promise<void>;
}

/** The browser's own locks, where it has any. */
export const browserLocks = (): Locks | undefined => (navigator as { readonly locks?: LockManager }).locks;

/** How long a tab that is to let go may take, in milliseconds: one that sleeps does not hear. */
const patience = 1500;

const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

export class Writer {
  private release: (() => void) | undefined;
  private hasLetGo = false;
  private queued: AbortController | undefined;
  private channel: BroadcastChannel | undefined;

  constructor(
    private readonly name: string,
    private readonly events: WriterEvents,
    private readonly locks: Locks | undefined,
  ) {}

  /** True when this tab may save; else `won` comes later, or never. */
  async start(): Promise<boolean> {
    if (!this.locks) return true;
    this.listen();
    const won = await this.ask(this.locks);
    if (!won) this.queue();
    return won;
  }

  /** Becomes the tab that saves, after the one that does has stored what it has. */
  async takeOver(): Promise<void> {
    if (this.release || !this.locks) return;
    this.queued?.abort();
    await new Promise<void>((done) => {
      const late = setTimeout(done, patience);
      this.channel?.addEventListener("message", ({ data }) => {
        if (data !== "let-go") return;
        clearTimeout(late);
        done();
      });
      this.channel?.postMessage("let-go-please");
    });
    this.watch(
      this.locks.request(this.name, { steal: true }, () => {
        const held = this.hold();
        this.events.won();
        return held;
      }),
    );
  }

  /**
   * Lets another tab save before the page is left: some browsers decide then whether to keep it whole, and don't
   * where it holds a lock.
   */
  letGo(): void {
    this.hasLetGo ||= this.release !== undefined;
    this.release?.();
    this.release = undefined;
  }

  /** The page was not left after all: it saves again if it did before, whoever does so by now. */
  async stay(): Promise<void> {
    if (!this.hasLetGo || this.release || !this.locks) return;
    this.hasLetGo = false;
    if (await this.ask(this.locks)) this.events.won();
    else await this.takeOver();
  }

  tellErased(): void {
    this.channel?.postMessage("erased");
  }

  /** Lets go of all that would keep the page from being kept whole while it is left. */
  pause(): void {
    this.queued?.abort();
    this.letGo();
    this.hasLetGo = false;
    this.channel?.close();
    this.channel = undefined;
  }

  /** True when no other tab has the lock. */
  private ask(locks: Locks): Promise<boolean> {
    return new Promise((done) => {
      const asked = locks.request(this.name, { ifAvailable: true }, (lock) => {
        done(lock !== null);
        return lock ? this.hold() : undefined;
      });
      // A sandbox without locks is a sandbox without storage.
      asked.catch(() => done(true));
      this.watch(asked);
    });
  }

  private hold(): Promise<void> {
    return new Promise((done) => (this.release = done));
  }

  private queue(): void {
    const queued = new AbortController();
    this.queued = queued;
    const asked = this.locks?.request(this.name, { signal: queued.signal }, () => {
      const held = this.hold();
      this.events.won();
      return held;
    });
    if (asked) this.watch(asked);
  }

  /** A lock that was taken away ends its request with an error. */
  private watch(asked: Promise<void>): void {
    asked.catch(() => {
      if (!this.release) return;
      this.release = undefined;
      this.events.lost();
      this.queue();
    });
  }

  private listen(): void {
    if (typeof BroadcastChannel === "undefined") return;
    const channel = new BroadcastChannel(this.name);
    this.channel = channel;
    channel.addEventListener("message", ({ data }) => {
      if (data === "erased") this.events.erased();
      if (data !== "let-go-please" || !this.release) return;
      quietly(this.events.finish().then(() => channel.postMessage("let-go")));
    });
  }
}

/** What tells a page that was away what nobody told it meanwhile: that everything was erased, or locked. */
import { lockKey } from "../lock/locking.js";
import type { Home } from "./home.js";
import { headKeys } from "./slot.js";

export class Traces {
  private before: { readonly lock: string | undefined; readonly head: boolean } | undefined;

  constructor(private readonly home: Home | undefined) {}

  /** The page is left. */
  note(): void {
    this.before = this.now();
  }

  /** What the page knows of then is not so any more. */
  areOthers(): boolean {
    const [before, now] = [this.before ?? this.now(), this.now()];
    return before.lock !== now.lock || (before.head && !now.head);
  }

  private now(): NonNullable<Traces["before"]> {
    return { lock: this.home?.get(lockKey), head: headKeys.some((key) => this.home?.get(key) !== undefined) };
  }
}

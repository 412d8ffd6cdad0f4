/** The passcode over what is kept: asks for it, sets, changes and removes it. Its heavier half is loaded when needed. */
import type { Database } from "../storage/database.js";
import type { Home } from "../storage/home.js";
import type { Keeper } from "../storage/keeper.js";
import type { Seal } from "../storage/sealing.js";
import type { Lock, Made } from "./cipher.js";

type Late = () => Promise<typeof import("./lock.js")>;

export const lockKey = "lock";
const triesKey = "tries";

export class Locking {
  seal: Seal | undefined;
  private lock: Lock | undefined;

  constructor(
    private readonly home: Home,
    private readonly mirror: Database,
    private readonly keeper: Keeper,
    private readonly late: Late,
  ) {}

  get isOn(): boolean {
    return this.lock !== undefined;
  }

  /** Waits for the passcode where there is one. `forgotten` erases everything. */
  async open(forgotten: () => void): Promise<void> {
    const { home } = this;
    const text = home.get(lockKey) ?? (await this.keeper.places.texts())[lockKey];
    if (text === undefined) return;
    const { readLock, waitAtLock } = await this.late();
    this.lock = readLock(text);
    const place = { read: () => home.get(triesKey), put: (tries: string) => void home.put(triesKey, tries) };
    if (this.lock) this.seal = await waitAtLock(this.lock, place, forgotten);
  }

  /** Opens the dialog. `changed` once something is. */
  async ask(changed: () => void): Promise<void> {
    const { askPasscode } = await this.late();
    const change = async (made: Made | undefined): Promise<boolean> => {
      const done = await this.change(made);
      if (done) changed();
      return done;
    };
    askPasscode({ lock: this.lock, change });
  }

  forget(): void {
    this.lock = this.seal = undefined;
  }

  private async change(made: Made | undefined): Promise<boolean> {
    // The key must be there before what it seals, and stay as long as anything is sealed with it.
    if (made && !(await this.keep(JSON.stringify(made.lock)))) return false;
    // Another passcode opens the same key, so that nothing is sealed anew.
    const isSame = made !== undefined && this.lock !== undefined;
    if (!isSame && !(await this.keeper.sealWith(made?.seal))) return false;
    if (!made) await this.keep(undefined);
    [this.lock, this.seal] = [made?.lock, isSame ? this.seal : made?.seal];
    return true;
  }

  private async keep(text: string | undefined): Promise<boolean> {
    if (text === undefined) this.home.remove(lockKey);
    else if (!this.home.put(lockKey, text)) return false;
    await this.mirror.put(new Map([[lockKey, text]]));
    return true;
  }
}

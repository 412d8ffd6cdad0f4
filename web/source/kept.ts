/** What is kept between visits: finds it, unlocks it, keeps it, and says how well. */
import { watchAbsence } from "./absence.js";
import { readDevice, usualDevice, writeDevice, type Device, type DeviceState } from "./device.js";
import { eraseBrowserData, eraseByWorker, erasingTime } from "./erase.js";
import { Locking, lockKey } from "./lock/locking.js";
import type { LateParts } from "./published.js";
import type { Found, Save } from "./storage/choose.js";
import { Damage } from "./storage/damage.js";
import { Database } from "./storage/database.js";
import { Keeper, type Storing } from "./storage/keeper.js";
import { Clearing } from "./storage/persist.js";
import { Traces } from "./storage/traces.js";
import { homeOf } from "./storage/whole.js";
import { browserLocks, Writer } from "./storage/writer.js";

export interface KeptEvents {
  stored(storing: Storing): void;
  /** Another tab has saved this. */
  elsewhere(all: string): void;
  device(device: DeviceState): void;
  /** The app tells all that it has not told yet. */
  flush(): void;
}

export class Kept {
  device: Device = readDevice();
  private readonly home;
  private readonly mirror: Database;
  private readonly keeper: Keeper;
  private readonly damage: Damage;
  private readonly writer: Writer;
  private readonly locking: Locking | undefined;
  private readonly clearing = new Clearing(() => this.events.device(this.deviceState()));
  private readonly traces: Traces;
  private gone = false;

  constructor(
    prefix: string,
    where: "saved" | "this-site",
    parts: LateParts,
    private readonly events: KeptEvents,
  ) {
    this.home = homeOf(prefix);
    this.traces = new Traces(this.home);
    this.mirror = new Database(prefix);
    this.keeper = new Keeper(this.home, this.mirror, where, (storing) => events.stored(storing));
    this.damage = new Damage(this.keeper.places, parts);
    this.locking = this.home && new Locking(this.home, this.mirror, this.keeper, () => parts.lock());
    const writerEvents = {
      won: () => void this.readAgain(true),
      lost: () => this.keeper.stopWriting(),
      finish: async () => {
        events.flush();
        await this.keeper.settled();
        this.keeper.stopWriting();
      },
      erased: () => this.startAnew(),
    };
    this.writer = new Writer(`${prefix}writer`, writerEvents, this.home && browserLocks());
  }

  get storing(): Storing {
    return this.keeper.storing;
  }

  get isLockable(): boolean {
    return this.locking?.isOn ?? false;
  }

  /** What was saved last, "" for nothing, once it is unlocked and whole. */
  async open(): Promise<string> {
    const writes = await this.writer.start();
    const found = await this.keeper.places.find();
    let { save } = found;
    const damaged = found.broken.filter((text) => !this.keeper.places.isSetAside(text));
    if (found.newer) await this.damage.decide("newer", "newer-schema", found);
    else if (!save && (found.rest ?? found.broken.length > 0))
      save = (await this.damage.decide("broken", "damaged", found)) === "rest" ? found.rest : undefined;
    else if (damaged.length > 0) this.damage.tellOf(damaged);
    await this.unlock(found, save);
    if (writes) await this.keeper.beginToWrite(found);
    else this.keeper.stopWriting();
    if (this.keeper.all() !== "") this.clearing.look();
    return this.keeper.all();
  }

  /** The app can't read what is whole: waits until someone decides to begin anew, and sets it aside. */
  async refused(code: string): Promise<void> {
    const found = { ...(await this.keeper.places.find()), rest: undefined };
    await this.damage.decide(code === "save.newer-schema" ? "newer" : "broken", code, found);
    await this.keeper.take(found, undefined, this.locking?.seal);
  }

  save(name: string, text: string): Storing {
    if (this.gone) return this.storing;
    if (name !== "head" || text.includes('"plan":')) this.clearing.ask();
    return this.keeper.save(name, text);
  }

  keepDevice(device: Device): Device {
    this.device = device;
    writeDevice(device);
    return device;
  }

  deviceState(): DeviceState {
    return { ...this.device, passcode: this.isLockable, mayBeCleared: this.clearing.mayHappen };
  }

  askPasscode(): void {
    void this.locking?.ask(() => this.events.device(this.deviceState()));
  }

  takeOver(): void {
    void this.writer.takeOver();
  }

  /** Takes away all that this site stored, here and in other tabs. */
  erase(): void {
    void this.keeper.places.erase();
    eraseByWorker();
    this.locking?.forget();
    this.device = usualDevice;
    this.writer.tellErased();
    void this.keeper.forget().then(() => eraseBrowserData());
  }

  /** Erases while the page is being left: nothing is saved after it. */
  eraseForGood(): void {
    this.gone = true;
    this.keeper.stopWriting();
    this.erase();
  }

  /** Where there is a passcode: loads the page anew, which forgets all that was open and begins at the lock. */
  lockUp(): void {
    if (!this.isLockable || this.gone) return;
    document.documentElement.dataset["leaving"] = "";
    this.events.flush();
    void this.keeper.settled().then(() => this.startAnew());
  }

  /**
   * Follows what other tabs save, and lets go while the page is left. To be called when the app already tells
   * all that it has before a page is left.
   */
  follow(): void {
    addEventListener("storage", ({ key }) => {
      if (key === null || key.endsWith(`.${lockKey}`)) this.startAnew();
      else if (this.storing === "read-only" && key.includes(".head-")) void this.readAgain(false);
    });
    watchAbsence({
      leaving: () => {
        this.events.flush();
        this.writer.letGo();
      },
      stayed: () => void this.writer.stay(),
      left: () => {
        this.traces.note();
        this.writer.pause();
        this.mirror.close();
      },
      back: () => void this.comeBack(),
    });
  }

  private async comeBack(): Promise<void> {
    if (this.traces.areOthers()) return this.startAnew();
    const writes = await this.writer.start();
    if (!writes) this.keeper.stopWriting();
    await this.readAgain(writes);
  }

  private startAnew(): void {
    this.gone = true;
    this.keeper.stopWriting();
    location.reload();
  }

  /** Another tab may have saved since. */
  private async readAgain(toWrite: boolean): Promise<void> {
    const found = await this.keeper.places.find();
    const isNewer = found.save !== undefined && found.highest > this.keeper.revision;
    if (isNewer && !(await this.keeper.take(found, found.save, this.locking?.seal))) return this.startAnew();
    if (isNewer) this.events.elsewhere(this.keeper.all());
    if (toWrite) await this.keeper.beginToWrite(found);
  }

  private async unlock(found: Found, save: Save | undefined): Promise<void> {
    await this.locking?.open(() => {
      this.erase();
      setTimeout(() => location.reload(), erasingTime);
    });
    if (await this.keeper.take(found, save, this.locking?.seal)) return;
    // Sealed with a key that is not there any more.
    await this.damage.decide("broken", "sealed", { ...found, rest: undefined });
    await this.keeper.take(found, undefined, this.locking?.seal);
  }
}

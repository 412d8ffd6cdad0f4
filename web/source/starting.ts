/**
 * From nothing to the app. Who has nothing saved begins with its first screens, while the rest of it is on its way;
 * everyone else begins with all of it. Should the first screens ever call for something of the rest before it is there,
 * the page starts again with all of it.
 */
import type { Api, PackText, Surroundings } from "./api.js";
import { isPrepared, showFace, showFailure } from "./face.js";
import type { Loaded } from "./published.js";

/** Between two attempts to load what did not come, in milliseconds. */
const pause = 3000;
/** How long someone waits before the page says that it loads, in milliseconds. */
const patience = 800;

const after = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

export class Starting {
  private isWhole = false;
  private elsewhere: string | undefined;

  constructor(
    private readonly api: Api,
    private readonly loaded: Loaded,
    private readonly pack: PackText,
  ) {}

  /**
   * False when the app could not start and said why, which `why` tells. What was saved is left out when it is that
   * which cannot be read, after `kept` has been told.
   */
  async begin(
    saved: string,
    now: () => Surroundings,
    kept: { refused(code: string): Promise<void> },
    why: () => string,
  ): Promise<boolean> {
    if (await this.start(saved, now())) return true;
    if (saved === "" || !why().startsWith("save.")) return false;
    await kept.refused(why());
    return this.start("", now());
  }

  private async start(saved: string, now: Surroundings): Promise<boolean> {
    if (isPrepared() && saved === "" && this.pack.rest && !this.isWhole) return this.api.start(this.pack, now);
    const [rest] = await Promise.all([this.pack.rest?.(), this.isWhole || this.loaded.addRest()]);
    this.isWhole = true;
    return this.api.startWhole(this.pack, rest, saved, now);
  }

  /** Goes on with all of it, once that has come. False when the app could not and said why. */
  async complete(): Promise<boolean> {
    if (this.isWhole) return true;
    for (;;) {
      try {
        const [rest = ""] = await Promise.all([this.pack.rest?.(), this.loaded.addRest()]);
        this.isWhole = this.api.complete(rest);
        if (this.elsewhere !== undefined) this.savedElsewhere(this.elsewhere);
        return this.isWhole;
      } catch {
        await after(pause);
      }
    }
  }

  /**
   * After an error of the app: starts again with all of it, once. False where that can't help.
   * What was answered is kept by then, or is nowhere.
   */
  again(): boolean {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (this.isWhole || visit?.type === "reload") return false;
    showFace("waiting");
    void this.loaded.addRest().then(
      () => location.reload(),
      () => showFailure("not-loaded", ""),
    );
    return true;
  }

  savedElsewhere(all: string): void {
    if (this.isWhole) this.api.savedElsewhere(all);
    else this.elsewhere = all;
  }

  /** Something was used: whoever waits for what has not come is told so. */
  async used(): Promise<void> {
    if (this.isWhole) return;
    await after(patience);
    if (!this.isWhole && this.api.waits()) showFace("waiting");
  }
}

/** What is done about what is stored and can't be read: someone decides, and nothing is lost. */
import { offer } from "../offline/offer.js";
import type { LateParts } from "../published.js";
import type { Recovery } from "../recovery.js";
import type { Found } from "./choose.js";
import type { Places } from "./places.js";

export class Damage {
  constructor(
    private readonly places: Places,
    private readonly parts: LateParts,
  ) {}

  /** Waits until someone decides how to go on, and sets everything aside as it is. */
  async decide(trouble: Recovery["trouble"], code: string, found: Found): Promise<"rest" | "anew"> {
    const { recover } = await this.parts.recovery();
    const texts = await this.places.texts();
    const way = await recover({ trouble, code, texts, partly: found.rest !== undefined });
    for (const text of Object.values(texts)) await this.places.setAside(text);
    return way;
  }

  /** Says once that something was damaged, and gives it out as a file. */
  tellOf(damaged: readonly string[]): void {
    offer("damaged", () => {
      void this.parts.recovery().then(({ saveStored }) => saveStored(Object.fromEntries(damaged.entries())));
    });
  }
}

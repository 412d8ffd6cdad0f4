/** The four font faces by the number that the app knows them by, and when they are shown. */
import { faces as tokens } from "../../assets/theme/tokens.json";

const { sans, sans_strong, serif, icons } = tokens;
/** In milliseconds. */
const patience = 1500;
const faces = [sans, sans_strong, serif, icons] as const;

/** A CSS font for a face at a size in pixels, with the same fallbacks as the style sheet. */
export function fontOf(face: number, size: number): string {
  const { weight, family, fallback } = faces[face] ?? sans;
  return `${weight} ${size}px "${family}", ${fallback}`;
}

/** Web fonts that never change what someone reads: they are shown only between two screens. */
export class WebFonts {
  private waiting: readonly FontFace[] = [];
  private loading: Promise<void> | undefined;

  /** `addresses`: the files, by number of the face. */
  constructor(private readonly addresses: readonly string[]) {}

  /** Resolves when they are loaded, could not be, or a first screen that was not prepared has waited long enough. */
  load(): Promise<void> {
    return (this.loading ??= this.bring());
  }

  private async bring(): Promise<void> {
    const loading = Promise.all(
      faces.map(({ family, weight }, number) =>
        new FontFace(family, `url("${this.addresses[number] ?? ""}")`, { weight: String(weight) }).load(),
      ),
    ).then(
      (loaded) => {
        this.waiting = loaded;
      },
      () => undefined,
    );
    await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** To be called between two screens. True when text is set in other fonts from now on. */
  show(): boolean {
    const [...arrived] = this.waiting;
    this.waiting = [];
    for (const face of arrived) document.fonts.add(face);
    return arrived.length > 0;
  }
}

/** The four font faces by the number that the app knows them by. */
import tokens from "../../assets/theme/tokens.json" with { type: "json" };

const { sans, sans_strong, serif, icons } = tokens.faces;
const faces = [sans, sans_strong, serif, icons] as const;

/** A CSS font for a face at a size in pixels, with the same fallbacks as the style sheet. */
export function fontOf(face: number, size: number): string {
  const { weight, family, fallback } = faces[face] ?? sans;
  return `${weight} ${size}px "${family}", ${fallback}`;
}

/** A character that each face must have, to ask for it by. */
const sampleLetter = "a";
const sampleIcon = "\uE178";

/** Loads the web fonts. Resolves to false when `patience` milliseconds pass first; `late` is called if they come after. */
export async function loadFonts(patience: number, late: () => void): Promise<boolean> {
  let waiting = true;
  const loading = Promise.all(
    faces.map((face, number) => document.fonts.load(fontOf(number, 16), face === icons ? sampleIcon : sampleLetter)),
  ).then(
    () => {
      if (!waiting) late();
      return true;
    },
    () => false,
  );
  const timeout = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false));
  const inTime = await Promise.race([loading, timeout]);
  waiting = false;
  return inTime;
}

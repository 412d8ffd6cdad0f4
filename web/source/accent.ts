/**
 * A colour that an embed's author wished, made fit to read: darker on light, lighter on dark, until
 * it has the contrast that the theme's own colours have.
 */

/** 0xRRGGBB. */
export type Colour = number;

export interface Accent {
  readonly accent: Colour;
  readonly soft: Colour;
  readonly on: Colour;
}

/** WCAG 2.2, level AAA, for text of usual size. */
const wantedContrast = 7;
/** How much of the accent is in the ground of what is chosen. */
const softness = 0.1;

const channels = (colour: Colour): number[] => [16, 8, 0].map((shift) => (colour >> shift) & 255);

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(first: Colour, second: Colour): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the second colour in the first. */
function mix(first: Colour, second: Colour, share: number): Colour {
  const others = channels(second);
  return channels(first).reduce(
    (sum, value, at) => sum * 256 + Math.round(value + ((others[at] ?? 0) - value) * share),
    0,
  );
}

export const parseColour = (text: string): Colour => Number.parseInt(text.trim().replace("#", ""), 16);
export const cssColour = (colour: Colour): string => `#${colour.toString(16).padStart(6, "0")}`;

/** The wished colour for a theme with these grounds: that of the page and that of cards. */
export function fitAccent(wished: Colour, page: Colour, card: Colour): Accent {
  const far = luminance(page) < 0.2 ? 0xffffff : 0x000000;
  for (let share = 0; ; share += 0.04) {
    const accent = mix(wished, far, Math.min(share, 1));
    const soft = mix(card, accent, softness);
    const on = contrast(accent, 0xffffff) > contrast(accent, 0x101010) ? 0xffffff : 0x101010;
    const fits = [page, card, soft, on].every((ground) => contrast(accent, ground) >= wantedContrast);
    if (fits || share >= 1) return { accent, soft, on };
  }
}

/**
 * Puts the wished accent on the page in the theme that now holds, and returns it; undefined where
 * the theme's own stays, since nothing is wished or the person asked for more contrast.
 */
export function showAccent(wished: string): Accent | undefined {
  const { style } = document.documentElement;
  const names = ["--colour-accent", "--colour-accent-soft", "--colour-on-accent"];
  for (const name of names) style.removeProperty(name);
  if (!wished || matchMedia("(prefers-contrast: more)").matches) return undefined;
  const theme = getComputedStyle(document.documentElement);
  const ground = (name: string): Colour => parseColour(theme.getPropertyValue(`--colour-${name}`));
  const fitted = fitAccent(parseColour(wished), ground("background"), ground("card"));
  const colours = [fitted.accent, fitted.soft, fitted.on];
  names.forEach((name, at) => style.setProperty(name, cssColour(colours[at] ?? 0)));
  return fitted;
}

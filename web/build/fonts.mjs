/**
 * The web fonts: subsets that hold what the packs are written in, as woff2, and the rules that name them.
 *
 *   node web/build/fonts.mjs --ttf FOLDER   the same as TrueType, named by the number of their face
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { readArguments } from "./files.mjs";
import { readIcons } from "./icons.mjs";

const require = createRequire(import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Latin letters of western languages, dashes, quotes, arrows and the signs that texts use. */
const letters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...[0x131, 0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e, 0x2c6, 0x2dc],
  ...range(0x2010, 0x2027),
  ...[0x2030, 0x2032, 0x2033, 0x2039, 0x203a, 0x2044, 0x20ac, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2215],
];

const sources = [
  {
    name: "inter-400",
    family: "Inter",
    weight: 400,
    from: "@fontsource/inter",
    file: "files/inter-latin-400-normal.woff2",
  },
  {
    name: "inter-600",
    family: "Inter",
    weight: 600,
    from: "@fontsource/inter",
    file: "files/inter-latin-600-normal.woff2",
  },
  {
    name: "source-serif-4-600",
    family: "Source Serif 4",
    weight: 600,
    from: "@fontsource/source-serif-4",
    file: "files/source-serif-4-latin-600-normal.woff2",
  },
  { name: "icons", family: "Second Look Icons", weight: 400, from: "lucide-static", file: "font/lucide.ttf" },
];

/** The npm packages that the fonts are made from. */
export const fontPackages = sources.map(({ from }) => from);

/** Of a font of `sources`, what holds these code points. Kerning and ligatures go: neither canvas nor mirror uses them. */
async function subsetOf({ name, family, weight, from, file }, codePoints, targetFormat) {
  const options = { targetFormat, keepFeatures: [], noLayoutClosure: true, noHinting: true };
  const whole = readFileSync(require.resolve(`${from}/${file}`));
  const bytes = await subsetFont(whole, String.fromCodePoint(...codePoints), options);
  return { name, family, weight, codePoints, bytes };
}

const icons = readIcons().map(([, codePoint]) => codePoint);

/** Each font as `{name, family, weight, codePoints, bytes}`. */
export const makeFonts = (targetFormat = "woff2") =>
  Promise.all(sources.map((source) => subsetOf(source, source.name === "icons" ? icons : letters, targetFormat)));

export const isOfIcons = ({ family }) => family === sources.at(-1).family;

/** The icons that a text has, as a font of their own. */
export function makeFirstIcons(text) {
  const shown = icons.filter((icon) => text.includes(String.fromCodePoint(icon)));
  return subsetOf({ ...sources.at(-1), name: "first-icons" }, shown, "woff2");
}

/**
 * The style rules for fonts that were published under `address(font)`. A page takes a font of icons for what is in no
 * font of icons before it.
 */
export function fontRules(fonts, address) {
  const before = new Set();
  return fonts
    .map((font) => {
      const own = font.codePoints.filter((codePoint) => !before.has(codePoint));
      for (const codePoint of own) before.add(codePoint);
      return `@font-face {
  font-family: "${font.family}";
  font-style: normal;
  font-weight: ${font.weight};
  font-display: ${isOfIcons(font) ? "block" : "optional"};
  src: url("${address(font)}") format("woff2");
${isOfIcons(font) ? `  unicode-range: ${own.map((codePoint) => `U+${codePoint.toString(16)}`).join(", ")};\n` : ""}}
`;
    })
    .join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ttf } = readArguments(["ttf"]);
  mkdirSync(ttf, { recursive: true });
  for (const [number, { bytes }] of (await makeFonts("truetype")).entries())
    writeFileSync(join(ttf, `${number}.ttf`), bytes);
}

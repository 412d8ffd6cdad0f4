/** A pack in the two documents that the app reads one after the other; see src/content/pack_codec.hpp. */

/** The texts of the welcome, the questions and what is said between them: by their key, or what it begins with. */
const firstTexts = [
  "about.unstored",
  "action",
  "date",
  "interruption",
  "navigation",
  "page",
  "privacy.discreet-name",
  "quiz",
  "source.unread",
  "storage",
  "welcome",
];

const isFirstText = (key) => firstTexts.some((one) => key === one || key.startsWith(`${one}.`));

/** What pack.json says of what follows from the answers. */
const otherMembers = ["outcomes", "never_say", "routes"];

/** Those that fit, and those that don't. */
const parted = (list, fits) => [list.filter(fits), list.filter((one) => !fits(one))];

const partedMembers = (object, fits) =>
  parted(Object.entries(object), ([key]) => fits(key)).map((members) => Object.fromEntries(members));

/** What the questions need, and what comes after them. */
export function partsOf({ pack, questions, sources, strings, languages, ...others }) {
  const named = new Set(questions.flatMap((question) => question.sources ?? []));
  const packs = partedMembers(pack, (key) => !otherMembers.includes(key));
  const someSources = parted(sources, ({ id }) => named.has(id));
  const someStrings = partedMembers(strings, isFirstText);
  return [
    { pack: packs[0], questions, sources: someSources[0], strings: someStrings[0], ...(languages && { languages }) },
    { pack: packs[1], ...others, sources: someSources[1], strings: someStrings[1] },
  ];
}

/** The one document of the two. */
export const joined = (first, other) => ({
  ...first,
  ...other,
  pack: { ...first.pack, ...other.pack },
  sources: [...first.sources, ...other.sources],
  strings: { ...first.strings, ...other.strings },
});

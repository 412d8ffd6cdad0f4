/** A pack in the two documents that the app reads one after the other; see src/content/pack_codec.hpp. */

/** What the keys of texts begin with that the welcome, the questions and what is said between them have. */
const firstTexts = [
  "about",
  "action",
  "date",
  "help",
  "interruption",
  "navigation",
  "page",
  "privacy",
  "quiz",
  "source",
  "storage",
  "welcome",
];

const isFirst = ([key]) => firstTexts.includes(key.split(".")[0]);

/** What the questions need, and what comes after them. */
export function partsOf({ plan, tasks, companion, strings, ...questions }) {
  const texts = Object.entries(strings);
  return [
    { ...questions, strings: Object.fromEntries(texts.filter(isFirst)) },
    { plan, tasks, companion, strings: Object.fromEntries(texts.filter((one) => !isFirst(one))) },
  ];
}

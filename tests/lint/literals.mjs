/**
 * Text that people see stands in a pack's string table, never in code. In these rooms a text literal
 * is a key, a name or a format: it has no space beside a letter and no capitalised word.
 */
const rooms = /^src\/(?:app|layout|ui)\//;
const spaced = /\p{L}\p{P}*\s|\s\p{P}*\p{L}/u;
const capitalised = /\p{Lu}\p{Ll}/u;

export function check(tree) {
  return tree.files
    .filter((file) => file.isCpp && rooms.test(file.path))
    .flatMap((file) =>
      file.scanned.texts
        .filter(({ text }) => spaced.test(text) || capitalised.test(text))
        .map(({ line, text }) =>
          file.finding(
            line,
            `a text that people could see: "${text}"`,
            "put it into the pack's strings.json, and a key into src/app/strings.hpp",
          ),
        ),
    );
}

/** What nothing below a host does: throw, print, abort, read a clock, the surroundings or a die. */
import { quietRooms, roomOf } from "./includes.mjs";
import { lineAt } from "./tree.mjs";

const asError = "return a Result, or repair and go on";
const asPort = "let a host do it through a port, or hand it in through Env";
const rules = [
  [/\b(?:throw|try|catch)\b/g, asError],
  [/(?<![\w.>])(?:std::|::)?(?:abort|exit|_Exit|quick_exit|terminate|assert)\s*\(/g, asError],
  [/\bstd::c(?:out|err|log|in)\b/g, asPort],
  [/(?<![\w.>])(?:std::|::)?(?:f?printf|f?puts|putchar|perror|system|getenv)\s*\(/g, asPort],
  [/\b\w+_clock\b/g, asPort],
  [/(?<![\w.>])(?:std::|::)?(?:clock|gmtime|localtime|mktime|time)\s*\(/g, asPort],
  [/\bstd::(?:random_device|mt19937\w*|default_random_engine|uniform_\w+_distribution)\b/g, asPort],
  [/(?<![\w.>])(?:std::|::)?s?rand\s*\(/g, asPort],
];

function checkFile(file) {
  const { code } = file.scanned;
  return rules.flatMap(([pattern, remedy]) =>
    [...code.matchAll(pattern)].map(({ 0: found, index }) =>
      file.finding(lineAt(code, index), `${found.replace(/\s*\($/, "()")} below a host`, remedy),
    ),
  );
}

export function check(tree) {
  return tree.files.filter((file) => file.isCpp && quietRooms.includes(roomOf(file.path))).flatMap(checkFile);
}

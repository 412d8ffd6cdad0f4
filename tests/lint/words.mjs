/** Words that must not stand in some files. */
import { lineAt } from "./tree.mjs";

const inAnyCase = (words) => words.trim().split(/\s+/).join("|");

/** The subject lives in assets/packs: the engine names features only, such as a helpline. */
const subject = new Set(
  inAnyCase(`
    abuse abused abuser abusers abusing abusive affair affairs affection beloved betray betrayal betrayed boyfriend
    boyfriends breakup breakups cheated cheater cheating couples date_night dating divorce divorced ex exes
    fiance fiancee girlfriend girlfriends heartbreak heartbroken honeymoon husband husbands infidelity intimacy
    intimate jealous jealousy love loved lover lovers loving marriage marriages married marry partner partners
    partnership reconcile reconciliation relationship relationships romance romantic sex sexual soulmate spouse
    spouses violence violent wedding wife wives`).split("|"),
);

/** Marks of what is not done. Written apart, so that this file does not have them. */
const unfinished = new RegExp(
  `\\b(?:${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b|[Ll]orem\\s+ipsum`,
  "g",
);

/** Places that exist on one machine only, and hosts that packages come from. */
const places = [
  [
    /(?<![\w.$})*-])\/(?:home|root|Users|work|workspace|mnt|srv)\/\w*/g,
    "a path of one machine",
    "work it out from the file's own place",
  ],
  [/\b[A-Za-z]:\\\\?Users\b/g, "a path of one machine", "work it out from the file's own place"],
  [/\b(?:10|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g, "an address of one network", "let it be configured"],
  [
    /\b(?:registry\.(?:npmjs|yarnpkg)|files\.pythonhosted|pypi|static\.crates|index\.crates|(?:deb|ftp|archive|security|snapshot)\.(?:debian|ubuntu))\.(?:org|com|io)\b|\b[\w.-]*(?:artifactory|jfrog|verdaccio|nexus)[\w-]*\.[\w.-]+/gi,
    "a registry's host",
    "leave it to the machine's own configuration",
  ],
];

function matches(file, text, pattern, what, remedy) {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) =>
    file.finding(lineAt(text, index), `${what}: ${found}`, remedy),
  );
}

/** Words of identifiers too: `partnerName` and `partner_name` hold one. */
function checkSubject(file) {
  // Names of functions of others are in there, and an extended one ends in Ex.
  if (!file.path.startsWith("src/") || file.path.endsWith("/cold.txt")) return [];
  return file.lines.flatMap((line, index) =>
    (line.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [])
      .filter((word) => subject.has(word.toLowerCase()))
      .map((word) =>
        file.finding(index + 1, `a word of the subject: ${word}`, "say it in the pack, under assets/packs"),
      ),
  );
}

function checkUnfinished(file) {
  // Hashes of packages can hold any letters.
  if (file.path.endsWith("package-lock.json")) return [];
  return matches(file, file.text, unfinished, "unfinished", "finish it, or leave it out");
}

export function check(tree) {
  return tree.files.flatMap((file) => [
    ...checkSubject(file),
    ...checkUnfinished(file),
    ...places.flatMap(([pattern, what, remedy]) => matches(file, file.text, pattern, what, remedy)),
  ]);
}

/**
 * One vocabulary, many faces: what the app can say of a node, the page must know, and nothing else.
 * The painter needs no look here: its switches have no default, and do not compile with a case missing.
 */
import { lineAt } from "./tree.mjs";

const nodes = "src/app/node.hpp";
const layout = "src/layout/layout.cpp";
const scene = "web/source/scene.ts";
const recipes = "web/source/recipes.ts";
const tokens = "assets/theme/tokens.json";
const overlay = "web/source/overlay.css";

/** The part of a file's text that a pattern's first group catches, and where it begins. */
function section(tree, path, pattern) {
  const file = tree.file(path);
  const found = file && pattern.exec(file.text);
  return found ? { file, text: found[1], at: found.index + found[0].indexOf(found[1]) } : undefined;
}

function names(part, pattern) {
  return new Map(
    [...part.text.matchAll(pattern)].map((found) => [found[1], lineAt(part.file.text, part.at + found.index)]),
  );
}

const inMacro = (macro) => new RegExp(`#define ${macro}\\(X\\)((?:[^\\n]*\\\\\\n)*[^\\n]*)`);
const inFunction = (name) => new RegExp(`string_view ${name}\\([^)]*\\)\\s*(\\{[^]*?\\n\\})`);

/** Each vocabulary: where it is, how to cut it out, and how to find its names. */
const sources = {
  "roles of the app": [nodes, inMacro("SECOND_LOOK_ROLES"), /X\(\w+, "(\w+)"\)/g],
  "looks of the app": [nodes, inMacro("SECOND_LOOK_LOOKS"), /X\(\w+, "(\w+)"\)/g],
  "tones of the app": ["src/app/node.cpp", inFunction("tone_name"), /return "([\w-]+)"/g],
  "planes of the layout": [layout, inFunction("plane_name"), /return "([\w-]+)"/g],
  "parts of the layout": [layout, inFunction("part_name"), /return "([\w-]+)"/g],
  "text styles of the layout": [layout, inFunction("text_style_name"), /return "([\w-]+)"/g],
  "roles of the page": [scene, /roles = \[([^\]]*)\]/, /"(\w+)"/g],
  "recipes of the page": [recipes, /Record<Role, Recipe>> = \{([^}]*)\}/, /^\s*(\w+)\b/gm],
  "planes of the page": [scene, /type Plane =([^;]*);/, /"([\w-]+)"/g],
  "parts of the page": [scene, /parts = \[([^\]]*)\]/, /"([\w-]+)"/g],
  "text styles of the page": [overlay, /([^]*)/, /\.text-([\w-]+) \{/g],
};

/** Each pair must hold the same names. */
const pairs = [
  ["roles of the app", "roles of the page"],
  ["roles of the app", "recipes of the page"],
  ["planes of the layout", "planes of the page"],
  ["parts of the layout", "parts of the page"],
  ["text styles of the layout", "text styles of the page"],
  ["text styles of the layout", "text styles of the theme"],
];

function readVocabularies(tree, findings) {
  const vocabularies = {};
  for (const [title, [path, cut, pattern]] of Object.entries(sources)) {
    const part = section(tree, path, cut);
    const found = part ? names(part, pattern) : new Map();
    vocabularies[title] = { path, names: found, line: part ? lineAt(part.file.text, part.at) : 1 };
    if (found.size === 0)
      findings.push({
        file: path,
        line: 1,
        what: `no ${title} found`,
        remedy: "put them back, or tell tests/lint/faces.mjs where they are",
      });
  }
  const styles = Object.keys(JSON.parse(tree.file(tokens)?.text ?? "{}").text_styles ?? {});
  const named = styles.map((name) => [name.replaceAll("_", "-"), 1]);
  vocabularies["text styles of the theme"] = { path: tokens, names: new Map(named), line: 1 };
  return vocabularies;
}

/** What `having` has and `lacking` lacks. */
function missing(having, lacking, title, other) {
  return [...having.names]
    .filter(([name]) => !lacking.names.has(name))
    .map(([name, line]) => ({
      file: lacking.path,
      line: lacking.line,
      what: `"${name}" is not among the ${other}`,
      remedy: `add it: it is among the ${title} (${having.path}:${line}); or take it out there`,
    }));
}

/** Classes that style a role, look, tone or text style which does not exist style nothing. */
function checkClasses(tree, vocabularies) {
  const known = {
    role: vocabularies["roles of the app"],
    look: vocabularies["looks of the app"],
    tone: vocabularies["tones of the app"],
    text: vocabularies["text styles of the layout"],
  };
  return tree.files
    .filter((file) => /^web\/source\/.*\.css$/.test(file.path))
    .flatMap((file) =>
      [...file.text.matchAll(/\.(role|look|tone|text)-([\w-]+)/g)]
        .filter(([, kind, name]) => !known[kind].names.has(name))
        .map(({ 0: selector, index, 1: kind }) =>
          file.finding(lineAt(file.text, index), `${selector} styles nothing`, `name a ${kind} of ${known[kind].path}`),
        ),
    );
}

export function check(tree) {
  const findings = [];
  const vocabularies = readVocabularies(tree, findings);
  if (findings.length > 0) return findings;
  for (const [one, other] of pairs) {
    findings.push(...missing(vocabularies[one], vocabularies[other], one, other));
    findings.push(...missing(vocabularies[other], vocabularies[one], other, one));
  }
  return [...findings, ...checkClasses(tree, vocabularies)];
}

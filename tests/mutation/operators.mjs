/**
 * The ways in which code is broken to see whether a test notices.
 *
 * Each is looked for where comments and texts are blanked out. The code's format is that of clang-format, so that a
 * comparison has spaces around it and the brackets of a template have not.
 */
import { scan } from "../lint/cpp.mjs";

/** Finds each sign with spaces around it, and puts another in its place. */
const swap = (pairs) => (code) =>
  Object.entries(pairs).flatMap(([before, after]) =>
    occurrences(code, ` ${before} `).map((at) => ({ at: at + 1, before, after })),
  );

function occurrences(code, sign) {
  const found = [];
  for (let at = code.indexOf(sign); at !== -1; at = code.indexOf(sign, at + 1)) found.push(at);
  return found;
}

/** Finds an expression, and lets `replace` say what stands in its place. */
const match = (expression, replace) => (code) =>
  [...code.matchAll(expression)].map(({ 0: before, index: at }) => ({ at, before, after: replace(before) }));

/** The position after the bracket that closes the one at `open`. */
function closing(code, open) {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === "(") depth += 1;
    if (code[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return code.length;
}

/** Turns the condition of each `if` and `while` around; of `if (made; condition)` it is the second part. */
const conditions = (code, source) =>
  [...code.matchAll(/\b(?:if|while) \(/g)].map(({ 0: word, index }) => {
    const open = index + word.length - 1;
    const end = closing(code, open) - 1;
    const at = Math.max(open, code.slice(0, end).lastIndexOf(";")) + 1;
    const before = source.slice(at, end);
    return { at, before, after: ` !(${before})` };
  });

/** Statements of one line: a call, an assignment or a jump; no declaration. */
const named = String.raw`(?!return\b|delete\b|using\b)[A-Za-z_][\w.:[\]]*(?:->[\w.]+)*`;
const done = String.raw`(?:\(.*\)| [-+|&]?= .*|\+\+|--)`;
const statement = new RegExp(String.raw`(?<=^ +)(?:${named}${done}|\+\+\w+|--\w+|continue|break|return);$`, "gm");

export const operators = {
  comparison: swap({ "==": "!=", "!=": "==", "<": ">=", ">": "<=", "<=": ">", ">=": "<" }),
  boundary: swap({ "<": "<=", ">": ">=", "<=": "<", ">=": ">" }),
  arithmetic: swap({ "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "+=": "-=", "-=": "+=" }),
  negation: (code, source) => [
    ...conditions(code, source),
    ...swap({ "&&": "||", "||": "&&" })(code),
    ...match(/(?<=[ (])!(?=[\w(])/g, () => "")(code),
  ],
  constant: (code) => [
    ...match(/(?<![\w.'])\d+(?![\w.'])/g, (digits) => String(Number(digits) + 1))(code),
    ...match(/\b(?:true|false)\b/g, (word) => (word === "true" ? "false" : "true"))(code),
  ],
  "dropped statement": match(statement, () => "{}"),
};

/** What only says how much room to make, or is proven while compiling, changes nothing that a test could see. */
const unseen = /\breserve\(|\bstatic_assert\b|^\s*#/;

/** Every way to break a source: `{operator, line, at, before, after}`. */
export function mutantsOf(source) {
  const { code } = scan(source);
  const lines = code.split("\n");
  return Object.entries(operators).flatMap(([operator, find]) =>
    find(code, source)
      .map(({ at, before, after }) => ({
        operator,
        line: code.slice(0, at).split("\n").length,
        at,
        before: source.slice(at, at + before.length),
        after,
      }))
      .filter(({ line }) => !unseen.test(lines[line - 1])),
  );
}

/** The source, broken. */
export const broken = (source, { at, before, after }) => source.slice(0, at) + after + source.slice(at + before.length);

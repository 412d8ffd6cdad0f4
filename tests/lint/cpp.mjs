/** C++ told apart into code, texts and comments: enough to look for words where they count. */

const token =
  /\/\/[^\n]*|\/\*[^]*?\*\/|R"(?<mark>[^\s()\\]{0,16})\((?<raw>[^]*?)\)\k<mark>"|"(?<text>(?:\\[^]|[^"\\\n])*)"|(?<![0-9A-Fa-f])'(?:\\[^]|[^'\\\n])+'/g;

const blank = (text) => text.replace(/[^\n]/g, " ");
const isIncludeOf = (before) => /^[ \t]*#[ \t]*include[ \t]*$/.test(before.slice(before.lastIndexOf("\n") + 1));

/**
 * `code`: the source with comments and texts blanked out; positions and lines stay.
 * `texts`: every text literal with its line. `includes`: every include with its line and its form.
 */
export function scan(source) {
  const texts = [];
  const includes = [];
  let line = 1;
  let counted = 0;
  const lineOf = (position) => {
    for (; counted < position; ++counted) if (source[counted] === "\n") ++line;
    return line;
  };
  const code = source.replace(token, (whole, ...rest) => {
    const { raw, text } = rest.at(-1);
    const position = rest.at(-3);
    if (text !== undefined && isIncludeOf(source.slice(0, position)))
      includes.push({ line: lineOf(position), name: text, quoted: true });
    else if ((raw ?? text) !== undefined) texts.push({ line: lineOf(position), text: raw ?? decoded(text) });
    return blank(whole);
  });
  code.split("\n").forEach((each, index) => {
    const angled = /^\s*#\s*include\s*<([^>]+)>/.exec(each);
    if (angled) includes.push({ line: index + 1, name: angled[1], quoted: false });
  });
  return { code, texts, includes };
}

/** Escapes that stand for white space become it; the others do not matter here. */
const decoded = (text) => text.replace(/\\[nrtv]/g, " ");

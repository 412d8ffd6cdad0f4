/** The shape of the tree: what lies at the top, how long files are, how headers begin. */
const top = new Set(
  "CMakeLists.txt CMakePresets.json LICENSE README.md assets emsdk-setup.sh src tests web".split(" "),
);
const sources =
  /^(?:src|tests|web\/(?:source|build|tests))\/.*(?:\.(?:c|cmake|cpp|css|h|hpp|js|mjs|sh|ts)|CMakeLists\.txt)$/;
const mostLines = 400;

function checkTop(tree) {
  return tree.top
    .filter((name) => !top.has(name) && !name.startsWith("."))
    .map((name) => ({
      file: name,
      line: 1,
      what: "an entry that does not belong at the top",
      remedy: "move it under src, web, assets or tests",
    }));
}

function checkLength(file) {
  const count = file.text.replace(/\n$/, "").split("\n").length;
  if (!sources.test(file.path) || count <= mostLines) return [];
  return [file.finding(mostLines + 1, `${count} lines, more than ${mostLines}`, "make it two files")];
}

function checkHeader(file) {
  if (!/^src\/.*\.hpp$/.test(file.path) || /^\/\/\/ \S/.test(file.text)) return [];
  return [file.finding(1, "a header without a docstring", "begin it with /// and a sentence that says what it is for")];
}

export function check(tree) {
  return [...checkTop(tree), ...tree.files.flatMap((file) => [...checkLength(file), ...checkHeader(file)])];
}

/** Each rule, broken once: it must be caught where it is broken, and nothing else may be. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { lint } from "./boundaries.mjs";
import { good, withTree } from "./good_tree.mjs";
import { readTree } from "./tree.mjs";

const found = (changes) =>
  withTree({ ...good, ...changes }, (root) =>
    lint(readTree(root)).map(({ file, line, what }) => `${file}:${line}: ${what}`),
  );

/** Promises that these changes to the good tree are found, as exactly these findings. */
const caught = (name, changes, ...expected) => test(name, () => assert.deepEqual(found(changes), expected));
const passes = (name, changes) => caught(name, changes);

const header = (includes) => `/// About this.\n${includes}\n`;
const body = (line) => `\n${line}\n`;

passes("a tree that keeps every rule passes", {});

// Which room includes what.
for (const [room, other, target] of [
  ["core", "content", "content/codec.hpp"],
  ["core", "app", "app/node.hpp"],
  ["content", "app", "app/node.hpp"],
  ["app", "content", "content/codec.hpp"],
  ["app", "layout", "layout/layout.hpp"],
  ["layout", "content", "content/codec.hpp"],
  ["layout", "ui", "ui/paint.hpp"],
  ["ui", "content", "content/codec.hpp"],
  ["tools", "ui", "ui/paint.hpp"],
]) {
  test(`${room} does not include ${other}`, () => {
    const all = found({ [`src/${room}/a.cpp`]: body(`#include "${target}"`) });
    assert.ok(all.includes(`src/${room}/a.cpp:2: ${room} includes ${other}`), all.join("\n"));
  });
}
for (const [room, name] of [
  ["core", "nlohmann/json.hpp"],
  ["app", "nlohmann/json.hpp"],
  ["tools", "nlohmann/json.hpp"],
  ["core", "imgui.h"],
  ["layout", "imgui_internal.h"],
  ["tools", "imgui.h"],
  ["tools", "emscripten.h"],
  ["ui", "emscripten/html5.h"],
  ["ui", "SDL.h"],
  ["ui", "GLES3/gl3.h"],
  ["host/native", "emscripten.h"],
  ["content", "stdio.h"],
  ["core", "unistd.h"],
])
  caught(
    `${room} does not include ${name}`,
    { [`src/${room}/a.cpp`]: body(`#include <${name}>`) },
    `src/${room}/a.cpp:2: ${room} includes ${name}`,
  );
caught(
  "a unit test does not include Dear ImGui",
  { "tests/unit/a.cpp": body("#include <imgui.h>") },
  "tests/unit/a.cpp:2: tests includes imgui.h",
);
caught(
  "the app knows no theme tokens",
  { "src/app/a.cpp": body('#include "theme_tokens.hpp"') },
  "src/app/a.cpp:2: app includes theme_tokens.hpp",
);
caught(
  "the layout knows no icons",
  { "src/layout/a.cpp": body('#include "icon_code_points.hpp"') },
  "src/layout/a.cpp:2: layout includes icon_code_points.hpp",
);
for (const [room, name] of [
  ["core", "iostream"],
  ["content", "fstream"],
  ["app", "thread"],
  ["layout", "cstdio"],
  ["ui", "random"],
])
  caught(
    `${room} does not include <${name}>`,
    { [`src/${room}/a.cpp`]: body(`#  include <${name}>`) },
    `src/${room}/a.cpp:2: ${room} includes <${name}>`,
  );
caught(
  "an include names a header that is there",
  { "src/app/a.cpp": body('#include "nowhere.hpp"') },
  "src/app/a.cpp:2: no header nowhere.hpp",
);
caught("a new room is told to the lint", { "src/cellar/a.cpp": body("") }, "src/cellar/a.cpp:1: a file in no room");
passes("an include in a comment is none", {
  "src/core/a.cpp": '// #include <imgui.h>\n/*\n#include "ui/paint.hpp"\n*/\n',
});
caught(
  "rooms do not go in a circle",
  { "src/core/a.hpp": header('#include "app/a.hpp"'), "src/app/a.hpp": header('#include "core/date.hpp"') },
  "src/core/a.hpp:2: core includes app",
  "src/core/a.hpp:2: rooms go in a circle: src/app -> src/core -> src/app",
);
caught(
  "headers do not go in a circle",
  { "src/core/a.hpp": header('#include "core/b.hpp"'), "src/core/b.hpp": header('#include "core/a.hpp"') },
  "src/core/b.hpp:2: headers go in a circle: src/core/a.hpp -> src/core/b.hpp -> src/core/a.hpp",
);

// What nothing below a host does.
for (const [room, line, what] of [
  ["core", 'throw "";', "throw"],
  ["content", "try { f(); } catch (...) {}", "try"],
  ["app", "return std::rand();", "std::rand()"],
  ["app", "return rand ();", "rand()"],
  ["layout", "return ::time(nullptr);", "::time()"],
  ["ui", "std::abort();", "std::abort()"],
  ["core", "assert(x);", "assert()"],
  ["core", "auto now = std::chrono::system_clock::now();", "system_clock"],
  ["content", "std::cerr << x;", "std::cerr"],
  ["app", "puts(x);", "puts()"],
  ["app", "auto x = std::mt19937 {};", "std::mt19937"],
])
  test(`${room} does not: ${line}`, () => {
    const [first] = found({ [`src/${room}/a.cpp`]: body(line) });
    assert.equal(first, `src/${room}/a.cpp:2: ${what} below a host`);
  });
passes("a host and a tool may", {
  "src/tools/a.cpp": "void f() { try { std::cerr << std::time(nullptr); } catch (...) { throw; } }\n",
  "src/host/web/a.cpp": "auto f() { return std::chrono::steady_clock::now(); }\n",
});

// Text that people see.
for (const [room, literal] of [
  ["app", "Next"],
  ["app", "not yet"],
  ["layout", "day "],
  ["ui", "a,\\nb"],
])
  test(`${room} has no text such as "${literal}"`, () => {
    const [only, ...others] = found({ [`src/${room}/a.cpp`]: body(`auto text = "${literal}";`) });
    assert.match(only, new RegExp(`^src/${room}/a.cpp:2: a text that people could see`));
    assert.deepEqual(others, []);
  });
caught(
  "a raw text is a text, and its lines are counted",
  { "src/app/a.cpp": 'auto a = R"(/\n)";\nauto b = R"x(see ")" me)x";\n' },
  'src/app/a.cpp:3: a text that people could see: "see ")" me"',
);

// The shape of the tree.
caught("nothing else lies at the top", { "notes.txt": "\n" }, "notes.txt:1: an entry that does not belong at the top");
for (const path of ["src/core/a.cpp", "web/source/a.css", "web/build/a.mjs", "tests/lint/a.mjs", "tests/cli/a.sh"])
  caught(
    `no source is longer than 400 lines: ${path}`,
    { [path]: "\n".repeat(401) },
    `${path}:401: 401 lines, more than 400`,
  );
passes("400 lines, and long data, may be", {
  "src/core/a.cpp": "\n".repeat(400),
  "tests/fixtures/a.json": "\n".repeat(900),
});
for (const room of ["core", "content", "app", "layout", "ui"])
  caught(
    `a header of ${room} begins with a docstring`,
    { [`src/${room}/a.hpp`]: "#pragma once\n" },
    `src/${room}/a.hpp:1: a header without a docstring`,
  );

// Words.
for (const [line, word] of [
  ["int partner_count;", "partner"],
  ["int isDating;", "Dating"],
  ["// How the breakup went.", "breakup"],
  ["int ex = 1;", "ex"],
  ['auto x = "domestic-violence";', "violence"],
])
  caught(
    `no word of the subject in src: ${line}`,
    { "src/core/a.cpp": body(line) },
    `src/core/a.cpp:2: a word of the subject: ${word}`,
  );
passes("words that only hold one may stand", {
  "src/core/a.cpp": "friend class Members; // A helpline for example: exact, index, update, complex, clover.\n",
});
for (const mark of ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK", "Lorem " + "ipsum"])
  caught(
    `nothing is left unfinished: ${mark}`,
    { "web/source/a.ts": body(`// ${mark}: later.`) },
    `web/source/a.ts:2: unfinished: ${mark}`,
  );
for (const [path, kind] of [
  [["", "root", "x"].join("/"), "a path of one machine"],
  [["", "home", "someone", "x"].join("/"), "a path of one machine"],
  [["http:", "", ["10", "0", "0", "7"].join(".")].join("/"), "an address of one network"],
  [["https:", "", ["registry", "npmjs", "org"].join(".")].join("/"), "a registry's host"],
  [["http:", "", ["deb", "debian", "org"].join(".")].join("/"), "a registry's host"],
])
  test(`no place of one machine: ${path}`, () => {
    const [only, ...others] = found({ "tests/a.sh": body(`fetch "${path}"`) });
    assert.ok(only?.startsWith(`tests/a.sh:2: ${kind}: `), only);
    assert.deepEqual(others, []);
  });
passes("paths below a variable, and of every machine, may be", {
  "tests/a.sh": '"$work/pack" "${x}/home/y" web/home/z /usr/bin/chromium http://127.0.0.1:8080/ /dev/null\n',
});

// One vocabulary, many faces.
const without = (path, text, instead = "") => ({ [path]: good[path].replace(text, instead) });
caught(
  "a role without a recipe is found",
  without("web/source/recipes.ts", "  check_box: controls.checkBox,\n"),
  'web/source/recipes.ts:1: "check_box" is not among the recipes of the page',
);
caught(
  "a role that the page does not know is found",
  without("web/source/scene.ts", '  "check_box",\n'),
  'web/source/scene.ts:1: "check_box" is not among the roles of the page',
);
caught(
  "a role that the app does not have is found",
  without("web/source/scene.ts", '"page",', '"page", "ring",'),
  'src/app/node.hpp:6: "ring" is not among the roles of the app',
);
caught(
  "a plane that the page does not know is found",
  without("src/layout/layout.cpp", '"dialog"', '"drawer"'),
  'src/layout/layout.cpp:4: "dialog" is not among the planes of the layout',
  'web/source/scene.ts:5: "drawer" is not among the planes of the page',
);
caught(
  "a part that the page does not know is found",
  without("web/source/scene.ts", '"name", "detail"', '"name"'),
  'web/source/scene.ts:6: "detail" is not among the parts of the page',
);
caught(
  "a text style without a class is found",
  without("web/source/overlay.css", ".text-small-strong", ".text-body"),
  'web/source/overlay.css:1: "small-strong" is not among the text styles of the page',
);
caught(
  "a text style that the theme does not have is found",
  without("assets/theme/tokens.json", '"body": {}, '),
  'assets/theme/tokens.json:1: "body" is not among the text styles of the theme',
);
caught(
  "a class for what does not exist is found",
  { "web/source/a.css": ".x {\n}\n.look-loud,\n.tone-loud {\n}\n" },
  "web/source/a.css:3: .look-loud styles nothing",
  "web/source/a.css:4: .tone-loud styles nothing",
);
caught(
  "a vocabulary that has moved is missed",
  without("src/app/node.hpp", "SECOND_LOOK_ROLES", "SECOND_LOOK_PARTS"),
  "src/app/node.hpp:1: no roles of the app found",
);

// The command.
const command = (root) =>
  spawnSync(process.execPath, [fileURLToPath(new URL("boundaries.mjs", import.meta.url)), root], { encoding: "utf8" });
test("the command passes on a good tree and says what it looked at", () => {
  const { status, stdout, stderr } = withTree(good, command);
  assert.equal(stderr, "");
  assert.match(stdout, /^lint: .*: 0 findings in 24 files, 16 of C\+\+ with \d+ includes\n$/);
  assert.equal(status, 0);
});
test("the command fails on a broken tree and says where and what to do", () => {
  const { status, stderr } = withTree({ ...good, "src/core/a.cpp": "#include <imgui.h>\n" }, command);
  assert.equal(
    stderr,
    "src/core/a.cpp:1: core includes imgui.h: only these may: ui, host/web, host/native, third_party, tests/ui, tests/pictures\n",
  );
  assert.equal(status, 1);
});
test("the command fails on a tree without sources", () => {
  assert.equal(withTree({ "README.md": "\n" }, command).status, 1);
});

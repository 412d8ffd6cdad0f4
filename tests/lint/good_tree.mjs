/** A small tree that keeps every rule, and ways to break one of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const enumeration = (name, values) =>
  `std::string_view ${name}(int value)\n{\n    switch (value) {\n${values
    .map((value, index) => `    case ${index}:\n        return "${value}";\n`)
    .join("")}    }\n    return {};\n}\n`;

/** Texts by path. */
export const good = {
  "CMakeLists.txt": "project(Good)\n",
  ".gitignore": "/build/\n",
  "build/left/over.cpp": "// TO" + "DO: made by tools, so nobody looks here.\n",
  "src/core/date.hpp": "/// A day.\n#pragma once\n\n#include <string>\n",
  "src/core/date.cpp":
    '#include "core/date.hpp"\n\nstatic_assert(sizeof(char) == 1);\nchar const* const remedy = "Give a day.";\n',
  "src/content/codec.hpp": '/// From JSON.\n#pragma once\n\n#include "core/date.hpp"\n',
  "src/content/codec.cpp": '#include "content/codec.hpp"\n\n#include <nlohmann/json.hpp>\n',
  "src/app/node.hpp": `/// What a screen means. Please don't throw, try or include "ui/paint.hpp" here.
#pragma once

#include "core/date.hpp"

#define SECOND_LOOK_ROLES(X) \\
    X(Page, "page")          \\
    X(CheckBox, "check_box")

#define SECOND_LOOK_LOOKS(X) \\
    X(Normal, "normal")      \\
    X(Lead, "lead") /* first */
`,
  "src/app/node.cpp":
    '#include "app/node.hpp"\n\n' +
    enumeration("tone_name", ["neutral", "danger"]) +
    "int const many = 1'000'000; // Not a text: it's a number.\nint time_left(int from) { return clock_of(from).time(1); }\n",
  "src/app/view.cpp":
    '#include "app/node.hpp"\n\nauto key = "verdict.title";\nauto line = "\\n";\nauto join = id + "/" + ", ";\n',
  "src/layout/layout.hpp": '/// Boxes.\n#pragma once\n\n#include "app/node.hpp"\n#include "theme_tokens.hpp"\n',
  "src/layout/layout.cpp":
    '#include "layout/layout.hpp"\n\n' +
    enumeration("plane_name", ["content", "dialog"]) +
    enumeration("part_name", ["name", "detail"]) +
    enumeration("text_style_name", ["body", "small-strong"]),
  "src/ui/paint.hpp": '/// Paints.\n#pragma once\n\n#include "layout/layout.hpp"\n\n#include <imgui.h>\n',
  "src/ui/paint.cpp": '#include "ui/paint.hpp"\n\n#include "icon_code_points.hpp"\n\n#include <imgui_internal.h>\n',
  "src/host/web/main.cpp":
    '#include "content/codec.hpp"\n#include "ui/paint.hpp"\n\n#include <GLES3/gl3.h>\n#include <SDL.h>\n#include <cstdio>\n#include <emscripten.h>\n',
  "src/tools/tool.cpp": '#include "content/codec.hpp"\n#include "layout/layout.hpp"\n\n#include <iostream>\n',
  "tests/unit/date.test.cpp":
    '#include "core/date.hpp"\n#include "support/helper.hpp"\n\n#include <doctest/doctest.h>\n#include <nlohmann/json.hpp>\n',
  "tests/support/helper.hpp": '#include "content/codec.hpp"\n',
  "tests/ui/paint.test.cpp": '#include "ui/paint.hpp"\n\n#include <imgui.h>\n',
  "web/source/scene.ts": `export const roles = [
  "page",
  "check_box",
] as const;
export type Plane = "content" | "dialog";
export const parts = ["name", "detail"] as const;
`,
  "web/source/recipes.ts":
    "export const recipes: Readonly<Record<Role, Recipe>> = {\n  page: holders.page,\n  check_box: controls.checkBox,\n};\n",
  "web/source/overlay.css": ".role-page.look-lead {\n}\n.tone-danger {\n}\n.text-body {\n}\n.text-small-strong {\n}\n",
  "web/package-lock.json": '{ "integrity": "sha512-X' + 'XX/" }\n',
  "assets/theme/tokens.json": '{ "text_styles": { "body": {}, "small_strong": {} } }\n',
  "assets/packs/words.json": '{ "text": "A relationship can end." }\n',
};

/** Calls `use` with the folder of a tree made of these texts; a text of `undefined` is left out. */
export function withTree(texts, use) {
  const root = mkdtempSync(join(tmpdir(), "second-look-lint-"));
  try {
    for (const [path, text] of Object.entries(texts)) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

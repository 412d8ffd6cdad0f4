/**
 * The page of licences: everything by others that is in the published site, with its version and the whole text of
 * its licence, read from the pinned sources themselves.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { escapeHtml } from "./html.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sources = here("../../.toolchain/src");
const emscripten = here("../../.toolchain/emscripten");
const read = (...path) => readFileSync(join(...path), "utf8");

/** What the expression's groups find in a file, joined by dots; an error if it finds nothing. */
function found(expression, ...path) {
  const match = expression.exec(read(...path));
  if (!match) throw new Error(`${join(...path)} does not say what the page of licences needs: ${expression}`);
  return match.slice(1).join(".");
}

/** The words of the MIT licence, which is ours too, under the copyright of somebody else. */
function mit(copyright) {
  const words = read(here("../../LICENSE"));
  return `MIT License\n\n${copyright}\n\n${words.slice(words.indexOf("Permission is hereby granted"))}`;
}

/** Every holder of a copyright that the headers of a folder name. */
function holdersIn(folder) {
  const stated = /SPDX-FileCopyrightText: (.+)/g;
  const headers = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".hpp"));
  const holders = headers.flatMap((name) => [...read(folder, name).matchAll(stated)].map(([, holder]) => holder));
  return [...new Set(holders)].sort().map((holder) => `Copyright (c) ${holder}`);
}

/** The licence that ends a header of the stb library. */
function endOf(header) {
  const text = read(sources, "imgui", header);
  return text.slice(text.lastIndexOf("/*") + 2, text.lastIndexOf("*/"));
}

const stb = (header) => ({
  name: header.replace("imstb_rectpack", "stb_rect_pack").replace("imstb_textedit", "stb_textedit"),
  version: found(/modified version of stb_\w+\.h ([\d.]+\d)/, sources, "imgui", header),
  licence: "MIT",
  address: "https://github.com/nothings/stb",
  text: endOf(header),
});

/** What is compiled into the program. `target`: its CMake target in src/third_party/, where it has one. */
export function compiledParts() {
  const sdlVersion = found(
    /SDL_MAJOR_VERSION +(\d+)\s[^]*SDL_MINOR_VERSION +(\d+)\s[^]*SDL_PATCHLEVEL +(\d+)\s/,
    ...[sources, "sdl2/include/SDL_version.h"],
  );
  return [
    {
      name: "Dear ImGui",
      target: "imgui",
      version: found(/define IMGUI_VERSION +"(.+)"/, sources, "imgui/imgui.h"),
      licence: "MIT",
      address: "https://github.com/ocornut/imgui",
      text: read(sources, "imgui/LICENSE.txt"),
    },
    stb("imstb_rectpack.h"),
    stb("imstb_textedit.h"),
    {
      name: "SDL",
      target: "sdl2",
      version: sdlVersion,
      licence: "Zlib",
      address: "https://www.libsdl.org/",
      text: read(sources, "sdl2/LICENSE.txt"),
    },
    {
      name: "yuv_rgb",
      version: `as in SDL ${sdlVersion}`,
      licence: "BSD-3-Clause",
      address: "https://github.com/descampsa/yuv2rgb",
      text: read(sources, "sdl2/src/video/yuv2rgb/LICENSE"),
    },
    {
      name: "JSON for Modern C++",
      target: "json",
      version: found(/ version ([\d.]+)/, sources, "json/include/nlohmann/json.hpp"),
      licence: "MIT",
      address: "https://github.com/nlohmann/json",
      text: mit(holdersIn(join(sources, "json/include")).join("\n")),
    },
    {
      name: "Emscripten’s runtime",
      version: found(/([\d.]+)/, emscripten, "emscripten-version.txt"),
      licence: "MIT",
      address: "https://emscripten.org/",
      text: mit(found(/(Copyright \d+ The Emscripten Authors)/, emscripten, "src/preamble.js")),
    },
    {
      name: "musl",
      version: read(emscripten, "system/lib/libc/musl/VERSION").trim(),
      licence: "MIT",
      address: "https://musl.libc.org/",
      text: read(emscripten, "system/lib/libc/musl/COPYRIGHT"),
    },
    {
      name: "libc++, libc++abi and compiler-rt of LLVM",
      version: found(
        /define _LIBCPP_VERSION (\d\d)0(\d)0(\d)\s/,
        ...[emscripten, "system/lib/libcxx/include/__config"],
      ),
      licence: "Apache-2.0 WITH LLVM-exception",
      address: "https://llvm.org/",
      // Their sources refer to the text and do not hold it.
      text: read(here("../licences/apache-2.0-with-llvm-exception.txt")),
    },
  ];
}

/** npm packages by name. */
export function packageParts(names) {
  return [...new Set(names)].sort().map((name) => {
    const folder = here(`../node_modules/${name}`);
    const { version, license: licence, homepage: address } = JSON.parse(read(folder, "package.json"));
    return { name, version, licence, address, text: read(folder, "LICENSE") };
  });
}

/** The npm packages that went into a bundle, by what esbuild says of it. */
export function packagesOf({ inputs }) {
  const names = Object.keys(inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return names.filter((name) => name !== undefined);
}

/** The texts as HTML, each once: parts with one text share it. */
export function licencesHtml(parts) {
  const nameOf = ({ name, version, licence, address }) =>
    `<h2>${escapeHtml(`${name} ${version}`)}</h2>
<p>${escapeHtml(licence)} · <a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(address)}</a></p>`;
  return [...new Set(parts.map(({ text }) => text))]
    .map((text) => {
      const sharing = parts.filter((part) => part.text === text);
      return `${sharing.map(nameOf).join("\n")}\n<pre>${escapeHtml(text.trim())}</pre>`;
    })
    .join("\n");
}

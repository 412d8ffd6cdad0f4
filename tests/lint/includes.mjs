/** Which room may include what. src/CMakeLists.txt draws the same arrows for linking. */
import { posix } from "node:path";

/** Headers that are not ours, by the package they belong to. */
const packages = [
  ["standard library", /^[a-z0-9_]+$/],
  ["nlohmann/json", /^nlohmann\//],
  ["Dear ImGui", /^(?:imgui|backends\/imgui|misc\/.*imgui)/],
  ["Emscripten", /^emscripten(?:\.h$|\/)/],
  ["SDL and GL", /^(?:(?:(?:events|thread|video|video\/emscripten)\/)?SDL|GLES\d?\/|GL\/|EGL\/)/],
  ["doctest", /^doctest\//],
];
const generated = {
  "theme_tokens.hpp": "theme tokens",
  "icon_code_points.hpp": "icon code points",
  "language_tables.hpp": "language tables",
};

const below = ["core", "app", "layout"];
const screen = ["Dear ImGui", "theme tokens", "icon code points"];
const rooms = {
  "src/core": { rooms: [], packages: [] },
  "src/content": { rooms: ["core"], packages: ["nlohmann/json"] },
  "src/app": { rooms: ["core"], packages: ["language tables"] },
  "src/layout": { rooms: ["core", "app"], packages: ["theme tokens"] },
  "src/ui": { rooms: below, packages: screen },
  "src/host/web": { rooms: [...below, "content", "ui"], packages: [...screen, "Emscripten", "SDL and GL"] },
  "src/host/native": { rooms: [...below, "content", "ui"], packages: [...screen, "SDL and GL"] },
  "src/tools": { rooms: [...below, "content"], packages: [] },
  "src/third_party": { rooms: [], packages: ["Dear ImGui", "SDL and GL"] },
  "tests/ui": { rooms: [...below, "content", "ui"], packages: [...screen, "nlohmann/json", "doctest"] },
  "tests/pictures": { rooms: [...below, "content", "ui"], packages: [...screen] },
  tests: { rooms: [...below, "content"], packages: ["theme tokens", "nlohmann/json", "doctest"] },
};
/** Nothing below a host does I/O, reads a clock, makes threads or dice, throws or aborts. */
export const quietRooms = ["src/core", "src/content", "src/app", "src/layout", "src/ui"];
const loud = new Set(
  `cassert csetjmp csignal cstdio ctime exception filesystem fstream future iostream istream mutex ostream
   print random shared_mutex stdexcept stop_token syncstream thread`.split(/\s+/),
);
const testFolders = ["tests", "tests/unit", "tests/ui"];

/** The room a file lies in; of `tests` and `tests/ui` the nearer one. */
export function roomOf(path) {
  const fitting = Object.keys(rooms).filter((room) => path.startsWith(`${room}/`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

const short = (room) => room.replace(/^src\//, "");

function resolve(tree, from, name) {
  const folders = [posix.dirname(from), ...(from.startsWith("tests/") ? testFolders : []), "src"];
  return folders.map((folder) => posix.join(folder, name)).find((path) => tree.paths.has(path));
}

function checkOurs(tree, file, room, { line, name }, edges) {
  if (name in generated) return checkPackage(file, room, line, name, generated[name]);
  const target = resolve(tree, file.path, name);
  if (!target) return [file.finding(line, `no header ${name}`, "name it by its path from src/")];
  const other = roomOf(target);
  if (!other) return [file.finding(line, `${name} lies in no room`, "put it into a room of tests/lint/includes.mjs")];
  edges.push({ file, line, from: file.path, to: target, room, other });
  if (other === room || other.startsWith("tests") || rooms[room].rooms.includes(short(other))) return [];
  const remedy = `move what is needed into a room that ${short(room)} may use (${rooms[room].rooms.join(", ") || "none"})`;
  return [file.finding(line, `${short(room)} includes ${short(other)}`, remedy)];
}

function checkPackage(file, room, line, name, known) {
  const owner = known ?? packages.find(([, pattern]) => pattern.test(name))?.[0];
  if (owner === "standard library") {
    if (!quietRooms.includes(room) || !loud.has(name)) return [];
    return [file.finding(line, `${short(room)} includes <${name}>`, "leave this to a host, and hand in what it says")];
  }
  if (owner && rooms[room].packages.includes(owner)) return [];
  const users = Object.keys(rooms).filter((each) => owner && rooms[each].packages.includes(owner));
  const remedy = owner ? `only these may: ${users.map(short).join(", ")}` : "use the standard library's C++ header";
  return [file.finding(line, `${short(room)} includes ${name}`, remedy)];
}

/** One cycle in a graph of edges, as the edge that closes it and the way round; or nothing. */
function findCycle(edges, from, to) {
  const out = new Map();
  for (const edge of edges) if (edge[from] !== edge[to]) out.set(edge[from], [...(out.get(edge[from]) ?? []), edge]);
  const done = new Set();
  const visit = (node, way) => {
    if (way.includes(node)) return { way: [...way.slice(way.indexOf(node)), node] };
    if (done.has(node)) return undefined;
    for (const edge of out.get(node) ?? []) {
      const cycle = visit(edge[to], [...way, node]);
      if (cycle) return { edge, ...cycle };
    }
    done.add(node);
    return undefined;
  };
  for (const node of out.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function checkCycles(edges) {
  const ours = edges.filter(({ room }) => room.startsWith("src/"));
  return [
    ["rooms", findCycle(ours, "room", "other")],
    ["headers", findCycle(ours, "from", "to")],
  ]
    .filter(([, cycle]) => cycle)
    .map(([kind, { edge, way }]) =>
      edge.file.finding(edge.line, `${kind} go in a circle: ${way.join(" -> ")}`, "turn one of these arrows round"),
    );
}

export function check(tree) {
  const edges = [];
  const findings = tree.files
    .filter((file) => file.isCpp && /^(?:src|tests)\//.test(file.path))
    .flatMap((file) => {
      const room = roomOf(file.path);
      if (!room) return [file.finding(1, "a file in no room", "put it into a room of tests/lint/includes.mjs")];
      return file.scanned.includes.flatMap((include) =>
        include.quoted
          ? checkOurs(tree, file, room, include, edges)
          : checkPackage(file, room, include.line, include.name),
      );
    });
  return [...findings, ...checkCycles(edges)];
}

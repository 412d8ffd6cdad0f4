/** The files that are looked at, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { scan } from "./cpp.mjs";

/** Made by tools and ignored by git. Elsewhere `build` is a folder of ours. */
const made = new Set([".git", ".toolchain", "build", "node_modules"]);
const texts =
  /(?:\.(?:c|cmake|cpp|css|h|hpp|html|js|json|md|mjs|sh|svg|toml|ts|txt|yml)|(?:^|\/)(?:\.[\w-]+|run|LICENSE))$/;

/** One file: its path from the root, its text, and for C and C++ what `scan` says of it. */
class File {
  #scanned;

  constructor(root, path) {
    this.path = path;
    this.text = readFileSync(join(root, path), "utf8");
  }

  get lines() {
    return this.text.split("\n");
  }

  get isCpp() {
    return /\.(?:c|cpp|h|hpp)$/.test(this.path);
  }

  get scanned() {
    return (this.#scanned ??= scan(this.text));
  }

  /** The finding that this line has that fault. */
  finding(line, what, remedy) {
    return { file: this.path, line, what, remedy };
  }
}

function walk(root, folder, found) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isMade = entry.name === "node_modules" || (folder === root && made.has(entry.name));
    if (isMade) continue;
    if (entry.isDirectory()) walk(root, path, found);
    else if (entry.isFile()) found.push(relative(root, path).split(sep).join("/"));
  }
  return found;
}

/** The tree under `root`: what lies at its top, and every text file, by path. */
export function readTree(root) {
  const paths = walk(root, root, []).sort();
  const files = paths.filter((path) => texts.test(path)).map((path) => new File(root, path));
  return {
    top: readdirSync(root).filter((name) => !made.has(name)),
    paths: new Set(paths),
    files,
    file: (path) => files.find((file) => file.path === path),
  };
}

/** The line that a position in a text lies on, counted from 1. */
export const lineAt = (text, position) => text.slice(0, position).split("\n").length;

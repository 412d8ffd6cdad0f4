/** Small helpers that the build scripts share: arguments, and files that are only touched when they change. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Reads `--name value` pairs of the command line.
 * An unknown name or a missing value ends the script with exit code 2 and says which names there are.
 */
export function readArguments(names, argumentsGiven = process.argv.slice(2)) {
  const options = {};
  for (let index = 0; index < argumentsGiven.length; index += 2) {
    const name = argumentsGiven[index].replace(/^--/, "");
    const value = argumentsGiven[index + 1];
    if (!names.includes(name) || value === undefined) {
      console.error(
        `Cannot use '${argumentsGiven[index]}'. Give: ${names.map((known) => `--${known} VALUE`).join(" ")}`,
      );
      process.exit(2);
    }
    options[name] = value;
  }
  return options;
}

/** Writes `content` (text or bytes), making folders as needed; leaves an equal file alone. */
export function writeWhenChanged(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

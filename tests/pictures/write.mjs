/**
 * Pictures of every screen and of every component, phone and desktop, light and dark:
 *
 *   node tests/pictures/write.mjs --program FILE --fonts FOLDER --output FOLDER [NAME…]
 *
 * A name asks for the pictures that start with it; with "+" behind it, for the whole content.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPixmap, writePng } from "./png.mjs";

const { values, positionals } = parseArgs({
  options: { program: { type: "string" }, fonts: { type: "string" }, output: { type: "string" } },
  allowPositionals: true,
});
mkdirSync(values.output, { recursive: true });
execFileSync(values.program, [values.fonts, values.output, ...positionals], { stdio: "inherit" });
let count = 0;
for (const name of readdirSync(values.output).filter((file) => file.endsWith(".ppm"))) {
  const path = join(values.output, name);
  writeFileSync(path.replace(/ppm$/, "png"), writePng(readPixmap(readFileSync(path))));
  rmSync(path);
  count += 1;
}
console.log(`${count} pictures in ${values.output}`);

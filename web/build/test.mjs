/**
 * Runs the tests with Node's own runner:
 *
 *   node web/build/test.mjs            tests/unit, under a small DOM
 *   node web/build/test.mjs browser    tests/browser, in a real Chromium
 *
 * TypeScript is bundled first; packages stay outside the bundles.
 */
import { readdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const kind = process.argv[2] ?? "unit";
const folder = fileURLToPath(new URL(`../tests/${kind}`, import.meta.url));
const output = fileURLToPath(new URL(`../node_modules/.cache/second-look/${kind}`, import.meta.url));

rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join(folder, name)),
  outdir: output,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  logLevel: "warning",
  // Build scripts find their files from their own place: tests import them from this folder.
  define: { webFolder: JSON.stringify(fileURLToPath(new URL("..", import.meta.url))) },
});
const tests = readdirSync(output).map((name) => join(output, name));
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=spec", ...tests], {
  stdio: "inherit",
});
process.exit(status ?? 1);

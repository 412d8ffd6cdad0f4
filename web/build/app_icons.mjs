/**
 * Draws the app's icons as PNG files from the drawings there: app.svg and
 * app_maskable.svg, and the discreet ones. Run after changing a drawing, and commit what it writes:
 *
 *   npm run app-icons
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { writeWhenChanged } from "./files.mjs";

const folder = new URL("../../assets/icons/", import.meta.url);

/** A maskable icon fills its square: the system cuts the shape out. Apple rounds corners itself. */
export const appIcons = [
  { name: "app-192.png", drawing: "app.svg", size: 192, purpose: "any" },
  { name: "app-512.png", drawing: "app.svg", size: 512, purpose: "any" },
  { name: "app-maskable-512.png", drawing: "app_maskable.svg", size: 512, purpose: "maskable" },
  { name: "apple-touch-icon.png", drawing: "app_maskable.svg", size: 180, purpose: "apple" },
];

/** The same with a drawing that says nothing. */
export const discreetName = (name) => `discreet-${name}`;
/** What browsers show beside the title, as drawn. */
export const drawings = { app: "app.svg", discreet: "discreet.svg" };
export const discreetIcons = appIcons.map((icon) => ({
  ...icon,
  name: discreetName(icon.name),
  drawing: icon.drawing.replace("app", "discreet"),
}));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(readFileSync(wasm));
  for (const { name, drawing, size } of [...appIcons, ...discreetIcons]) {
    const svg = readFileSync(new URL(drawing, folder), "utf8");
    const image = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
    writeWhenChanged(fileURLToPath(new URL(name, folder)), image.asPng());
  }
}

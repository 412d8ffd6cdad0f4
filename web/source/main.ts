/** Starts the app: the way out first, then everything that can fail. */
import { Api, type Surroundings } from "./api.js";
import { watchSize } from "./canvas.js";
import { readSurroundings, watchSurroundings } from "./environment.js";
import { eraseBrowserData } from "./erase.js";
import { parts, showFailure } from "./face.js";
import { loadFonts } from "./faces.js";
import { Focus } from "./focus.js";
import { browserClock, drawOnInput, Frames, watchFingers } from "./frame.js";
import { Glyphs } from "./glyphs.js";
import { listen } from "./input.js";
import { installLeave, leave, type Exit } from "./leave.js";
import { Metrics } from "./metrics.js";
import { Mirror } from "./mirror.js";
import type { CreateModule, Module, Shell } from "./module.js";
import { isAllowedAddress } from "./recipes/controls.js";
import type { Scene } from "./scene.js";
import { Scroll } from "./scroll.js";
import { Stage } from "./stage.js";
import { Store } from "./storage.js";

/** Published names of the files, from this script's own address; set by the build. */
declare const publishedFiles: { readonly glue: string; readonly wasm: string; readonly pack: string };

/** How long the first screen waits for web fonts before it is set in system fonts, in milliseconds. */
const fontPatience = 1500;

const addressOf = (name: string): string => new URL(name, import.meta.url).href;

async function fetchPack(): Promise<string> {
  const response = await fetch(addressOf(publishedFiles.pack));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

function open(address: string): void {
  if (!isAllowedAddress(address)) return;
  if (address.startsWith("https:")) window.open(address, "_blank", "noopener,noreferrer");
  else location.assign(address);
}

async function run(exit: Exit): Promise<void> {
  const canvas = parts.canvas();
  const root = parts.mirror();
  const store = new Store(() => localStorage);
  const metrics = new Metrics();
  const glyphs = new Glyphs();
  const surroundings = (): Surroundings => readSurroundings(store.durability === "saved");

  let module: Module | undefined = undefined;
  let api: Api | undefined = undefined;
  let broken = false;
  let reason: Parameters<Shell["fail"]> | undefined = undefined;

  const stop = (code: string, place: string, remedy?: string): void => {
    if (!broken) showFailure(code, place, remedy);
    broken = true;
    frames.stop();
  };
  const frames = new Frames(() => api?.frame() ?? false, browserClock);
  const tell = (work: (api: Api) => void): void => {
    if (!api || broken) return;
    work(api);
    frames.request();
  };

  const mirror = new Mirror(root);
  const focus = new Focus(mirror, root, (id, visible) => tell((app) => app.focus(id, visible)));
  const scroll = new Scroll(
    (id) => mirror.control(id),
    (y) => tell((app) => app.scroll(y)),
  );
  const stage = new Stage(mirror, focus, scroll);

  const shell: Shell = {
    scene: (json) => !broken && stage.show(JSON.parse(json) as Scene),
    save: (text) => store.save(text),
    erase() {
      store.erase();
      void eraseBrowserData();
    },
    leave: () => leave(exit),
    open,
    requestFrame: () => frames.request(),
    ascent: (face) => metrics.ascent(face),
    descent: (face) => metrics.descent(face),
    advance: (face, codePoint) => metrics.advance(face, codePoint),
    rasterise: (face, codePoint, sizePx, out) => module && glyphs.rasterise(module, face, codePoint, sizePx, out),
    fail(...said) {
      reason = said;
    },
  };

  const fontsArrived = (): void => {
    metrics.forget();
    tell((app) => app.fontsChanged());
  };
  const load = async (): Promise<Module> => {
    const glue = (await import(addressOf(publishedFiles.glue))) as { readonly default: CreateModule };
    const locateFile = (name: string): string => addressOf(name.endsWith(".wasm") ? publishedFiles.wasm : name);
    return glue.default({ canvas, shell, locateFile });
  };

  const [loaded, pack] = await Promise.all([load(), fetchPack(), loadFonts(fontPatience, fontsArrived)]);
  module = loaded;
  const started = new Api(loaded, (error) => stop("stopped", String(error)));
  if (!started.start(pack, store.load(), surroundings())) return stop(...(reason ?? (["not-started", ""] as const)));
  if (reason) store.keepUnreadable();
  api = started;
  watchSize(canvas, (viewport) => {
    tell((app) => app.viewport(viewport));
    frames.now();
  });
  scroll.report();
  listen(mirror, root, (id, value) => tell((app) => app.report(id, value)));
  watchSurroundings(surroundings, (changed) => tell((app) => app.surroundings(changed)));
  drawOnInput(frames, canvas);
  watchFingers(frames, canvas, () => tell((app) => app.pointerLeft()));
}

const exit: Exit = { document, location, top: window.parent === window ? null : window.top };
installLeave(exit);
run(exit).catch((error: unknown) => showFailure("not-loaded", String(error)));

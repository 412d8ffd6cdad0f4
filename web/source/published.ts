/** The files of this site that are loaded while it runs, under their published names. */
import type { CreateModule, Module, Shell } from "./module.js";
import { keepLanguage } from "./offline/languages.js";
import { faces, pageIn, speak, spoken } from "./spoken.js";

/** From this script's own address; set by the build. */
declare const publishedFiles: {
  readonly glue: string;
  readonly wasm: string;
  /** By language, that of the page first. */
  readonly packs: Readonly<Record<string, string>>;
  readonly lock: string;
  readonly recovery: string;
  /** By number of the face. */
  readonly fonts: readonly string[];
};

export const files = publishedFiles;

export const addressOf = (name: string): string => new URL(name, import.meta.url).href;

/** Where the own pack lies in the language that boot.ts found fitting. */
export const packAddress = (): string =>
  addressOf(files.packs[document.documentElement.dataset["language"] ?? ""] ?? "");

/** Tells the words of another language, when someone chose one that is not shown yet. */
export async function changeWords(language: string, tell: (pack: string) => void): Promise<void> {
  const { dataset } = document.documentElement;
  const name = files.packs[language];
  if (!name || language === dataset["language"]) return;
  const response = await fetch(addressOf(name)).catch(() => undefined);
  // Without a network one goes on in the language that is there.
  if (!response?.ok) return;
  const text = await response.text();
  dataset["language"] = language;
  tell(text);
  void keepLanguage(language);
  await speak(addressOf(`../${pageIn("index", language, Object.keys(files.packs))}`), faces);
}

/** What few need, loaded when they do. */
export interface LateParts {
  lock(): Promise<typeof import("./lock/lock.js")>;
  recovery(): Promise<typeof import("./recovery.js")>;
}

export const lateParts: LateParts = {
  lock: () => import(addressOf(files.lock)) as ReturnType<LateParts["lock"]>,
  recovery: () => import(addressOf(files.recovery)) as ReturnType<LateParts["recovery"]>,
};

/** The compiled app, once the page speaks the language that fits: whether it was prepared in it shows only then. */
export async function loadModule(canvas: HTMLCanvasElement, shell: Shell): Promise<Module> {
  const [glue] = (await Promise.all([import(addressOf(files.glue)), spoken()])) as [
    { readonly default: CreateModule },
    void,
  ];
  const locateFile = (name: string): string => addressOf(name.endsWith(".wasm") ? files.wasm : name);
  return glue.default({ canvas, shell, locateFile });
}

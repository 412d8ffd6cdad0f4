/** The files of this site that are loaded while it runs, under their published names. */
import { isPrepared } from "./face.js";
import type { CreateModule, Module, ModuleOptions, Shell } from "./module.js";
import { textOf } from "./text_of.js";
import { keepLanguage } from "./offline/languages.js";
import { faces, pageIn, speak, spoken } from "./spoken.js";

/** From this script's own address; set by the build. */
declare const publishedFiles: {
  readonly glue: string;
  /** The compiled app's first screens, and the rest of it. */
  readonly wasm: string;
  readonly rest: string;
  /** What the questions need of the pack, and what a plan is made of; by language, that of the page first. */
  readonly packs: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
  readonly lock: string;
  readonly recovery: string;
  /** By number of the face. */
  readonly fonts: readonly string[];
};

export const files = publishedFiles;

export const addressOf = (name: string): string => new URL(name, import.meta.url).href;

/** Where the own pack's two documents lie in a language, that which boot.ts found fitting if none is named. */
export const packAddresses = (language = document.documentElement.dataset["language"] ?? ""): [string, string] => [
  addressOf(files.packs[language] ?? ""),
  addressOf(files.tasks[language] ?? ""),
];

/** Tells the words of another language, when someone chose one that is not shown yet. */
export async function changeWords(language: string, tell: (pack: string, rest: string) => void): Promise<void> {
  const { dataset } = document.documentElement;
  if (!files.packs[language] || language === dataset["language"]) return;
  // Without a network one goes on in the language that is there.
  const [pack, rest] = await Promise.all(packAddresses(language).map(textOf)).catch(() => []);
  if (pack === undefined || rest === undefined) return;
  dataset["language"] = language;
  tell(pack, rest);
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

/** As it comes, where the server says what it is. */
async function compiled(name: string): Promise<WebAssembly.Module> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`${response.status}`);
  const isNamed = response.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

export interface Loaded {
  readonly module: Module;
  /** Brings the rest of it, after which all of it may be called. */
  addRest(): Promise<void>;
}

/**
 * The compiled app's first screens, once the page speaks the language that fits: whether it was prepared in it shows
 * only then.
 */
export async function loadModule(canvas: HTMLCanvasElement, shell: Shell): Promise<Loaded> {
  const arriving = Promise.all([
    import(addressOf(files.glue)) as Promise<{ readonly default: CreateModule }>,
    compiled(files.wasm),
  ]);
  await spoken();
  // All of it is going to be asked for at once.
  let rest = isPrepared() ? undefined : compiled(files.rest);
  // Whoever asks for it hears of it.
  rest?.catch(() => undefined);
  const [glue, first] = await arriving;
  let given: WebAssembly.Imports = {};
  let exported: WebAssembly.Exports = {};
  const module = await new Promise<Module>((made, failed) => {
    const instantiateWasm: ModuleOptions["instantiateWasm"] = (imports, arrived) => {
      given = imports;
      const instantiated = WebAssembly.instantiate(first, imports).then((instance) => {
        exported = instance.exports;
        arrived(instance);
      });
      instantiated.catch(failed);
    };
    glue.default({ canvas, shell, instantiateWasm }).then(made, failed);
  });
  return {
    module,
    async addRest() {
      const other = await (rest ?? compiled(files.rest)).finally(() => (rest = undefined));
      await WebAssembly.instantiate(other, { ...given, first: exported as WebAssembly.ModuleImports });
    },
  };
}

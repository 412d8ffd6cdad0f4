/** The files of this site that are loaded while it runs, under their published names. */
import type { CreateModule, Module, Shell } from "./module.js";

/** From this script's own address; set by the build. */
declare const publishedFiles: {
  readonly glue: string;
  /** The compiled app's first screens, and the rest of it. */
  readonly wasm: string;
  readonly rest: string;
  /** What the questions need of the pack, and what a plan is made of. */
  readonly pack: string;
  readonly tasks: string;
  readonly lock: string;
  readonly recovery: string;
  /** By number of the face. */
  readonly fonts: readonly string[];
};

export const files = publishedFiles;

export const addressOf = (name: string): string => new URL(name, import.meta.url).href;

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

/** The compiled app's first screens. `isWhole`: the rest is going to be asked for at once. */
export async function loadModule(canvas: HTMLCanvasElement, shell: Shell, isWhole: boolean): Promise<Loaded> {
  let rest = isWhole ? compiled(files.rest) : undefined;
  // Whoever asks for it hears of it.
  rest?.catch(() => undefined);
  const [glue, first] = await Promise.all([
    import(addressOf(files.glue)) as Promise<{ readonly default: CreateModule }>,
    compiled(files.wasm),
  ]);
  let given: WebAssembly.Imports = {};
  let exported: WebAssembly.Exports = {};
  const module = await glue.default({
    canvas,
    shell,
    instantiateWasm(imports, arrived) {
      given = imports;
      void WebAssembly.instantiate(first, imports).then((instance) => {
        exported = instance.exports;
        arrived(instance);
      });
    },
  });
  return {
    module,
    async addRest() {
      const other = await (rest ?? compiled(files.rest)).finally(() => (rest = undefined));
      await WebAssembly.instantiate(other, { ...given, first: exported as WebAssembly.ModuleImports });
    },
  };
}

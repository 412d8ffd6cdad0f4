/** Texts in the app's memory. */
import type { Module } from "./module.js";

type Memory = Pick<Module, "HEAPU8" | "_malloc" | "_free">;

function copyIn(memory: Memory, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const pointer = memory._malloc(bytes.length + 1);
  // Allocating may have moved the memory: ask for its view only now.
  const view = memory.HEAPU8;
  view.set(bytes, pointer);
  view[pointer + bytes.length] = 0;
  return pointer;
}

/** Lends the app copies of the texts for the time of one call. */
export function withTexts<Result>(
  memory: Memory,
  texts: readonly string[],
  work: (pointers: readonly number[]) => Result,
): Result {
  const pointers = texts.map((text) => copyIn(memory, text));
  try {
    return work(pointers);
  } finally {
    for (const pointer of pointers) memory._free(pointer);
  }
}

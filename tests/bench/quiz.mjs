/** The quiz that every peer asks: thirty questions of the pack with one answer each, in its words. */
import { readFileSync } from "node:fs";

const asked = 30;

export function quiz() {
  const questions = JSON.parse(
    readFileSync(new URL("../../assets/packs/second-look/questions.json", import.meta.url), "utf8"),
  );
  const fitting = questions.filter(({ kind }) => kind === "one").slice(0, asked);
  if (fitting.length < asked) throw new Error(`The pack has ${fitting.length} such questions, not ${asked}.`);
  return fitting.map(({ id, prompt, options }) => ({
    id,
    prompt,
    options: options.map(({ id: value, text }) => ({ value, text })),
  }));
}

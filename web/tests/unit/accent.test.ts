import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, cssColour, fitAccent, parseColour } from "../../source/accent.js";

declare const webFolder: string;

test("any accent that is wished can be read on every ground of every theme, and carries text", async () => {
  const { readTokens } = await import(`${webFolder}build/tokens.mjs`);
  const { colours } = readTokens();
  for (const theme of ["light", "dark"]) {
    const [page, card] = ["background", "card"].map((name) => parseColour(colours[name][theme])) as [number, number];
    for (let red = 0; red < 256; red += 51) {
      for (let green = 0; green < 256; green += 51) {
        for (let blue = 0; blue < 256; blue += 51) {
          const wished = red * 65536 + green * 256 + blue;
          const { accent, soft, on } = fitAccent(wished, page, card);
          for (const ground of [page, card, soft, on])
            assert.ok(contrast(accent, ground) >= 7, `${cssColour(wished)} on ${cssColour(ground)}, ${theme}`);
          assert.ok(contrast(parseColour(colours.ink[theme]), soft) >= 7, `ink on ${cssColour(soft)}, ${theme}`);
        }
      }
    }
  }
});

test("an accent that is fit already stays as it is wished", () => {
  assert.equal(fitAccent(0x3b1f6e, 0xfaf6f0, 0xffffff).accent, 0x3b1f6e);
});

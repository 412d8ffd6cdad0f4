/**
 * The components look as they did: painted without a browser, compared with pictures that were looked at.
 *
 *   SECOND_LOOK_UPDATE_PICTURES=1 node --test tests/pictures/pictures.test.mjs
 *
 * writes them anew; look at them before they are kept. SECOND_LOOK_NATIVE names another build than build/sanitize.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readPixmap, readPng, writePng } from "./png.mjs";

const built = process.env.SECOND_LOOK_NATIVE ?? fileURLToPath(new URL("../../build/sanitize", import.meta.url));
const kept = (name) => new URL(`../fixtures/pictures/${name}.png`, import.meta.url);
const subjects = ["gallery-controls", "gallery-displays", "gallery-figures"];
const kinds = ["phone-light", "phone-dark"];

/** Pixels of one side of the squares that are compared; what is rounded differently stays within one. */
const square = 4;
/** How far the mean of a square may be off, of 255, and how many squares of a thousand may be further off. */
const tolerance = 10;
const stray = 2;

/** The mean of each square and channel. */
function means({ width, height, pixels }) {
  const [columns, rows] = [Math.floor(width / square), Math.floor(height / square)];
  const sums = new Float64Array(columns * rows * 3);
  for (let y = 0; y < rows * square; y += 1)
    for (let x = 0; x < columns * square; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        sums[(Math.floor(y / square) * columns + Math.floor(x / square)) * 3 + channel] +=
          pixels[(y * width + x) * 3 + channel] / square ** 2;
  return sums;
}

/** Squares of a thousand that differ. */
function difference(one, other) {
  const [first, second] = [means(one), means(other)];
  let differing = 0;
  for (let at = 0; at < first.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs(first[at + channel] - second[at + channel]) > tolerance)) differing += 1;
  return (3000 * differing) / first.length;
}

describe("pictures of the components", () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "pictures-"));
    const names = subjects.map((name) => `${name}+`);
    execFileSync(join(built, "tests/second-look-pictures"), [join(built, "fonts"), folder, ...names]);
  });
  after(() => rmSync(folder, { recursive: true }));
  const taken = (name) => readPixmap(readFileSync(join(folder, `${name}.ppm`)));

  for (const name of subjects.flatMap((subject) => kinds.map((kind) => `${subject}-${kind}`))) {
    test(`${name} is as it was`, () => {
      const picture = taken(name);
      if (process.env.SECOND_LOOK_UPDATE_PICTURES) writeFileSync(kept(name), writePng(picture));
      const before = readPng(readFileSync(kept(name)));
      assert.deepEqual([picture.width, picture.height], [before.width, before.height]);
      const found = difference(picture, before);
      assert.ok(found <= stray, `${found.toFixed(1)} of a thousand squares differ`);
    });
  }

  test("a component that is moved by a little, or has another colour, is noticed", () => {
    const picture = taken("gallery-controls-phone-light");
    const { width } = picture;
    const moved = { ...picture, pixels: Buffer.concat([picture.pixels.subarray(6), Buffer.alloc(6)]) };
    assert.ok(difference(picture, moved) > stray);
    const tinted = Buffer.from(picture.pixels);
    // A band as high as a button.
    for (let at = 80 * width * 3; at < 130 * width * 3; at += 3) tinted[at] = Math.max(0, tinted[at] - 14);
    assert.ok(difference(picture, { ...picture, pixels: tinted }) > stray);
  });
});

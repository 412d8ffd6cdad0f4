/** Pictures as PNG and back, 8 bits, RGB: as much of the format as the tests here write and read. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `{width, height, pixels}` of a binary portable pixmap. */
export function readPixmap(bytes) {
  const [head, width, height] = /^P6\n(\d+) (\d+)\n255\n/.exec(bytes.subarray(0, 40).toString("latin1"));
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

function chunk(kind, body) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function writePng({ width, height, pixels }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = width * 3;
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // Each row as its difference from the one above, which is small in drawings.
    rows[y * (row + 1)] = 2;
    for (let x = 0; x < row; x += 1) {
      rows[y * (row + 1) + 1 + x] = pixels[y * row + x] - (y > 0 ? pixels[(y - 1) * row + x] : 0);
    }
  }
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The guess for a byte from those at its left, above it, and above that one. */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** What each filter guesses a byte to be. */
const guesses = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Reads what `writePng` wrote, and what browsers write. Opacity is left out. */
export function readPng(bytes) {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[bytes[25]];
  if (bytes[24] !== 8 || !channels || bytes[28] !== 0) throw new Error("another kind of picture");
  const parts = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const all = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const guess = guesses[rows[y * (row + 1)]];
    for (let x = 0, at = y * row; x < row; x += 1, at += 1) {
      const left = x < channels ? 0 : all[at - channels];
      const above = y === 0 ? 0 : all[at - row];
      const corner = x < channels || y === 0 ? 0 : all[at - row - channels];
      all[at] = rows[y * (row + 1) + 1 + x] + guess(left, above, corner);
    }
  }
  if (channels === 3) return { width, height, pixels: all };
  const pixels = Buffer.alloc(width * 3 * height);
  for (let from = 0, to = 0; from < all.length; from += 4, to += 3) all.copy(pixels, to, from, from + 3);
  return { width, height, pixels };
}

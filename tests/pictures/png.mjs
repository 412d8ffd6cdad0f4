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

/** Reads what `writePng` wrote. */
export function readPng(bytes) {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const parts = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(parts));
  const row = width * 3;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * (row + 1)] !== 2) throw new Error("written by another program");
    for (let x = 0; x < row; x += 1) {
      pixels[y * row + x] = rows[y * (row + 1) + 1 + x] + (y > 0 ? pixels[(y - 1) * row + x] : 0);
    }
  }
  return { width, height, pixels };
}

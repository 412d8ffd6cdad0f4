/** What iOS shows while an app from the home screen starts: the icon on the page's colour, for each screen. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { readTokens } from "./tokens.mjs";

/** Upright screens of iPhones and iPads since 2014: width and height in points, and pixels a point. */
const screens = [
  ...[
    [320, 568, 2],
    [375, 667, 2],
    [414, 736, 3],
    [375, 812, 3],
    [414, 896, 2],
    [414, 896, 3],
    [390, 844, 3],
  ],
  ...[
    [393, 852, 3],
    [402, 874, 3],
    [420, 912, 3],
    [428, 926, 3],
    [430, 932, 3],
    [440, 956, 3],
  ],
  ...[
    [744, 1133, 2],
    [768, 1024, 2],
    [810, 1080, 2],
    [820, 1180, 2],
    [834, 1112, 2],
    [834, 1194, 2],
    [834, 1210, 2],
  ],
  ...[
    [1024, 1366, 2],
    [1032, 1376, 2],
  ],
];

/** Side of the drawn icon, in points. */
const iconSide = 112;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(kind, data) {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(kind, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** A PNG file from rows of three bytes a pixel. */
function png(width, height, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

let ready;
const start = () =>
  (ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))));

/** The icon's pixels over the page's colour, three bytes each. */
function iconOver(svg, side, ground) {
  const { pixels } = new Resvg(svg, { fitTo: { mode: "width", value: side } }).render();
  const blended = Buffer.alloc(side * side * 3);
  for (let at = 0; at < side * side; at += 1) {
    const alpha = pixels[at * 4 + 3] / 255;
    for (let part = 0; part < 3; part += 1)
      blended[at * 3 + part] = Math.round(pixels[at * 4 + part] * alpha + ground[part] * (1 - alpha));
  }
  return blended;
}

function draw(svg, width, height, side, ground) {
  const stride = 1 + width * 3;
  const row = Buffer.alloc(stride);
  for (let x = 0; x < width; x += 1) row.set(ground, 1 + x * 3);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) rows.set(row, y * stride);
  const icon = iconOver(svg, side, ground);
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  for (let y = 0; y < side; y += 1)
    rows.set(icon.subarray(y * side * 3, (y + 1) * side * 3), (top + y) * stride + 1 + left * 3);
  return png(width, height, rows);
}

/** Each picture as `{name, media, bytes}`; `media` is the screen that it is for. */
export async function makeSplashes() {
  await start();
  const svg = readFileSync(new URL("../../assets/icons/app.svg", import.meta.url), "utf8");
  const colour = readTokens().colours.background.light;
  const ground = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return screens.map(([width, height, density]) => ({
    name: `start-${width}x${height}-${density}.png`,
    media: `(device-width: ${width}px) and (device-height: ${height}px) and (-webkit-device-pixel-ratio: ${density}) and (orientation: portrait)`,
    bytes: draw(svg, width * density, height * density, iconSide * density, ground),
  }));
}

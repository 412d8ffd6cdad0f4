/**
 * Serves a built site on this machine:
 *
 *   node web/build/serve.mjs --root DIR [--port 8080] [--base /path/]
 *
 * until it is interrupted. Applies the site's own `_headers` and sends
 * precompressed files. A port that is taken is passed over for the next free one.
 */
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "./files.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** How many ports after the wanted one are tried. */
const portTries = 50;

/** Rules of a `_headers` file as `{matches, headers}`; later rules win. */
function readHeaderRules(root) {
  const file = join(root, "_headers");
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (/^\S/.test(line)) {
      const pattern = line
        .trim()
        .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*");
      rules.push({ matches: new RegExp(`^${pattern}$`), headers: [] });
    } else if (line.trim()) {
      const [name, ...value] = line.trim().split(":");
      rules.at(-1)?.headers.push([name, value.join(":").trim()]);
    }
  }
  return rules;
}

/** The file that a request path means, or undefined when there is none inside `root`. */
function findFile(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0")) return undefined;
  const wanted = resolve(root, `.${decoded}`, decoded.endsWith("/") ? "index.html" : "");
  if (!existsSync(wanted) || !statSync(wanted).isFile()) return undefined;
  const real = realpathSync(wanted);
  return real.startsWith(root + sep) ? real : undefined;
}

function answer({ root, base, rules }, request, response) {
  const path = (request.url ?? "/").split(/[?#]/)[0];
  const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  const file = inside && ["GET", "HEAD"].includes(request.method) ? findFile(root, inside) : undefined;
  if (!file) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  for (const { matches, headers } of rules) {
    if (matches.test(inside)) for (const [name, value] of headers) response.setHeader(name, value);
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.setHeader("Vary", "Accept-Encoding");
  const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const precompressed = takesBrotli && existsSync(`${file}.br`);
  if (precompressed) response.setHeader("Content-Encoding", "br");
  const sent = precompressed ? `${file}.br` : file;
  response.setHeader("Content-Length", statSync(sent).size);
  response.writeHead(200);
  if (request.method === "HEAD") response.end();
  else createReadStream(sent).pipe(response);
}

function listen(server, port, tries) {
  return new Promise((done, failed) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && tries > 0) done(listen(server, port + 1, tries - 1));
      else failed(error);
    });
    server.listen(port, "127.0.0.1", () => done(server.address().port));
  });
}

/**
 * Serves `root` under the path `base` (starts and ends with a slash). Port 0 takes any free one.
 * Returns `{url, server, close}`; `close` also ends open connections.
 */
export async function serve({ root, port = 8080, base = "/" }) {
  const folder = realpathSync(root);
  const site = { root: folder, base, rules: readHeaderRules(folder) };
  const server = createServer((request, response) => answer(site, request, response));
  const taken = await listen(server, port, portTries);
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}${base}`, server, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { root, port, base } = readArguments(["root", "port", "base"]);
  if (!root) {
    console.error("--root is missing. Usage: node web/build/serve.mjs --root DIR [--port 8080] [--base /path/]");
    process.exit(2);
  }
  const { url, close } = await serve({ root, port: port === undefined ? undefined : Number(port), base });
  console.log(`Second Look is at ${url}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close().then(() => process.exit(0)));
}

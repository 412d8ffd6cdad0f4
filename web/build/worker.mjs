/** The service worker with its list: what of the site works without a network, and the hash of each file. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const hash = (kind, content, encoding) => createHash(kind).update(content).digest(encoding);

/**
 * The list for a version that holds these files, `{name, content, language}`, the last of those that one language
 * alone needs. A name with a hash stands for one
 * content for ever; another is asked for anew with each version.
 */
export function versionList(files) {
  return files.map(({ name, content, language }) => ({
    url: name,
    language,
    revision: /-[0-9a-f]{10}\.\w+$/.test(name) ? null : hash("sha256", content, "hex").slice(0, 10),
    integrity: `sha256-${hash("sha256", content, "base64")}`,
  }));
}

/** The worker's code. The same files give the same bytes, and any change of a file changes them. */
export function bundleWorker(bundle, files) {
  return bundle({
    entryPoints: [fileURLToPath(new URL("../worker/worker.mjs", import.meta.url))],
    format: "iife",
    define: {
      publishedVersion: JSON.stringify(versionList(files)),
      "process.env.NODE_ENV": '"production"',
    },
  });
}

/** Pages of other sites that show an embed, each site on a name of its own so that browsers keep them apart. */
import { createServer } from "node:http";
import { goOn } from "./walk.mjs";

/**
 * Playwright switches the partitioning of storage off; this list of what it switches off lacks it.
 * Real browsers keep an embed's storage apart for each site around it.
 */
export const partitioned = [
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,PaintHolding,DestroyProfileOnBrowserClose",
];

const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/**
 * Serves what `pages` holds: by path `{body, policy, type}`. `at(path, name)` is the address of a page on
 * the site of that name.
 */
export async function serveHosts(pages) {
  const server = createServer((request, response) => {
    const found = pages[request.url.split("?")[0]];
    if (!found) return response.writeHead(404).end();
    const { body, policy, type } = typeof found === "string" ? { body: found } : found;
    if (policy) response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", type ?? "text/html; charset=utf-8");
    return response.end(type ? body : page(body));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { at: (path, name = "a") => `http://${name}.localhost:${port}${path}`, close };
}

/** A policy that allows an embed of that site and nothing else. */
export const strictPolicy = (site) => {
  const { origin } = new URL(site.url);
  return `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:; style-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
};

/** From the welcome screen of an app in a frame to its first question. */
export async function beginInside(app) {
  await app.locator("#mirror[data-screen] h1[data-node]").waitFor({ state: "attached" });
  for (const name of ["Begin", goOn]) await app.getByRole("button", { name }).press("Enter");
  await app.locator("#mirror fieldset").waitFor({ state: "attached" });
}

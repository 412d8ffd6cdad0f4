/**
 * Measures this site beside what a quiz is otherwise made with, and prints the tables:
 *
 *   node tests/bench/run.mjs [--rounds 9]
 *
 * Needs build/site, and what package.json names, installed. A round visits each peer under each profile, so that what
 * disturbs the machine disturbs all of them.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "../../web/build/files.mjs";
import { serve } from "../../web/build/serve.mjs";
import { launch } from "../browser/harness.mjs";
import { buildPeers } from "./build.mjs";
import { report } from "./table.mjs";
import { profiles, visit } from "./visit.mjs";

const built = fileURLToPath(new URL("../../build", import.meta.url));
const { rounds = "9" } = readArguments(["rounds"]);

/** Ours is answered before it is whole: its first questions are elements that were prepared. */
const ours = { way: ["[id='welcome.begin']", "[id='interruption.go-on']"], whole: "#mirror[data-screen]" };

const folders = await buildPeers(join(built, "bench"));
const peers = { "Second Look": { folder: join(built, "site"), ...ours } };
for (const [name, folder] of Object.entries(folders)) peers[name] = { folder };
const servers = await Promise.all(Object.values(peers).map(({ folder }) => serve({ root: folder, port: 0 })));
const around = createServer((_, response) => response.end("<!doctype html><title>A page that links to it</title>"));
await once(around.listen(0, "127.0.0.1"), "listening");
// By another name of this machine: another site.
const from = `http://localhost:${around.address().port}/`;
const browser = await launch();
try {
  const measured = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const results = {};
    for (const [index, [name, peer]] of Object.entries(peers).entries()) {
      results[name] = {};
      for (const [profile, how] of Object.entries(profiles))
        results[name][profile] = await visit(browser, from, { ...peer, url: servers[index].url }, how);
    }
    measured.push(results);
    console.error(`round ${round + 1} of ${rounds}`);
  }
  console.log(report(measured));
} finally {
  await browser.close();
  around.close();
  around.closeAllConnections();
  await Promise.all(servers.map((server) => server.close()));
}

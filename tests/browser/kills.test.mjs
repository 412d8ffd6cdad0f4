/** What was shown as saved is there after the browser was killed and its storage damaged: a short form of the soak. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { root, serve } from "./harness.mjs";
import { soak } from "./kills.mjs";

test("killing the browser loses nothing that was shown as saved", async () => {
  const site = await serve({ root, port: 0 });
  const told = [];
  try {
    const counts = await soak({ url: site.url, rounds: 6, seed: 5, report: (text) => told.push(text) });
    assert.equal(counts.kills, 6);
    assert.ok(counts.promised > 0, "it was shown as saved");
    assert.equal(counts.losses, 0, told.join("; "));
  } finally {
    await site.close();
  }
});

/** Acts by chance while things go wrong around the page: the short form of the soak. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch, root, serve } from "./harness.mjs";
import { faults } from "./monkey-faults.mjs";
import { monkey } from "./monkey.mjs";

test("whatever is done by chance while things go wrong, nothing forbidden is shown, nothing is lost, and there is a way on", async () => {
  const [site, browser] = [await serve({ root, port: 0 }), await launch()];
  try {
    const { counts, failure } = await monkey({ browser, site, acts: 200, seed: 3 });
    assert.ok(!failure, failure);
    for (const name of Object.keys(faults)) assert.ok(counts.faults[name] > 0, `${name} did not happen`);
  } finally {
    await browser.close();
    await site.close();
  }
});

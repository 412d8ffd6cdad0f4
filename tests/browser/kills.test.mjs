/** What was shown as saved is there after the browser was killed and its storage damaged: a short form of the soak. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { root, serve } from "./harness.mjs";
import { killAfter, soak } from "./kills.mjs";

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

// More often than a browser writes local storage to the disk in an hour.
for (const [when, saves] of [["the moment that an edit is shown as saved", 1], ["after edits without a pause", 130]])
  test(`killed ${when}, nothing that was shown as saved is lost`, async () => {
    const site = await serve({ root, port: 0 });
    try {
      const { promised, lost } = await killAfter(site.url, saves);
      assert.ok(promised >= saves);
      assert.ok(!lost);
    } finally {
      await site.close();
    }
  });

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

declare const webFolder: string;
const fromBuild = () => import(`${webFolder}build/headers.mjs`);

const statedPolicy = (): string => {
  const page = readFileSync(`${webFolder}index.html`, "utf8");
  return /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
};

test("the hosting guide shows the nginx sample and the policy that the build makes", async () => {
  const { nginxSample } = await fromBuild();
  const guide = readFileSync(`${webFolder}hosting.md`, "utf8");
  const sample: string = nginxSample(statedPolicy());
  assert.ok(guide.includes(`\`\`\`nginx\n${sample}\`\`\``), `hosting.md must hold:\n${sample}`);
  assert.ok(guide.includes(statedPolicy()));
});

test("a meta element carries all of the policy but what only a header may say", async () => {
  const { metaPolicy } = await fromBuild();
  assert.equal(
    metaPolicy("default-src 'none'; frame-ancestors *; img-src 'self'"),
    "default-src 'none'; img-src 'self'",
  );
  assert.equal(metaPolicy(statedPolicy()), statedPolicy());
});

test("nginx sends every header of the outer rules in each block", async () => {
  const { headerRules, nginxSample } = await fromBuild();
  const blocks: string[] = nginxSample("default-src 'none'").split("  location ").slice(1);
  assert.equal(blocks.length, headerRules("").length);
  for (const block of blocks) {
    assert.match(block, /Content-Security-Policy "default-src 'none'"/);
    assert.equal(block.match(/add_header Cache-Control/g)?.length, 1);
  }
});

/** Builds the peers into a folder each, as the site is: minified, with brotli 11 beside each file. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { quiz } from "./quiz.mjs";

const { build } = createRequire(new URL("../../web/package.json", import.meta.url))("esbuild");

export const peers = { "survey-js-ui": "survey_js.mjs", "react-hook-form": "react_form.jsx" };

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title>
<link rel="stylesheet" href="main.css">
<script type="module" src="main.js"></script>
</head>
<body><div id="app"></div></body>
</html>
`;

function publish(folder, name, content) {
  writeFileSync(join(folder, name), content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(Buffer.from(content), { params }));
}

/** Returns the folder of each peer by its name. */
export async function buildPeers(output) {
  mkdirSync(output, { recursive: true });
  const quizFile = join(output, "quiz.json");
  writeFileSync(quizFile, JSON.stringify(quiz()));
  const folders = {};
  for (const [name, entry] of Object.entries(peers)) {
    const folder = join(output, name);
    mkdirSync(folder, { recursive: true });
    const { outputFiles } = await build({
      entryPoints: { main: fileURLToPath(new URL(`peers/${entry}`, import.meta.url)) },
      outdir: folder,
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      charset: "utf8",
      legalComments: "none",
      logLevel: "error",
      alias: { "the-quiz": quizFile },
      define: { "process.env.NODE_ENV": '"production"' },
    });
    for (const { path, text } of outputFiles) publish(folder, path.slice(folder.length + 1), text);
    publish(folder, "index.html", page);
    folders[name] = folder;
  }
  return folders;
}

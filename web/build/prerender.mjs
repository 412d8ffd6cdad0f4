/**
 * The pages that need neither script nor WebAssembly, from trees of the app's own nodes: the same recipes
 * that mirror the canvas make their elements, here in a small DOM.
 */
import { fileURLToPath } from "node:url";
import { Window } from "happy-dom";
import { escapeHtml } from "./html.mjs";

/** The mirror, bundled for this very process. */
async function loadMirror(bundle) {
  const code = await bundle({
    stdin: {
      contents: 'export { Mirror } from "./source/mirror.js"',
      loader: "ts",
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    minify: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Attributes that name elements by id. */
const references = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

/** The elements are no nodes of the app any more, and must not be taken for them. Ids that name none of them go. */
function detach(root, name) {
  const elements = [...root.querySelectorAll("*")];
  const named = new Set(
    elements.flatMap((element) => references.flatMap((attribute) => element.getAttribute(attribute)?.split(" ") ?? [])),
  );
  for (const element of elements) {
    element.removeAttribute("data-node");
    if (element.className === "") element.removeAttribute("class");
    if (!named.has(element.id)) element.removeAttribute("id");
    for (const attribute of ["id", ...references]) {
      const ids = element.getAttribute(attribute)?.split(" ");
      if (ids) element.setAttribute(attribute, ids.map((id) => `${name}:${id}`).join(" "));
    }
  }
}

/** The elements of a scene as HTML. */
function elementsOf(Mirror, scene, leaveAddress, name) {
  const { document } = new Window({ url: "https://second-look.example/" });
  const leave = document.body.appendChild(document.createElement("a"));
  leave.dataset.leave = "";
  leave.setAttribute("href", leaveAddress);
  const root = document.body.appendChild(document.createElement("div"));
  new Mirror(root).show(scene, "text");
  if (name) detach(root, name);
  // The page's policy takes styles from scripts alone.
  for (const element of root.querySelectorAll("[style]")) {
    element.dataset.style = element.getAttribute("style");
    element.removeAttribute("style");
  }
  return root.innerHTML;
}

/**
 * The elements of each tree as HTML. `leaveAddress`: where the links out lead. The early screens stay what they are,
 * nodes of the app, so that what is done with one can be told to it: the first is shown, the others wait.
 */
export async function prerender({ early, ...pages }, bundle, leaveAddress) {
  const { Mirror } = await loadMirror(bundle);
  const [welcome, ...later] = early.screens.map((scene) => elementsOf(Mirror, scene, leaveAddress));
  const titleOf = (position) => early.screens[position + 1].title.replaceAll('"', "&quot;");
  const waiting = later.map(
    (html, position) => `<template data-early="${position + 1}" data-title="${titleOf(position)}">${html}</template>`,
  );
  const plain = Object.entries(pages).map(([name, scene]) => [name, elementsOf(Mirror, scene, leaveAddress, name)]);
  return { welcome, waiting: waiting.join(""), ...Object.fromEntries(plain) };
}

/** A page of its own around such elements. */
export function paperPage({ html, title, description, language, styles, policy }) {
  return `<!doctype html>
<html lang="${language}" data-mode="text">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<meta name="description" content="${escapeHtml(description)}" />
<title>${escapeHtml(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="assets/${style}" />`).join("\n")}
<link rel="icon" href="data:," />
</head>
<body class="paper">${html}</body>
</html>
`;
}

/** Every rule of axe-core, and the looks under which a page is judged by it. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(new URL("../../web/package.json", import.meta.url));

/** The source of axe-core, to be evaluated in a page. */
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Both themes, three widths, and text twice as large. */
export const looks = [320, 390, 1280].flatMap((width) =>
  [1, 2].flatMap((text) => ["light", "dark"].map((colorScheme) => ({ width, text, colorScheme }))),
);

/** What a look is called. */
export const nameOf = ({ width, text, colorScheme }) => `${colorScheme}, ${width} px, text at ${text * 100} %`;

/** Runs in the page: text so many times as large, as the browser's own setting has it. */
function enlarge(times) {
  globalThis.textSizeSheet ??= new CSSStyleSheet();
  globalThis.textSizeSheet.replaceSync(`html { font-size: ${times * 100}% }`);
  if (document.adoptedStyleSheets.includes(globalThis.textSizeSheet)) return;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, globalThis.textSizeSheet];
}

/** Shows the page under that look. */
export async function putOn(page, { width, text, colorScheme }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(enlarge, text);
}

/** Runs in the page, where axe-core is: defines `judge`, which tells what breaks any rule that there is. */
export function defineJudge() {
  // The experimental, best-practice and AAA ones too.
  const rules = Object.fromEntries(globalThis.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  if (Object.keys(rules).length < 100) throw new Error("Those are not all rules");
  globalThis.judge = async () => {
    const { violations, passes } = await globalThis.axe.run({ rules, resultTypes: ["violations"] });
    if (passes.length < 10) throw new Error(`Only ${passes.length} rules were passed`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none][0]?.message}`),
    );
  };
}

/** Puts axe-core and its judge into the page. */
export async function inject(page) {
  await page.evaluate(axe);
  await page.evaluate(defineJudge);
}

/** Fails with what was found, as a list of texts by place: each once, with the places where it was. */
export function assertNothing(found) {
  const places = new Map();
  for (const [place, what] of found) places.set(what, [...(places.get(what) ?? []), place]);
  assert.deepEqual([...places].map(([what, where]) => `${what} (${where.join(", ")})`), []);
}

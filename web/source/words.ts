/** The texts of a node as elements: lines laid exactly over the drawn ones, or plain flowing text. */
import { partId, type Built, type Recipe } from "./recipe.js";
import { parts, type Line, type Part, type SceneNode } from "./scene.js";

/** True for elements that are texts or labels of their parent, and not children from the tree. */
export const isOwn = (element: Element): boolean =>
  element.hasAttribute("data-part") || element.hasAttribute("data-control");

/** The place before which own elements are put, so that texts come before children. */
function firstChildFromTree(holder: HTMLElement): Element | null {
  return holder.querySelector(":scope > [data-node], :scope > [data-item], :scope > .track");
}

/** What follows the line: a space between words, a line feed, or nothing inside a word that had to be broken. */
function textOfLine(whole: string, line: string, from: number): { text: string; next: number } {
  const at = whole.indexOf(line, from);
  if (at < 0) return { text: `${line} `, next: from };
  const next = at + line.length;
  const [gap = ""] = /^\s*/.exec(whole.slice(next)) ?? [];
  if (gap.includes("\n")) return { text: `${line}\n`, next: next + gap.indexOf("\n") + 1 };
  return { text: gap === "" ? line : `${line} `, next };
}

function drawLines(element: HTMLElement, whole: string, lines: readonly Line[], left: number, top: number): void {
  let from = 0;
  const spans = lines.map(([, style, x, y, width, height, words, shaping], index) => {
    const { text, next } = textOfLine(whole, words, from);
    from = next;
    const span = element.ownerDocument.createElement("span");
    span.className = `line text-${style}`;
    if (shaping) {
      span.classList.add("shaped");
      span.dir = shaping;
    }
    // What lies absolutely is copied without a break after it unless the break is text.
    span.textContent = index === lines.length - 1 ? `${words}\n` : text;
    span.style.left = `${x - left}px`;
    span.style.top = `${y - top}px`;
    // What follows the words of a line that runs to the left hangs out of it at the left.
    if (shaping === "rtl") span.style.width = `${width}px`;
    else span.style.minWidth = `${width}px`;
    span.style.height = `${height}px`;
    span.style.lineHeight = `${height}px`;
    return span;
  });
  element.replaceChildren(...spans);
}

/** What was set last, so that an unchanged text is not touched and a selection in it survives. */
const shown = new WeakMap<HTMLElement, string>();

function setText(element: HTMLElement, node: SceneNode, part: Part, whole: string): void {
  const lines = (node.rect && node.lines?.filter(([of]) => of === part)) ?? [];
  const [left, top] = node.rect ?? [0, 0];
  const signature = JSON.stringify([
    whole,
    lines.map(([, style, x, y, ...rest]) => [style, x - left, y - top, ...rest]),
  ]);
  if (shown.get(element) === signature) return;
  shown.set(element, signature);
  element.classList.toggle("unseen", node.rect !== undefined && lines.length === 0);
  if (lines.length === 0) element.textContent = whole;
  else drawLines(element, whole, lines, left, top);
}

const wholeText = (node: SceneNode, part: Part): string => {
  if (node[part]) return node[part];
  return (node.lines ?? [])
    .filter(([of]) => of === part)
    .map((line) => line[6])
    .join(" ");
};

/** Makes, changes and removes the elements of a node's texts. */
export function setWords(built: Built, node: SceneNode, recipe: Recipe): void {
  const says = recipe.says ?? ["name", "detail"];
  for (const part of parts) {
    const holder = built.holders?.[part] ?? built.host;
    const drawn = node.lines?.some(([of]) => of === part) ?? false;
    const ownText = recipe.shows?.includes(part) !== true;
    const wanted = ownText && (drawn || (says.includes(part) && wholeText(node, part) !== ""));
    let element = holder.querySelector<HTMLElement>(`:scope > [data-part="${part}"]`);
    if (!wanted) {
      element?.remove();
      continue;
    }
    if (!element) {
      element = holder.ownerDocument.createElement(recipe.tags?.[part] ?? "span");
      element.dataset["part"] = part;
      element.id = partId(node.id, part);
      holder.insertBefore(element, firstChildFromTree(holder));
      if (recipe.unspoken?.includes(part)) element.setAttribute("aria-hidden", "true");
    }
    const whole = recipe.unspoken?.includes(part) ? "" : wholeText(node, part);
    setText(element, node, part, whole);
  }
}

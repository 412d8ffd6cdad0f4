/**
 * The mirror: the scene as real elements over the canvas.
 *
 * Elements are kept for as long as their node keeps its id, role and shape, so
 * that focus, selection and what a reader holds on to survive a change.
 */
import { addIcon } from "./icons.js";
import { place, size } from "./placement.js";
import { attribute, type Built, type Recipe } from "./recipe.js";
import { recipes } from "./recipes.js";
import type { Scene, SceneNode } from "./scene.js";
import { isOwn, setWords } from "./words.js";

/** Over the canvas, or as the page itself: without WebGL, in forced colours and on paper. */
export type Mode = "overlay" | "text";

interface Kept {
  readonly key: string;
  readonly built: Built;
  /** The host, or the list item around it. */
  readonly slot: HTMLElement;
  node: SceneNode;
}

/** How long readers need to notice an empty live region before it speaks, in milliseconds. */
const lateDelay = 100;

export class Mirror {
  private kept = new Map<string, Kept>();
  /** None before the first scene, which takes the place of whatever was prepared. */
  private mode: Mode | undefined;

  constructor(private readonly root: HTMLElement) {}

  /** The node that was last shown under this id. */
  node(id: string): SceneNode | undefined {
    return this.kept.get(id)?.node;
  }

  /** What takes the focus for this id. */
  control(id: string): HTMLElement | undefined {
    const kept = this.kept.get(id);
    return kept && (kept.built.control ?? kept.built.host);
  }

  /** The id of the node that an element belongs to. */
  idOf(element: EventTarget | null): string | undefined {
    const host = (element as Element | null)?.closest?.<HTMLElement>("[data-node]");
    return host && this.root.contains(host) ? host.dataset["node"] : undefined;
  }

  /** Makes the elements equal to the scene. */
  show(scene: Scene, mode: Mode): void {
    if (mode !== this.mode) this.clear();
    this.mode = mode;
    this.root.dataset["mode"] = mode;
    size(this.root, scene, mode);
    const root = mode === "text" ? withoutPlaces(scene.root) : scene.root;
    // What is gone goes first: then what stays is in order already, and need not move and lose the focus.
    this.forget(idsOf(root));
    const slots = [this.reconcile(root, undefined, false).slot];
    arrange(this.root, slots);
    this.shield();
  }

  private clear(): void {
    this.kept.clear();
    this.root.replaceChildren();
  }

  private reconcile(node: SceneNode, anchor: SceneNode | undefined, wrapped: boolean): Kept {
    const recipe = recipes[node.role];
    const key = `${node.role} ${recipe.shape?.(node) ?? ""} ${wrapped}`;
    let kept = this.kept.get(node.id);
    const fresh = kept?.key !== key;
    if (!kept || fresh) {
      kept?.slot.remove();
      kept = this.make(node, recipe, key, wrapped);
      this.kept.set(node.id, kept);
    }
    kept.node = node;
    this.update(kept, recipe, anchor, fresh);
    this.children(kept, recipe, node.rect ? node : anchor);
    return kept;
  }

  private make(node: SceneNode, recipe: Recipe, key: string, wrapped: boolean): Kept {
    const built = recipe.make(node, this.root.ownerDocument);
    built.host.id = node.id;
    built.host.dataset["node"] = node.id;
    let slot = built.host;
    if (wrapped) {
      slot = this.root.ownerDocument.createElement("li");
      slot.dataset["item"] = "";
      slot.append(built.host);
    }
    return { key, built, slot, node };
  }

  private update(kept: Kept, recipe: Recipe, anchor: SceneNode | undefined, fresh: boolean): void {
    const { built, node } = kept;
    const wanted = ["node", `role-${node.role}`, `look-${node.look ?? "normal"}`, `tone-${node.tone ?? "neutral"}`];
    attribute(built.host, "class", wanted.join(" "));
    attribute(built.host, "data-checked", node.checked === undefined ? undefined : String(node.checked));
    place(built, node, anchor);
    recipe.update?.(built, node);
    if (this.mode === "text") addIcon(built, node);
    if (recipe.late && fresh) this.sayLate(kept);
    else setWords(built, node, recipe);
  }

  private sayLate(kept: Kept): void {
    const { built, node } = kept;
    setTimeout(() => {
      built.host.style.minHeight = "";
      if (this.kept.get(node.id) === kept) setWords(built, kept.node, recipes[node.role]);
    }, lateDelay);
  }

  /** Empties what speaks and fills it anew: readers pass over a text that is set where it is already. */
  sayAgain(): void {
    for (const kept of this.kept.values()) {
      const { built, node } = kept;
      if (!recipes[node.role].late || built.host.textContent === "") continue;
      built.host.style.minHeight = `${built.host.offsetHeight}px`; // Nothing moves meanwhile.
      for (const text of built.host.querySelectorAll(":scope > [data-part]")) text.remove();
      this.sayLate(kept);
    }
  }

  private children(kept: Kept, recipe: Recipe, anchor: SceneNode | undefined): void {
    const { built, node } = kept;
    const body = built.body ?? built.host;
    const slots = new Map<HTMLElement, HTMLElement[]>([[body, []]]);
    for (const child of node.children ?? []) {
      const { slot } = this.reconcile(child, anchor, recipe.wraps === true);
      const holder = recipe.place?.(built, child) ?? body;
      const there = slots.get(holder);
      if (there) there.push(slot);
      else slots.set(holder, [slot]);
    }
    for (const [holder, wanted] of slots) arrange(holder, wanted);
  }

  private forget(staying: ReadonlySet<string>): void {
    for (const [id, kept] of this.kept) {
      if (staying.has(id)) continue;
      kept.slot.remove();
      this.kept.delete(id);
    }
  }

  /** While a dialog is open the rest of the page does not answer. */
  private shield(): void {
    const open = this.dialog();
    const holder = open && this.control(open.id);
    for (const { slot } of this.kept.values()) {
      const parent = slot.parentElement;
      const beside = holder !== undefined && parent !== holder && parent?.contains(holder) === true;
      slot.toggleAttribute("inert", beside && !slot.contains(holder));
    }
  }

  /** The open dialog. */
  dialog(): SceneNode | undefined {
    for (const { node } of this.kept.values()) if (node.role === "dialog") return node;
    return undefined;
  }
}

function idsOf(node: SceneNode, ids = new Set<string>()): Set<string> {
  ids.add(node.id);
  for (const child of node.children ?? []) idsOf(child, ids);
  return ids;
}

function withoutPlaces(node: SceneNode): SceneNode {
  const { rect: _rect, target: _target, plane: _plane, lines: _lines, ...rest } = node;
  return { ...rest, children: (node.children ?? []).map(withoutPlaces) };
}

/** Puts the slots in order after the holder's own texts, moving only those that are out of place. */
function arrange(holder: HTMLElement, slots: readonly HTMLElement[]): void {
  let next = holder.firstElementChild;
  while (next && isOwn(next)) next = next.nextElementSibling;
  for (const slot of slots) {
    if (slot === next) next = next.nextElementSibling;
    else holder.insertBefore(slot, next);
  }
}

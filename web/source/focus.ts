/** The page owns the focus: this reports it to the app, and moves it when screens and dialogs change. */
import type { Mirror } from "./mirror.js";
import type { SceneNode } from "./scene.js";

/** The first node below `node` that fits. */
function find(node: SceneNode | undefined, fits: (node: SceneNode) => boolean): SceneNode | undefined {
  if (!node || fits(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

const isHeading = (node: SceneNode): boolean => node.role === "heading";
const isOpenMenu = (node: SceneNode): boolean => node.role === "menu" && node.expanded === true;
const isFirstHeading = (node: SceneNode): boolean => isHeading(node) && node.level === 1;

/** What a screen is headed by. */
export const firstHeading = (root: SceneNode): SceneNode | undefined => find(root, isFirstHeading);

export class Focus {
  private screen: string | undefined;
  private dialog: string | undefined;
  private menu: string | undefined;
  private opener: string | undefined;
  /** Ids from the focused node outwards, before the change that is going on. */
  private before: string[] = [];

  constructor(
    private readonly mirror: Mirror,
    private readonly root: HTMLElement,
    private readonly report: (id: string, visible: boolean) => void,
  ) {
    root.addEventListener("focusin", ({ target }) => {
      this.report(mirror.idOf(target) ?? "", (target as Element).matches(":focus-visible"));
    });
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (mirror.idOf(relatedTarget) === undefined) this.report("", false);
    });
  }

  /** What is seen was prepared and is none of the app's screens: whichever comes is a new one. */
  leave(): void {
    this.screen = "";
  }

  /** To be called before the elements change: remembers where the focus is. */
  remember(): void {
    this.before = [];
    let element = this.root.ownerDocument.activeElement;
    while (element && this.root.contains(element)) {
      const id = (element as HTMLElement).dataset?.["node"];
      if (id !== undefined) this.before.push(id);
      element = element.parentElement;
    }
  }

  /** To be called after the elements changed. Returns true when the screen is a new one. */
  settle(screen: string, root: SceneNode): boolean {
    const first = this.screen === undefined;
    const moved = !first && screen !== this.screen;
    const dialog = this.mirror.dialog();
    const menu = find(root, isOpenMenu);
    const [focused] = this.before;
    this.screen = screen;
    if (dialog && dialog.id !== this.dialog) {
      this.opener = focused;
      this.toHeading(dialog, isHeading);
    } else if (moved) {
      this.toHeading(root, isFirstHeading);
    } else if (!dialog && this.dialog !== undefined) {
      if (!this.toNode(this.opener)) this.toHeading(root, isFirstHeading);
    } else if (menu && menu.id !== this.menu) {
      // An opened menu takes the focus, as a native one does.
      this.toNode(menu.children?.find(({ disabled }) => disabled !== true)?.id);
    } else {
      this.restore();
    }
    this.menu = menu?.id;
    this.dialog = dialog?.id;
    return moved;
  }

  /** Keeps the focus where it was, or on the nearest that is left of it. */
  private restore(): void {
    const active = this.root.ownerDocument.activeElement;
    const [id] = this.before;
    if (id === undefined || this.mirror.idOf(active) === id) return;
    this.before.some((candidate) => this.toNode(candidate));
  }

  private toHeading(node: SceneNode, fits: (node: SceneNode) => boolean): void {
    const heading = find(node, fits) ?? find(node, isHeading) ?? node;
    this.toNode(heading.id);
  }

  private toNode(id: string | undefined): boolean {
    const element = id === undefined ? undefined : this.mirror.control(id);
    if (!element || (element as HTMLButtonElement).disabled) return false;
    element.focus({ preventScroll: true });
    if (this.root.ownerDocument.activeElement === element) return true;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    return this.root.ownerDocument.activeElement === element;
  }
}

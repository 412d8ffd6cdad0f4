/** The document scrolls; the app draws at that offset, and content stays out of the fixed planes' way. */
import type { Insets, Scene, SceneNode } from "./scene.js";

/**
 * Text under a fixed plane must not take the pointer from it. Clipping the content to
 * the room that is left also takes it out of the pointer's reach.
 */
function clip(element: HTMLElement, node: SceneNode, insets: Insets, scrollY: number, viewportHeight: number): void {
  if (!node.rect || (node.plane ?? "content") !== "content") {
    element.style.clipPath = "";
    return;
  }
  const [, y, , height] = node.rect;
  const over = scrollY + (insets.top ?? 0) - y;
  const under = y + height - (scrollY + viewportHeight - (insets.bottom ?? 0));
  const outside = "-100vw";
  element.style.clipPath = `inset(${Math.max(over, -8)}px ${outside} ${Math.max(under, -8)}px ${outside})`;
}

export class Scroll {
  private scene: Scene | undefined;

  constructor(
    private readonly find: (id: string) => HTMLElement | undefined,
    private readonly moved: (y: number) => unknown,
  ) {
    // The content is not there yet when the browser would restore the place.
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => this.report(), { passive: true });
  }

  /** Takes the planes of a new scene into account; undefined when it is not drawn and nothing is fixed. */
  show(scene: Scene | undefined): void {
    this.scene = scene;
    this.clipContent();
  }

  /** Tells the app where the document is. */
  report(): void {
    this.clipContent();
    this.moved(scrollY);
  }

  toTop(): void {
    window.scrollTo(0, 0);
  }

  private clipContent(): void {
    if (!this.scene) return;
    for (const child of this.scene.root.children ?? []) {
      const element = this.find(child.id);
      if (element) clip(element, child, this.scene.insets ?? {}, scrollY, innerHeight);
    }
  }
}

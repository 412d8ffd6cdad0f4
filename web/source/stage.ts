/** Shows scenes: keeps the last one, and shows it again when the way of showing changes. */
import { showApp } from "./face.js";
import type { Focus } from "./focus.js";
import type { Mirror, Mode } from "./mirror.js";
import type { Scene } from "./scene.js";
import type { Scroll } from "./scroll.js";

const forcedColours = "(forced-colors: active)";

export class Stage {
  private scene: Scene | undefined;
  private printing = false;

  constructor(
    private readonly mirror: Mirror,
    private readonly focus: Focus,
    private readonly scroll: Scroll,
  ) {
    matchMedia(forcedColours).addEventListener("change", () => this.again());
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  show(scene: Scene): void {
    const mode = this.mode(scene);
    const page = document.documentElement;
    this.scene = scene;
    page.dataset["mode"] = mode;
    page.lang = scene.language ?? "en";
    if (scene.theme) page.dataset["theme"] = scene.theme;
    document.title = scene.title;
    this.paintBrowserFrame();
    showApp();
    this.focus.remember();
    this.mirror.show(scene, mode);
    const moved = this.focus.settle(scene.screen, scene.root);
    this.scroll.show(mode === "overlay" ? scene : undefined);
    if (moved) this.scroll.toTop();
  }

  /** A scene without places was not drawn. */
  private mode(scene: Scene): Mode {
    return scene.root.rect && !this.printing && !matchMedia(forcedColours).matches ? "overlay" : "text";
  }

  private print(printing: boolean): void {
    this.printing = printing;
    this.again();
  }

  private again(): void {
    if (this.scene) this.show(this.scene);
  }

  /** Address bars take the page's colour. */
  private paintBrowserFrame(): void {
    const colour = getComputedStyle(document.documentElement).getPropertyValue("--colour-background").trim();
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.setAttribute("content", colour);
  }
}

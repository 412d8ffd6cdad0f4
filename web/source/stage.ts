/** Shows scenes: keeps the last one, and shows it again when the way of showing changes. */
import { isPrepared, parts, showApp } from "./face.js";
import { firstHeading, type Focus } from "./focus.js";
import type { Mirror, Mode } from "./mirror.js";
import type { Scene } from "./scene.js";
import type { Scroll } from "./scroll.js";

const forcedColours = "(forced-colors: active)";

/** The elements that were prepared are those of this very screen. */
function isSeen({ root }: Scene): boolean {
  const seen = parts.mirror().querySelector("h1");
  const heading = firstHeading(root);
  return seen !== null && seen.id === heading?.id && seen.textContent === heading.name;
}

export class Stage {
  private scene: Scene | undefined;
  private told = "";
  private isAnswer = false;
  private printing = false;
  /** The screen whose prepared elements stay as they are until the person moves on. */
  private prepared: string | undefined;
  /** The last scene that was told while none was to be shown. */
  private held: string | undefined;
  private holds = false;

  constructor(
    private readonly mirror: Mirror,
    private readonly focus: Focus,
    private readonly scroll: Scroll,
    /** Called between two screens. */
    private readonly between: () => void = () => {},
  ) {
    matchMedia(forcedColours).addEventListener("change", () => this.again());
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  /** Someone did something, and the next scene that comes is the answer to it. */
  used(): void {
    this.isAnswer = true;
  }

  /** From now on scenes are not shown, until `release` shows the last of them. */
  hold(): void {
    this.holds = true;
  }

  /** What is held leaves the elements that were prepared as they are: nothing drawn is seen yet. */
  get keepsPrepared(): boolean {
    return this.held !== undefined && isPrepared() && isSeen(JSON.parse(this.held) as Scene);
  }

  release(): void {
    this.holds = false;
    if (this.held !== undefined) this.show(JSON.parse(this.held) as Scene);
    this.held = undefined;
  }

  /** Shows the scene that was told as this JSON. An answer that changes nothing says again what was said. */
  tell(json: string): Scene {
    const scene = JSON.parse(json) as Scene;
    if (this.holds) this.held = json;
    else this.show(scene);
    if (this.isAnswer && json === this.told) this.mirror.sayAgain();
    this.isAnswer = false;
    this.told = json;
    return scene;
  }

  private show(scene: Scene): void {
    const page = document.documentElement;
    // Storage that the first script could not see may lead elsewhere after all.
    if (!this.scene && isPrepared()) {
      if (isSeen(scene)) this.prepared = scene.screen;
      else this.focus.leave();
    }
    if (scene.screen !== this.prepared) this.prepared = undefined;
    const mode = this.mode(scene);
    this.scene = scene;
    page.toggleAttribute("data-prepared", this.prepared !== undefined);
    page.dataset["mode"] = mode;
    page.lang = scene.language ?? "en";
    if (scene.theme) page.dataset["theme"] = scene.theme;
    document.title = scene.title;
    this.paintBrowserFrame();
    showApp();
    this.focus.remember();
    this.mirror.show(scene, mode);
    parts.mirror().dataset["screen"] = scene.screen;
    const moved = this.focus.settle(scene.screen, scene.root);
    this.scroll.show(mode === "overlay" ? scene : undefined);
    if (!moved) return;
    this.scroll.toTop();
    this.between();
  }

  /** A scene without places was not drawn. */
  private mode(scene: Scene): Mode {
    const drawn = scene.root.rect && this.prepared === undefined;
    return drawn && !this.printing && !matchMedia(forcedColours).matches ? "overlay" : "text";
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

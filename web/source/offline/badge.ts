/** A number on the installed app's icon: today's tasks that are not ticked, as last seen. */
import type { Scene, SceneNode } from "../scene.js";

function unticked(node: SceneNode): number {
  const isTask = ["check_box", "task"].includes(node.role);
  const own = isTask && node.checked !== true && node.disabled !== true ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + unticked(child), own);
}

interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Only the screen of today says what is open; the others leave the number as it is. */
export function showBadge(scene: Scene, navigatorOf: Badging = navigator as Badging): void {
  if (scene.screen !== "today") return;
  // Browsers without badges lack these, and refuse them where nothing is installed.
  void navigatorOf.setAppBadge?.(unticked(scene.root)).catch(() => undefined);
}

export function clearBadge(navigatorOf: Badging = navigator as Badging): void {
  void navigatorOf.clearAppBadge?.().catch(() => undefined);
}

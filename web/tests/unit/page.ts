/** A small DOM for tests, set up as the browser's globals, and scenes to put in it. */
import { Window } from "happy-dom";
import { Mirror, type Mode } from "../../source/mirror.js";
import type { Scene, SceneNode } from "../../source/scene.js";

export interface Page {
  readonly window: Window;
  readonly document: Document;
  readonly root: HTMLElement;
  readonly mirror: Mirror;
  show(root: SceneNode, mode?: Mode): void;
}

export function openPage(): Page {
  const window = new Window({ url: "https://second-look.example/" });
  const document = window.document as unknown as Document;
  const leave = document.createElement("a");
  leave.href = "https://weather.example/";
  leave.dataset["leave"] = "";
  const root = document.createElement("div");
  document.body.append(leave, root);
  const mirror = new Mirror(root);
  return { window, document, root, mirror, show: (node, mode = "overlay") => mirror.show(sceneOf(node), mode) };
}

export function sceneOf(root: SceneNode, screen = "first"): Scene {
  return { screen, title: "Title", language: "en", width: 390, height: 1400, root };
}

/** A node on the content plane with one drawn line for each text. */
export function drawn(node: Omit<SceneNode, "rect" | "plane" | "lines">, x = 20, y = 100): SceneNode {
  const lines = (["name", "detail"] as const).flatMap((part, index) =>
    node[part] ? [[part, "body", x + 4, y + 10 + index * 26, 200, 26, node[part]] as const] : [],
  );
  return { ...node, rect: [x, y, 350, 60], plane: "content", lines };
}

export const pageOf = (...children: SceneNode[]): SceneNode => ({
  id: "page",
  role: "page",
  rect: [0, 0, 390, 1400],
  plane: "content",
  children,
});

/** The one element with this id, or a failure that names it. */
export function byId<Found extends HTMLElement = HTMLElement>(page: Page, id: string): Found {
  const found = page.document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as Found;
}

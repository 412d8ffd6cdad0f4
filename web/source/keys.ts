/** Keys that menus and tabs answer as native ones do, and what closes a menu. */
import type { Mirror } from "./mirror.js";
import type { Report } from "./input.js";

type Way = "next" | "previous" | "first" | "last";

const ways: Readonly<Record<string, Way>> = {
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "previous",
  ArrowLeft: "previous",
  Home: "first",
  End: "last",
};

/** The element that the key leads to; from the last one on to the first. */
function step<Item>(items: readonly Item[], from: number, way: Way): Item | undefined {
  const at = { next: from + 1, previous: from < 0 ? -1 : from - 1, first: 0, last: -1 }[way];
  return items.at(at % items.length);
}

const itemsOf = (menu: Element): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)'),
];

class Menus {
  constructor(
    private readonly mirror: Mirror,
    private readonly root: HTMLElement,
    private readonly report: Report,
  ) {}

  private host(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.role-menu:has(> [aria-expanded="true"])');
  }

  /** Closes the open menu, unless the act was inside it. Returns true when there was one to close. */
  close(inside?: EventTarget | null): boolean {
    const host = this.host();
    const id = host?.dataset["node"];
    if (!host || id === undefined || (inside instanceof Node && host.contains(inside))) return false;
    this.report(id, "");
    return true;
  }

  key(event: KeyboardEvent): boolean {
    const host = this.host();
    if (!host?.contains(event.target as Node)) return false;
    if (event.key === "Escape") {
      this.mirror.control(host.dataset["node"] ?? "")?.focus();
      return this.close();
    }
    if (event.key === "Tab") {
      this.close();
      return false;
    }
    const way = ways[event.key];
    const items = itemsOf(host);
    if (!way || items.length === 0) return false;
    step(items, items.indexOf(event.target as HTMLElement), way)?.focus();
    return true;
  }

  /** Where the canvas drew the open menu and its button: a press there is the canvas's. */
  isDrawnAt(x: number, y: number): boolean {
    const host = this.host();
    if (!host) return false;
    return [host, ...itemsOf(host)].some((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom;
    });
  }
}

function tabKey(event: KeyboardEvent, report: Report): boolean {
  const from = (event.target as Element).closest<HTMLElement>('[role="tab"]');
  const list = from?.closest('[role="tablist"]');
  const way = ways[event.key];
  if (!from || !list || !way || event.key === "ArrowUp" || event.key === "ArrowDown") return false;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]:not(:disabled)')];
  const to = step(tabs, tabs.indexOf(from), way);
  to?.focus();
  // As native tabs do: what is reached is shown.
  if (to && to !== from) report(to.id, "");
  return true;
}

export function listenToKeys(mirror: Mirror, root: HTMLElement, report: Report): void {
  const menus = new Menus(mirror, root, report);
  const document = root.ownerDocument;
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (menus.key(event) || tabKey(event, report)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.addEventListener("pointerdown", ({ target, clientX, clientY }) => {
    if (!menus.isDrawnAt(clientX, clientY)) menus.close(target);
  });
}

/** What the page around an embed looks like, measured, since pages switch themes in many ways. */

const darkQuery = "(prefers-color-scheme: dark)";

/** Any CSS colour as red, green, blue and alpha, 0 to 255. */
function channels(colour: string): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return new Uint8ClampedArray(4);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

/** Whether what lies behind that element is dark: the first ground under it that can't be seen through. */
export function hostTheme(element: Element): "light" | "dark" {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 127) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }
  // No ground at all: the browser's own, which is dark only where the page allows it.
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(" ");
  const wantsDark = matchMedia(darkQuery).matches || !schemes.includes("light");
  return schemes.includes("dark") && wantsDark ? "dark" : "light";
}

/** Calls back whenever the page, or what is wished of the embed, may have changed its look. */
export function watchHost(script: Element, changed: () => void): void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body, script]) {
    if (element) observer.observe(element, { attributes: true });
  }
  // A ground that fades is measured again when it has arrived.
  document.addEventListener("transitionend", changed);
  matchMedia(darkQuery).addEventListener("change", changed);
}

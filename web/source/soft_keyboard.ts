/** Keeps the field that someone writes in clear of a soft keyboard and of the fixed bars. */

const isField = (element: Element | null): element is HTMLElement =>
  element?.matches('input[type="text"], textarea') === true;

/** How far the page must scroll so that the field is seen whole, or as much of its top as fits. */
export function distanceIntoView(
  field: { readonly top: number; readonly bottom: number },
  view: { readonly top: number; readonly bottom: number },
): number {
  if (field.bottom > view.bottom) return Math.min(field.bottom - view.bottom, field.top - view.top);
  return field.top < view.top ? field.top - view.top : 0;
}

/** A keyboard that opens makes the visible part of the page smaller, at times without a resized window. */
export function keepFieldInView(root: HTMLElement): void {
  const document = root.ownerDocument;
  const settle = (): void => {
    const field = document.activeElement;
    if (!isField(field) || !root.contains(field)) return;
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const seen = visualViewport ?? { offsetTop: 0, height: innerHeight };
    const top = seen.offsetTop + (Number.parseFloat(scrollPaddingTop) || 0);
    const bottom = seen.offsetTop + seen.height - (Number.parseFloat(scrollPaddingBottom) || 0);
    const distance = distanceIntoView(field.getBoundingClientRect(), { top, bottom });
    if (distance !== 0) scrollBy(0, distance);
  };
  // Only after the page was laid out for the new size.
  visualViewport?.addEventListener("resize", () => setTimeout(settle, 0));
}

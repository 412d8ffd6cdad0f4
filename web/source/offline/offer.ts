/** A small offer over the app: a sentence, something to agree to, and a way to say no. */

/**
 * Shows the offer with that id, once. The first button agrees, the second declines.
 * Nothing waits for an answer, and the focus stays where it is.
 */
export function offer(id: string, agreed: () => void, declined: () => void = () => {}): void {
  const element = document.getElementById(id);
  const [yes, no] = element?.querySelectorAll("button") ?? [];
  if (!element || !yes || !no || !element.hidden) return;
  const done = new AbortController();
  const answer = (work: () => void) => (): void => {
    done.abort();
    element.hidden = true;
    work();
  };
  yes.addEventListener("click", answer(agreed), { signal: done.signal });
  no.addEventListener("click", answer(declined), { signal: done.signal });
  element.hidden = false;
}

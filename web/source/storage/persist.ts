/** Whether the browser may take away by itself what is stored. */

const manager = (): StorageManager | undefined => (navigator as { readonly storage?: StorageManager }).storage;

export class Clearing {
  /** The browser was asked, and made no promise. */
  mayHappen = false;
  private asked = false;

  constructor(private readonly changed: () => void) {}

  /** Asks the browser, once, to promise that it does not. */
  ask(): void {
    if (this.asked) return;
    this.asked = true;
    this.note(manager()?.persist());
  }

  /** Looks whether it has promised. */
  look(): void {
    this.note(manager()?.persisted());
  }

  private note(answer: Promise<boolean> | undefined): void {
    answer?.then(
      (granted) => {
        if (this.mayHappen === !granted) return;
        this.mayHappen = !granted;
        this.changed();
      },
      () => undefined,
    );
  }
}

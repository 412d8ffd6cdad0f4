/** Wrong passcodes make one wait, longer each time, also after the page was loaded anew. */

export interface Tries {
  readonly wrong: number;
  /** Milliseconds since 1970 before which no other try counts. */
  readonly until: number;
}

const freeTries = 3;
const longestWait = 5 * 60 * 1000;

/** 0 for the first three wrong ones, then 2 seconds, 4, 8, and so on up to five minutes. */
export const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWait, 1000 * 2 ** Math.min(20, wrong - freeTries + 1));

export function readTries(text: string | null | undefined): Tries {
  const [wrong = 0, until = 0] = (text ?? "").split(" ").map(Number);
  return Number.isSafeInteger(wrong) && Number.isSafeInteger(until) ? { wrong, until } : { wrong: 0, until: 0 };
}

export const writeTries = ({ wrong, until }: Tries): string => `${wrong} ${until}`;

export const afterWrong = ({ wrong }: Tries, now: number): Tries => ({
  wrong: wrong + 1,
  until: now + waitAfter(wrong + 1),
});

/** Whole seconds to wait; a clock that was set back makes nobody wait longer than they must. */
export const secondsLeft = ({ wrong, until }: Tries, now: number): number =>
  Math.ceil(Math.max(0, Math.min(until - now, waitAfter(wrong))) / 1000);

/** The lock's face before the app, and the dialog that sets, changes and removes the passcode. Loaded when needed. */
import { showFace } from "../face.js";
import type { Seal } from "../storage/sealing.js";
import { makeLock, openLock, readLock, type Lock, type Made } from "./cipher.js";
import { afterWrong, readTries, secondsLeft, writeTries, type Tries } from "./tries.js";

export { readLock };

/** What may not be guessed by hand in an evening. */
const shortest = 6;

/** Where the number of wrong tries stays. */
export interface TriesPlace {
  read(): string | undefined;
  put(text: string): void;
}

function element<Found extends HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found as Found;
}

const said = (id: string): string => element(id).dataset["said"] ?? "";

/** Waits at the lock until someone opens it. `forgotten` erases everything. */
export function waitAtLock(lock: Lock, place: TriesPlace, forgotten: () => void): Promise<Seal> {
  const field = element<HTMLInputElement>("passcode");
  const failed = element("unlock-failed");
  const open = element<HTMLButtonElement>("unlock-open");
  let tries: Tries = readTries(place.read());

  const showWait = (): void => {
    const seconds = secondsLeft(tries, Date.now());
    open.disabled = seconds > 0;
    if (seconds > 0) {
      failed.textContent = said("unlock-wait").replace("{seconds}", String(seconds));
      setTimeout(showWait, 1000);
    } else if (failed.textContent !== said("unlock-failed")) failed.textContent = "";
  };

  showFace("locked");
  field.focus();
  showWait();
  element("forgotten").addEventListener("click", forgotten);
  return new Promise((done) => {
    element<HTMLFormElement>("unlock").addEventListener("submit", (event) => {
      event.preventDefault();
      if (open.disabled) return;
      open.disabled = true;
      void openLock(lock, field.value).then((seal) => {
        field.value = "";
        open.disabled = false;
        if (seal) {
          place.put("");
          showFace("waiting");
          done(seal);
          return;
        }
        tries = afterWrong(tries, Date.now());
        place.put(writeTries(tries));
        failed.textContent = said("unlock-failed");
        field.focus();
        showWait();
      });
    });
  });
}

export interface PasscodeChange {
  /** Undefined where there is no passcode. */
  readonly lock: Lock | undefined;
  /** Undefined takes the passcode away. False when it could not be stored. */
  change(made: Made | undefined): Promise<boolean>;
}

const typed = (id: string): string => element<HTMLInputElement>(id).value;

/** What is wrong with what was typed, by the element that says so; "" for nothing. */
async function mistake(lock: Lock | undefined, removing: boolean): Promise<string> {
  if (lock && !(await openLock(lock, typed("passcode-now")))) return "passcode-wrong";
  if (removing) return "";
  if (typed("passcode-new").length < shortest) return "passcode-short";
  return typed("passcode-new") === typed("passcode-again") ? "" : "passcode-differs";
}

/** Opens the dialog. */
export function askPasscode({ lock, change }: PasscodeChange): void {
  const dialog = element<HTMLDialogElement>("passcode-dialog");
  const form = element<HTMLFormElement>("passcode-form");
  const failed = element("passcode-failed");
  const remove = element<HTMLButtonElement>("passcode-remove");
  const buttons = [...form.querySelectorAll("button")];
  const done = new AbortController();
  const { signal } = done;

  const close = (): void => {
    done.abort();
    form.reset();
    failed.textContent = "";
    dialog.close();
  };
  const work = async (removing: boolean): Promise<void> => {
    for (const button of buttons) button.disabled = true;
    const wrong = await mistake(lock, removing);
    const before = lock && { lock, passcodeNow: typed("passcode-now") };
    const made = removing || wrong ? undefined : await makeLock(typed("passcode-new"), { ...(before && { before }) });
    const kept = wrong === "" && (await change(made));
    for (const button of buttons) button.disabled = false;
    if (kept) close();
    else failed.textContent = said(wrong || "passcode-not-kept");
  };

  element("passcode-now-row").hidden = remove.hidden = lock === undefined;
  form.addEventListener("submit", (event) => (event.preventDefault(), void work(false)), { signal });
  remove.addEventListener("click", () => void work(true), { signal });
  element("passcode-cancel").addEventListener("click", close, { signal });
  dialog.addEventListener("cancel", (event) => (event.preventDefault(), close()), { signal });
  dialog.showModal();
}

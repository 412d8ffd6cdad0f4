/** Offers to keep the app on the device once there is a plan to come back to, and never twice. */
import { offer } from "./offer.js";

/** The browser's own question, put off. Only Chromium has it. */
interface InstallQuestion extends Event {
  prompt(): Promise<unknown>;
}

const declinedKey = "second-look.install-declined";

const wasDeclined = (): boolean => {
  try {
    return localStorage.getItem(declinedKey) !== null;
  } catch {
    return true;
  }
};

const noteDeclined = (): void => {
  try {
    localStorage.setItem(declinedKey, "yes");
  } catch {
    // Without storage it is asked again on another visit.
  }
};

/** Whether the screen shows the way to a plan. */
const hasPlan = (): boolean => document.getElementById("navigation.today") !== null;

/** Returns what is to be called after each new scene. */
export function offerInstall(): () => void {
  let question: InstallQuestion | undefined;
  const look = (): void => {
    if (!question || !hasPlan() || wasDeclined()) return;
    const asked = question;
    question = undefined;
    offer("keep", () => void asked.prompt().catch(() => undefined), noteDeclined);
  };
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    question = event as InstallQuestion;
    look();
  });
  addEventListener("appinstalled", () => (question = undefined));
  return look;
}

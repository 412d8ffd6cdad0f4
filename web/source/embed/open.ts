/**
 * The page that an embed opens to hand its state to the full app: by message between two windows of
 * this site, so that no address and no history ever holds it. Asks first.
 */
import { chosenLanguage, languageFor } from "../language.js";
import { installLeave } from "../leave.js";
import { ownPrefix } from "../pack.js";
import { pageIn, speakFirst } from "../spoken.js";
import { Database } from "../storage/database.js";
import { Keeper } from "../storage/keeper.js";
import { homeOf, keepInstead, readWhole } from "../storage/whole.js";
import { browserLocks, Writer } from "../storage/writer.js";
import { envelope, readHandOver } from "./protocol.js";

/** That of the pages without one in their names first; set by the build. */
declare const publishedLanguages: readonly string[];

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`open.html has no #${id}`);
  return found;
};

/** How long the embed may take to answer, in milliseconds. */
const patience = 5000;

const openApp = (): void => location.replace("./");
const opener = window.opener as Window | null;
const home = homeOf(ownPrefix);
const before = readWhole(home);

/** Puts it in the place of what stood here before, which is set aside, once no other tab saves. */
async function keep(state: string): Promise<boolean> {
  const keeper = new Keeper(home, new Database(ownPrefix), "saved", () => undefined);
  const nothing = (): void => undefined;
  const events = { won: nothing, lost: nothing, erased: nothing, finish: () => Promise.resolve() };
  const writer = new Writer(`${ownPrefix}writer`, events, browserLocks());
  if (!(await writer.start())) await writer.takeOver();
  const found = await keeper.places.find();
  if (home?.get("lock") !== undefined || found.newer || !(await keeper.take(found, found.save, undefined)))
    return false;
  await keeper.beginToWrite(found);
  if (before !== "" && before !== state && !(await keeper.places.setAside(before))) return false;
  if (!keepInstead(keeper, state)) return false;
  await keeper.settled();
  return keeper.storing === "saved" || keeper.storing === "fragile";
}

function bring(): void {
  const failed = (): void => {
    element("failed").hidden = false;
  };
  const late = setTimeout(failed, patience);
  addEventListener("message", ({ source, origin, data }) => {
    const answer = source === opener && origin === location.origin ? readHandOver(data) : undefined;
    if (answer?.type !== "hand-over") return;
    clearTimeout(late);
    keep(answer.state).then(
      (kept) => (kept ? openApp() : failed()),
      () => failed(),
    );
  });
  opener?.postMessage(envelope({ type: "hand-over-please" }), location.origin);
}

installLeave({ document, location, top: null });
const asked = [chosenLanguage(home?.get("device") ?? undefined), ...navigator.languages];
const language = languageFor(asked, publishedLanguages);
if (language !== document.documentElement.lang) void speakFirst(pageIn("open", language, publishedLanguages), "#ask");
if (opener) {
  element("ask").hidden = false;
  element("replaces").hidden = before === "";
  element("bring").addEventListener("click", bring);
  element("without").addEventListener("click", openApp);
} else {
  openApp();
}

/** Starts the app: the way out first, then everything that can fail. */
import { showAccent } from "./accent.js";
import { Api, type PackText, type Surroundings } from "./api.js";
import { watchSize } from "./canvas.js";
import { readDevice, makeDevice, showDevice } from "./device.js";
import { asks, readSurroundings, watchAsked, watchSurroundings } from "./environment.js";
import { makeExit } from "./exit.js";
import { HandOver } from "./early.js";
import { isPrepared, parts, showFailure } from "./face.js";
import { WebFonts } from "./faces.js";
import { Focus } from "./focus.js";
import { browserClock, drawWhenWanted, Frames } from "./frame.js";
import { handing } from "./handing.js";
import { listen, type Report } from "./input.js";
import { listenToKeys } from "./keys.js";
import { hearAround, isAtHome, isEmbedded } from "./embed/around.js";
import { rememberTheme } from "./remembered.js";
import { installLeave, leave, type Exit } from "./leave.js";
import { Lettering } from "./lettering.js";
import { Mirror } from "./mirror.js";
import type { Shell } from "./module.js";
import { clearBadge, showBadge } from "./offline/badge.js";
import { offerInstall } from "./offline/install.js";
import { keepOffline } from "./offline/worker.js";
import { Kept } from "./kept.js";
import { watchAway } from "./lock/away.js";
import { readPack, showWhy, storePrefix } from "./pack.js";
import { openWished } from "./opening.js";
import { addressOf, changeWords, files, lateParts, loadModule, packAddresses } from "./published.js";
import type { Scene } from "./scene.js";
import { Scroll } from "./scroll.js";
import { Sheets } from "./sheets.js";
import { keepFieldInView } from "./soft_keyboard.js";
import { Stage } from "./stage.js";
import { Starting } from "./starting.js";
import { storings } from "./storage/keeper.js";
import { firstPaint, nextTask } from "./turns.js";
import { listenToTyping, Typing } from "./typing.js";
import { Wake } from "./wake.js";
import { getReady } from "./readiness.js";
import { readWishes, stripAddress, type Wishes } from "./wishes.js";

async function run(exit: Exit, wishes: Wishes): Promise<void> {
  const [sheets, lettering, root] = [new Sheets(parts.canvas(), parts.pinned()), new Lettering(), parts.mirror()];
  let [theme, broken] = [wishes.theme, false];
  const surroundings = (): Surroundings => readSurroundings({ ...wishes, theme });
  let api: Api | undefined = undefined;
  let starting: Starting | undefined = undefined;
  let offers: ((scene: Scene) => void) | undefined = undefined;
  let kept!: Kept;
  let handOver: HandOver | undefined = undefined;
  let reason: Parameters<Shell["fail"]> | undefined = undefined;
  const stop = (code: string, place: string, remedy?: string): void => {
    if (!broken && !(code === "stopped" && starting?.again())) showFailure(code, place, remedy);
    broken = true;
    frames.stop();
  };
  const frames = new Frames(() => api?.frame(handOver?.draws ?? true) ?? false, browserClock);
  const wake = new Wake(() => frames.request());
  const tell = (work: (api: Api) => void): void => {
    if (!api || broken) return;
    work(api);
    frames.request();
  };

  const mirror = new Mirror(root);
  const focus = new Focus(mirror, root, (id, visible) => tell((app) => app.focus(id, visible)));
  const scroll = new Scroll(
    (id) => mirror.control(id),
    (y) => !broken && api?.scroll(y) && frames.request(),
  );
  const fonts = new WebFonts(files.fonts.map(addressOf));
  const stage = new Stage(mirror, focus, scroll, () => fonts.show() && fontsChanged());

  // A guest on somebody's page is no app of its own.
  if (!isEmbedded()) {
    const offer = offerInstall();
    offers = (scene) => {
      offer();
      showBadge(scene);
    };
  }

  const shell: Shell = {
    scene(json) {
      if (broken) return scrollY;
      const scene = stage.tell(json);
      if (wishes.accent) tell((app) => app.accent(showAccent(wishes.accent)));
      offers?.(scene);
      if (wishes.theme === "auto" && scene.theme && !isEmbedded()) rememberTheme(scene.theme, () => localStorage);
      handOver?.begin();
      return scrollY;
    },
    save: (name, text) => storings.indexOf(kept.save(name, text)),
    keepDevice(discreet, eraseOnLeave, leaveTo, language) {
      showDevice(kept.keepDevice(makeDevice({ discreet, eraseOnLeave, leaveTo, language })), document);
      void changeWords(language, (...words) => tell((app) => app.words(...words)));
    },
    askPasscode: () => kept.askPasscode(),
    takeOver: () => kept.takeOver(),
    erase() {
      kept.erase();
      clearBadge();
      showDevice(kept.device, document);
      tell((app) => app.device(kept.deviceState()));
    },
    leave: () => leave(exit),
    ...handing(document),
    requestFrame: () => frames.request(),
    wake: (time) => wake.at(time),
    ...lettering.answers,
    ...sheets.answers,
    fail(...said) {
      reason = said;
    },
  };

  const fontsChanged = (): void => {
    lettering.forget();
    tell((app) => app.fontsChanged());
  };
  const tellUse = (id: string, value: string): void => {
    stage.used();
    tell((app) => app.report(id, value));
    void starting?.used();
  };
  // What is done on prepared elements is kept by them until then.
  const report: Report = (id, value) => isPrepared() || tellUse(id, value);
  const typing = new Typing(mirror, report, () => !kept.isLockable);
  const openKept = async (): Promise<[PackText, string]> => {
    const pack = await readPack(wishes.pack, packAddresses());
    kept = new Kept(storePrefix(pack), isAtHome() ? "saved" : "this-site", lateParts, {
      stored(storing) {
        root.dataset["stored"] = storing;
        tell((app) => app.stored(storing));
      },
      elsewhere: (all) => tell(() => starting?.savedElsewhere(all)),
      device: (device) => tell((app) => app.device(device)),
      flush() {
        typing.flush();
        frames.now();
      },
    });
    exit.takeAway = () => kept.device.eraseOnLeave && kept.eraseForGood();
    return [pack, await kept.open()];
  };
  // What was prepared is read in the fonts that the device has, until the app is there.
  if (isPrepared()) await firstPaint();
  else void fonts.load();
  void getReady(sheets, lettering);
  const [loaded, [pack, saved]] = await Promise.all([loadModule(sheets.page, shell), openKept()]);
  handOver = new HandOver(stage, tellUse, () => frames.now());
  if (!isPrepared()) await fonts.load().then(() => fonts.show() && lettering.forget());
  lettering.module = loaded.module;
  const started = new Api(loaded.module, (error) => stop("stopped", String(error)));
  const begun = (starting = new Starting(started, loaded, pack));
  const fail = (): void => stop(reason?.[0] ?? "not-started", reason?.[1] ?? "", reason?.[2]);
  if (!(await begun.begin(saved, surroundings, kept, () => reason?.[0] ?? ""))) return fail();
  await nextTask();
  api = started;
  root.dataset["stored"] = kept.storing;
  started.stored(kept.storing);
  started.device(kept.deviceState());
  watchSize(sheets.pinned, (size) => {
    tell((app) => app.viewport(size, sheets.fit(size)));
    frames.now();
  });
  scroll.report();
  // Typed text first: a listener that is added earlier is called earlier.
  listenToTyping(typing, root, () => frames.now());
  kept.follow();
  watchAway(() => kept.lockUp());
  for (const hear of [listen, listenToKeys]) hear(mirror, root, report);
  keepFieldInView(root);
  watchAsked(asks.moreContrast, (more) => tell((app) => app.contrast(more)));
  watchAsked(asks.lessMotion, (less) => tell((app) => app.still(less)));
  const look = watchSurroundings(
    surroundings,
    (changed) => tell((app) => app.surroundings(changed)),
    () => started.dayBegins(),
  );
  hearAround((wish) => {
    if (wish.type !== "theme") return;
    theme = wish.theme;
    look();
  });
  frames.afterNext(() => void fonts.load());
  frames.afterNext(() => begun.complete().then((isWhole) => (isWhole ? frames.request() : fail())));
  if (wishes.open) openWished(wishes.open, mirror, report, () => frames.now());
  // Saving is part of an update, and an update waits for a frame, which hidden pages have none of.
  if (!isEmbedded()) frames.afterNext(() => keepOffline(() => frames.now()));
  drawWhenWanted(frames, sheets.page, () => tell((app) => app.pointerLeft()));
}

const exit = makeExit();
showDevice(readDevice(), document);
installLeave(exit);
const wishes = readWishes(location.search);
stripAddress();
run(exit, wishes).catch(showWhy);

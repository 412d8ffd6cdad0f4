/** What an address asks to open: a screen, or a backup that was opened with the installed app or shared to it. */
import type { Mirror } from "./mirror.js";
import type { Opening } from "./wishes.js";

/** Where the service worker lays what was shared. */
const received = "second-look-received";

/** The controls that lead to each. Where one is not there, the app stays where it is. */
const ways: Record<Opening, readonly string[]> = {
  today: ["navigation.today"],
  now: ["navigation.urge"],
  received: ["banner.settings", "settings.take-along"],
};
const backupField = "taking.open";

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** What was shared, once. */
async function takeShared(): Promise<Blob | undefined> {
  const found = await (await caches.open(received)).match("received");
  await caches.delete(received);
  return found?.blob();
}

/** `report` tells the app what was used, `draw` shows what came of it. */
export function openWished(
  opening: Opening,
  mirror: Mirror,
  report: (id: string, value: string) => void,
  draw: () => void,
): void {
  for (const id of ways[opening]) {
    report(id, "");
    draw();
  }
  if (opening !== "received") return;
  const use = async (file: Blob | undefined): Promise<void> => {
    const longest = mirror.node(backupField)?.entry?.longest;
    // A text that can't be read is "", which the app answers.
    if (file && longest !== undefined) report(backupField, file.size <= longest ? await file.text() : "");
  };
  takeShared()
    .then(use)
    .catch(() => undefined);
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void files?.[0]
      ?.getFile()
      .then(use)
      .catch(() => report(backupField, ""));
  });
}

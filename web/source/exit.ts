/** The way out of this page, and what leaving takes away. */
import { readDevice } from "./device.js";
import { isEmbedded, tellAround } from "./embed/around.js";
import { eraseBrowserData, eraseByWorker } from "./erase.js";
import type { Exit } from "./leave.js";
import { ownPrefix } from "./pack.js";
import { Database } from "./storage/database.js";
import { eraseStored } from "./storage/erasing.js";
import { homeOf } from "./storage/whole.js";

/** Works before the app does; the app then puts its own `takeAway` in the place of this one. */
export const makeExit = (): Exit => ({
  document,
  location,
  top: isEmbedded() ? window.top : null,
  tellAround: (address) => tellAround({ type: "leave", address }),
  takeAway() {
    if (!readDevice().eraseOnLeave) return;
    void eraseStored(homeOf(ownPrefix), new Database(ownPrefix));
    eraseByWorker();
    void eraseBrowserData();
  },
});

/** Every rule of axe-core on every screen and all that opens on it, in the ways the app can be shown. */
import { describe, test } from "node:test";
import { assertNothing, inject, nameOf, putOn } from "./axe-rules.mjs";
import { galleryRoot, newContext, openPage, settled, stage } from "./harness.mjs";
import { lookAtStates } from "./states.mjs";

/**
 * Judges each face by its name: `looks` to try, options of its context, and `whole` where all is seen at once, in a
 * window as tall as the page.
 */
export function judgeFaces(faces) {
  describe("axe with every rule", { concurrency: 2 }, () => {
    const here = stage({ root: galleryRoot });

    for (const [face, { looks, whole, options }] of Object.entries(faces)) {
      for (const look of looks) {
        test(`finds nothing on any screen, ${face}: ${nameOf(look)}`, async () => {
          const context = await newContext(here.browser, options);
          const { page } = await openPage(context, here.site);
          await putOn(page, look);
          await settled(page);
          await inject(page);
          const found = await lookAtStates(page, "judge", { whole });
          await context.close();
          assertNothing(found.flatMap(([state, broken]) => broken.map((what) => [state, what])));
        });
      }
    }
  });
}

/** Every rule of axe-core on every screen as it is drawn, at three widths and with text twice as large. */
import { looks } from "./axe-rules.mjs";
import { judgeFaces } from "./axe-states.mjs";

judgeFaces({
  // The elements over the canvas have no colours of their own: each width and size under one of the themes.
  "as drawn": { looks: looks.filter((_look, at) => at % 4 === 0 || at % 4 === 3) },
});

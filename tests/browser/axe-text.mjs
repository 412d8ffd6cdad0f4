/**
 * Every rule of axe-core on every screen as text, in forced colours and with more contrast: both themes, three
 * widths, and text twice as large. Run by hand, since it takes minutes: node --test tests/browser/axe-text.mjs
 */
import { looks } from "./axe-rules.mjs";
import { judgeFaces } from "./axe-states.mjs";
import { takeWebGlAway } from "./hands.mjs";

judgeFaces({
  "as text, without WebGL": { looks, whole: true, options: { prepare: takeWebGlAway } },
  "as text, in forced colours": { looks: looks.slice(2, 4), whole: true, options: { forcedColors: "active" } },
  "with more contrast": { looks: looks.slice(0, 2), options: { contrast: "more" } },
});

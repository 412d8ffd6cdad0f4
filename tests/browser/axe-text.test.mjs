/** Every rule of axe-core on every screen as text: small and large, light and dark. axe-text.mjs has all looks. */
import { judgeFaces } from "./axe-states.mjs";
import { takeWebGlAway } from "./hands.mjs";

judgeFaces({
  "as text, without WebGL": {
    looks: [
      { width: 320, text: 2, colorScheme: "dark" },
      { width: 390, text: 1, colorScheme: "light" },
    ],
    whole: true,
    options: { prepare: takeWebGlAway },
  },
});

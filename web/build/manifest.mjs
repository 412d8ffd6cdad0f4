/** The texts that tell browsers and servers how to treat the site. */
import { appIcons } from "./app_icons.mjs";
import { readTokens } from "./tokens.mjs";

/** Screens that the icon of the installed app leads to; their discreet names are those of web/source/wishes.ts. */
const shortcuts = [
  { key: "navigation.today", open: "today" },
  { key: "face.now", open: "now" },
];

/** The web app manifest in a language. `address(name)` finds a published icon from the site's root. */
export function webManifest({ title, language, strings }, address) {
  const background = readTokens().colours.background.light;
  return {
    id: "./",
    name: title,
    short_name: title,
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: background,
    theme_color: background,
    orientation: "any",
    dir: "ltr",
    lang: language,
    categories: ["lifestyle", "health"],
    prefer_related_applications: false,
    // One window: a shortcut leads to the app that is open already.
    launch_handler: { client_mode: "navigate-existing" },
    shortcuts: shortcuts.map(({ key, open }) => ({
      name: strings[key],
      url: `./?open=${open}`,
      icons: [{ src: address("app-192.png"), sizes: "192x192", type: "image/png" }],
    })),
    // A backup opens with the app, and can be shared to it; see web/source/opening.ts.
    file_handlers: [{ action: "./?open=received", accept: { "application/json": [".json"] } }],
    share_target: {
      action: "./?share",
      method: "POST",
      enctype: "multipart/form-data",
      params: { files: [{ name: "backup", accept: ["application/json", ".json"] }] },
    },
    icons: appIcons
      .filter(({ purpose }) => purpose !== "apple")
      .map(({ name, size, purpose }) => ({
        src: address(name),
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
  };
}

/** Search engines may list the site; there is nothing else to find. */
export const robots = "User-agent: *\nAllow: /\n";

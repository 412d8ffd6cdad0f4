/** The texts that tell browsers and servers how to treat the site. */
import { appIcons } from "./app_icons.mjs";
import { readTokens } from "./tokens.mjs";

/** The web app manifest. `address(name)` finds a published icon from the site's root. */
export function webManifest(address) {
  const background = readTokens().colours.background.light;
  return {
    id: "./",
    name: "Second Look",
    short_name: "Second Look",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: background,
    theme_color: background,
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

/**
 * The `_headers` file that several static hosts read; serve.mjs reads it too. `policy` is the page's own CSP.
 * In a sandboxed frame the page has no origin of its own: its scripts and fonts load only where every origin may.
 */
export function headersFile(policy) {
  return `/*
  Content-Security-Policy: ${policy}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cache-Control: no-cache

/assets/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
`;
}

/** Search engines may list the site; there is nothing else to find. */
export const robots = "User-agent: *\nAllow: /\n";

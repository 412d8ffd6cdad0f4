/**
 * What servers are told to send with the site, once, in the words of several servers.
 *
 * A rule is `{path, headers}`: the path as `_headers` files write it (`*` stands for the rest), the
 * headers as pairs. A later rule wins over an earlier one.
 */

/** Nothing that this app does needs a device, a place or a payment. */
const unusedFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

const yearInSeconds = 31536000;

/** No other window may hold on to a page that says so. open.html doesn't: it must hear the embed that opened it. */
const isolated = ["Cross-Origin-Opener-Policy", "same-origin"];

/** Lets a browser ask for what a page begins with before it reads the page; `name` is relative to the page. */
const linkTo = ({ name, as }) => `<${name}>; rel=preload; as=${as}${as === "fetch" ? "; crossorigin" : ""}`;

/**
 * All rules. `policy` is the pages' own Content-Security-Policy; `furtherPages` are the app's in other languages;
 * `first` is what the app's pages begin with, as `{name, as}`.
 * In a sandboxed frame the page has no origin of its own: its scripts and fonts load only where every origin may.
 */
export function headerRules(policy, furtherPages = [], first = []) {
  const links = first.length > 0 ? [["Link", first.map(linkTo).join(", ")]] : [];
  return [
    {
      path: "/*",
      headers: [
        ["Content-Security-Policy", policy],
        ["Referrer-Policy", "no-referrer"],
        ["X-Content-Type-Options", "nosniff"],
        ["Permissions-Policy", unusedFeatures.map((feature) => `${feature}=()`).join(", ")],
        ["Cache-Control", "no-cache"],
      ],
    },
    ...["/", "/index.html", ...furtherPages].map((path) => ({ path, headers: [isolated, ...links] })),
    { path: "/embedding.html", headers: [isolated] },
    { path: "/embed.js", headers: [["Cross-Origin-Resource-Policy", "cross-origin"]] },
    {
      path: "/assets/*",
      headers: [
        ["Cache-Control", `public, max-age=${yearInSeconds}, immutable`],
        ["Access-Control-Allow-Origin", "*"],
        ["Cross-Origin-Resource-Policy", "cross-origin"],
      ],
    },
  ];
}

/** The `_headers` file that several static hosts read; serve.mjs reads it too. */
export function headersFile(policy, furtherPages, first) {
  return headerRules(policy, furtherPages, first)
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"))
    .join("\n");
}

/** The same for nginx, which sends no header of an outer block once an inner one names any. */
export function nginxSample(policy) {
  const rules = headerRules(policy);
  const isWhole = (path) => path.endsWith("*");
  const fits = (rule, path) => (isWhole(rule.path) ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path);
  const block = ({ path }) => {
    const merged = new Map(rules.filter((rule) => fits(rule, path)).flatMap(({ headers }) => headers));
    const where = isWhole(path) ? path.slice(0, -1) : `= ${path}`;
    const lines = [...merged].map(([name, value]) => `    add_header ${name} "${value}" always;`);
    return [`  location ${where} {`, ...lines, "  }"].join("\n");
  };
  // "/" means every path in nginx, so the start page is told apart as "= /".
  const blocks = rules.map((rule) => block(rule)).join("\n");
  return `server {
  root build/site;
  index index.html;
  include mime.types;
  types {
    application/wasm wasm;
    application/manifest+json webmanifest;
  }
  # With the brotli module, which most packages of nginx have apart: brotli_static on;
${blocks}
}
`;
}

/** What of the policy a meta element can carry: all but what only a header may say. */
export const metaPolicy = (policy) =>
  policy
    .split("; ")
    .filter((directive) => !/^(frame-ancestors|report-to|report-uri|sandbox)\b/.test(directive))
    .join("; ");

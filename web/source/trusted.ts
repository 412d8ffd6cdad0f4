/** The only addresses that may become a script or a worker, and the only text HTML, where the browser asks for a policy. */

const allowed = ["sw.js", "embed.js"] as const;
export type TrustedName = (typeof allowed)[number];

interface Rules {
  createScriptURL(address: string): string;
  createHTML(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Rules): Rules;
}

/** One of this site's own addresses; any other is an error, whoever asks. */
function check(address: string): string {
  const isOurs = allowed.some((name) => new URL(name, document.baseURI).href === address);
  if (!isOurs) throw new TypeError(`not a script of this site: ${address}`);
  return address;
}

/** What the page says to browsers without script, which the others leave unread: this, whatever is given. */
const unread = (): string => document.querySelector("body > noscript")?.textContent ?? "";

const rules: Rules = { createScriptURL: check, createHTML: unread };
let policy: Rules | undefined;

function policyOfPage(): Rules {
  const factory = (window as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  return (policy ??= factory?.createPolicy("second-look", rules) ?? rules);
}

/** The address of a script of this site, as what takes script addresses wants it. */
export const trustedAddress = (name: TrustedName): string =>
  policyOfPage().createScriptURL(new URL(name, document.baseURI).href);

/** What the page says without script, as what takes HTML wants it. */
export const unreadHtml = (): string => policyOfPage().createHTML("");

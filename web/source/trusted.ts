/** The only addresses that may become a script or a worker, where the browser asks for a policy. */

const allowed = ["sw.js", "embed.js"] as const;
export type TrustedName = (typeof allowed)[number];

interface Policy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

/** One of this site's own addresses; any other is an error, whoever asks. */
function check(address: string): string {
  const isOurs = allowed.some((name) => new URL(name, document.baseURI).href === address);
  if (!isOurs) throw new TypeError(`not a script of this site: ${address}`);
  return address;
}

let policy: Policy | undefined;

/** The address of a script of this site, as what takes script addresses wants it. */
export function trustedAddress(name: TrustedName): string {
  const factory = (window as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy("second-look", { createScriptURL: check }) ?? { createScriptURL: check };
  return policy.createScriptURL(new URL(name, document.baseURI).href) as string;
}

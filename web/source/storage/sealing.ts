/** Keys over what is stored. */

/** Makes payloads unreadable without a key, and readable again with it. */
export interface Seal {
  seal(place: string, text: string): Promise<string>;
  /** Undefined for what was not sealed with this key at this place. */
  unseal(place: string, sealed: string): Promise<string | undefined>;
}

/** The texts that are there, each sealed at its place in that save. */
export async function sealAll(
  texts: ReadonlyMap<string, string | undefined>,
  rev: number,
  seal: Seal,
): Promise<Map<string, string>> {
  const sealed = new Map<string, string>();
  for (const [name, text] of texts) if (text !== undefined) sealed.set(name, await seal.seal(`${name} ${rev}`, text));
  return sealed;
}

/** The payload of a slot as it was before it was sealed; undefined without the key for it. */
export async function unsealed(
  name: string,
  slot: { readonly rev: number; readonly sealed: boolean; readonly payload: string },
  seal: Seal | undefined,
): Promise<string | undefined> {
  return slot.sealed ? seal?.unseal(`${name} ${slot.rev}`, slot.payload) : slot.payload;
}

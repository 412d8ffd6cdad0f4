/** The text that came; an error where there is none. */
export function textIn(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

/** The text at an address; an error where there is none. */
export const textOf = async (address: string): Promise<string> => textIn(await fetch(address));

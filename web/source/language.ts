/** Which of the languages that the questions come in someone gets. */

/** The one that fits best: the very tag, else the same language without or with another country. */
function bestOf(asked: string, offered: readonly string[]): string | undefined {
  const parts = asked.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join("-");
    const found = offered.find((one) => one.toLowerCase() === tag);
    if (found) return found;
  }
  return offered.find((one) => one.toLowerCase().split("-")[0] === parts[0]);
}

/**
 * `asked` in order: what the address wishes, what the person chose, what the browser prefers; "" asks for nothing.
 * `offered` begins with the language that the questions were written in, which stands where nothing fits.
 */
export function languageFor(asked: readonly string[], offered: readonly string[]): string {
  for (const one of asked) {
    const found = one && bestOf(one, offered);
    if (found) return found;
  }
  return offered[0] ?? "";
}

/** What the person chose, from the device's settings as they are stored; see device.ts. */
export function chosenLanguage(device: string | undefined): string {
  try {
    const { language } = JSON.parse(device ?? "{}") as { readonly language?: unknown };
    return typeof language === "string" ? language : "";
  } catch {
    return "";
  }
}

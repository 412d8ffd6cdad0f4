/** What is stored before the app is asked: names in the browser's storage, and the theme of the first paint. */

/** All that this site stores begins so. */
export const prefix = "second-look.";

/** "light" or "dark", while the person chose another theme than their system's. */
export const themeKey = `${prefix}theme`;

/** Keeps the theme for the next first paint, where it is not the system's own. */
export function rememberTheme(theme: "light" | "dark", storage: () => Storage): void {
  try {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    if (theme === system) storage().removeItem(themeKey);
    else if (storage().getItem(themeKey) !== theme) storage().setItem(themeKey, theme);
  } catch {
    // Where nothing can be stored the system's theme comes first.
  }
}

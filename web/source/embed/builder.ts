/** The page that shows authors a live embed and the lines for theirs. */
import { trustedAddress } from "../trusted.js";
import { frameLine, pictureLine, sandbox, scriptLine, type Choices } from "./snippets.js";

/** Published name of the picture; set by the build. */
declare const publishedPicture: string;

const element = <Found extends HTMLElement>(id: string): Found => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`embedding.html has no #${id}`);
  return found as Found;
};

const home = new URL("./", location.href).href;
const form = element<HTMLFormElement>("wishes");

function choices(): Choices {
  const given = new FormData(form);
  const value = (name: keyof Choices): string => {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    return field.validity.valid ? String(given.get(name) ?? "").trim() : "";
  };
  return {
    theme: value("theme"),
    height: value("height"),
    accent: value("accent"),
    lang: value("lang"),
    pack: value("pack"),
  };
}

/** The line itself, run here: what authors see is what their readers get. */
function showPreview({ theme, height, accent, lang }: Choices): void {
  const preview = element("preview");
  const script = document.createElement("script");
  Object.assign(script.dataset, { theme, height, accent, lang });
  script.src = trustedAddress("embed.js");
  preview.replaceChildren(script);
}

function show(): void {
  const wished = choices();
  element("script-code").textContent = scriptLine(home, wished);
  element("frame-code").textContent = frameLine(home, wished);
  element("picture-code").textContent = pictureLine(home, new URL(publishedPicture, home).href);
  showPreview(wished);
}

element("sandbox").textContent = `sandbox="${sandbox}"`;
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  button.addEventListener("click", () => {
    const code = element(button.dataset["copy"] ?? "");
    const say = (text: string): void => {
      element("copied").textContent = text;
    };
    navigator.clipboard.writeText(code.textContent ?? "").then(
      () => say("Copied."),
      () => {
        getSelection()?.selectAllChildren(code);
        say("Your browser didn’t let us copy. The text is selected: copy it by hand.");
      },
    );
  });
}
show();

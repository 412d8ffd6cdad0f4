/**
 * The page's own texts in another language. The build makes each page in every language; one that was opened in
 * another than fits takes its texts from that beside it, and the address stays.
 */

/** How long the page waits for another language before it shows its own, in milliseconds. */
const patience = 4000;

const page = document.documentElement;

/** What a page is called in a language; `offered` begins with that of the pages without one in their names. */
export const pageIn = (name: string, language: string, offered: readonly string[]): string =>
  language === offered[0] ? `${name}.html` : `${name}.${language}.html`;

/** As a document: what reads it runs nothing of it. Null where it can't be had. */
const read = (address: string): Promise<Document | null> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = patience;
    request.onloadend = () => done(request.status === 200 ? request.responseXML : null);
    request.send();
  });

/** The last element of each page is there. */
const isWhole = (): boolean => document.getElementById("cover") !== null;
const whole = (): Promise<void> =>
  new Promise((done) => {
    if (isWhole()) done();
    else document.addEventListener("DOMContentLoaded", () => done(), { once: true });
  });

/** Two elements of the same page, in two languages. */
function takeWords(own: Element, other: Element): void {
  for (const name of ["aria-label", "data-said"]) {
    const said = other.getAttribute(name);
    if (said !== null) own.setAttribute(name, said);
  }
  other.childNodes.forEach((said, place) => {
    const has = own.childNodes[place];
    if (has instanceof Text && said instanceof Text) has.data = said.data;
    if (!(has instanceof Element && said instanceof Element)) return;
    // The app's name may be another on this device.
    if (!has.hasAttribute("data-app-name")) takeWords(has, said);
  });
}

/** Takes the texts of the page at this address for what `parts` selects: elements with ids. Null without them. */
export async function speak(address: string, parts: string): Promise<Document | null> {
  const [other] = await Promise.all([read(address), whole()]);
  for (const own of other ? document.querySelectorAll(parts) : []) {
    const said = other?.getElementById(own.id);
    if (said) takeWords(own, said);
  }
  return other;
}

/** The app's faces beside its own screens. */
export const faces = ".face, .offer";

/** Speaks before anything is shown; until then the page is `data-unspoken`. */
export async function speakFirst(address: string, parts: string, then?: (other: Document) => void): Promise<void> {
  page.dataset["unspoken"] = "";
  const other = await speak(address, parts);
  // The app says by itself what it speaks.
  if (other && page.dataset["mode"] === undefined) page.lang = other.documentElement.lang;
  if (other) then?.(other);
  delete page.dataset["unspoken"];
  document.dispatchEvent(new Event("spoken"));
}

/** Once the page speaks the language that fits, or can't. */
export const spoken = (): Promise<void> =>
  new Promise((done) => {
    if (page.dataset["unspoken"] === undefined) done();
    else document.addEventListener("spoken", () => done(), { once: true });
  });

/** What is set on this device alone, and must hold before anything that was saved may be read. */
import { leaveAddress } from "./leave.js";
import { isLanguageTag } from "./wishes.js";
import { probe } from "./storage/home.js";

/** Where leaving may lead: pages that nobody wonders about. */
const leaveAddresses = {
  weather: "https://www.bbc.com/weather",
  news: "https://www.bbc.com/news",
  search: "https://www.google.com/",
  encyclopaedia: "https://www.wikipedia.org/",
} as const;
type LeaveTarget = keyof typeof leaveAddresses;

export interface Device {
  readonly discreet: boolean;
  readonly eraseOnLeave: boolean;
  /** One of the names above; "" for what the page itself says. */
  readonly leaveTo: LeaveTarget | "";
  /** The language that was chosen, as a tag; "" for the browser's own. */
  readonly language: string;
}

/** The same with what the app only shows. */
export interface DeviceState extends Device {
  readonly passcode: boolean;
  readonly mayBeCleared: boolean;
}

export const usualDevice: Device = { discreet: false, eraseOnLeave: false, leaveTo: "", language: "" };

const key = "second-look.device";
const isTarget = (value: unknown): value is LeaveTarget =>
  typeof value === "string" && Object.hasOwn(leaveAddresses, value);

/** Nothing in it is trusted: what is not understood is as usual. */
export function makeDevice(given: unknown): Device {
  const { discreet, eraseOnLeave, leaveTo, language } = (given ?? {}) as Record<string, unknown>;
  return {
    discreet: discreet === true,
    eraseOnLeave: eraseOnLeave === true,
    leaveTo: isTarget(leaveTo) ? leaveTo : "",
    language: typeof language === "string" && isLanguageTag(language) ? language : "",
  };
}

export function readDevice(): Device {
  try {
    return makeDevice(JSON.parse(probe(() => localStorage)?.getItem(key) ?? "{}"));
  } catch {
    return usualDevice;
  }
}

export function writeDevice(device: Device): void {
  try {
    localStorage.setItem(key, JSON.stringify(device));
  } catch {
    // It holds for this visit.
  }
}

/** The name that says nothing, as the app's own `privacy.discreet-name`. */
const neutralName = "Notes";

/** Swaps an attribute for what `data-discreet` holds, and back. */
function swap(element: Element, attribute: string, discreet: boolean): void {
  const neutral = element.getAttribute("data-discreet");
  if (neutral === null || (element.getAttribute("data-usual") !== null) === discreet) return;
  if (discreet) {
    element.setAttribute("data-usual", element.getAttribute(attribute) ?? "");
    element.setAttribute(attribute, neutral);
  } else {
    element.setAttribute(attribute, element.getAttribute("data-usual") ?? "");
    element.removeAttribute("data-usual");
  }
}

let ownTitle: string | undefined;
let ownAddress: string | undefined;

/** Makes the page follow it: where its links out lead, and what its tab, icon and manifest say. */
export function showDevice({ discreet, leaveTo }: Device, document: Document): void {
  ownAddress ??= leaveAddress(document);
  const address = leaveTo ? leaveAddresses[leaveTo] : ownAddress;
  for (const link of document.querySelectorAll("a[data-leave][href]")) link.setAttribute("href", address);
  for (const link of document.querySelectorAll("link[data-discreet]")) swap(link, "href", discreet);
  for (const meta of document.querySelectorAll("meta[data-discreet]")) swap(meta, "content", discreet);
  ownTitle ??= document.title;
  if (discreet) document.title = neutralName;
  else if (document.title === neutralName) document.title = ownTitle;
  for (const name of document.querySelectorAll("[data-app-name]")) name.textContent = discreet ? neutralName : ownTitle;
}

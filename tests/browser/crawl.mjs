/**
 * Goes through the app by pressing every button of every screen once, to find all that can be shown.
 *
 * A place is a screen, its kind of question and its open dialog. Of a place where everything was
 * pressed the crawl goes on, by buttons that it knows by then, to one where something is left.
 */
import { readFileSync } from "node:fs";

/** The names of the app's screens, in small letters. */
export function screensOfTheApp() {
  const source = readFileSync(new URL("../../src/core/saved.hpp", import.meta.url), "utf8");
  const [, names] = /enum class Screen \{([^}]+)\}/.exec(source);
  return names
    .replaceAll(/\/\/.*$/gm, "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}

/** The screen of a place, as the app names it. */
export function screenOf(place) {
  const [screen] = place.split(/[/ ]/);
  return screen === "quiz" ? "question" : screen.replaceAll(/[^a-z]/g, "");
}

/** Pressed, these end the visit, or all that there is to visit. */
const ends = ["leave", "dialog.confirm"];

/** Runs in the page: presses a button, if asked to, and tells where that leads. */
async function pressAndLook(id) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  if (id) document.getElementById(id)?.click();
  for (let frames = 0; frames < 3; frames += 1) await frame();
  const mirror = document.getElementById("mirror");
  const [area, question] = mirror.dataset.screen.split("/");
  const types = [...mirror.querySelectorAll("main input, main textarea")].map(({ type }) => type);
  const kind = question ? `/${[...new Set(types)]}` : "";
  const dialog = mirror.querySelector("dialog")?.id;
  const place = `${area}${kind}${dialog ? ` ${dialog}` : ""}`;
  const buttons = mirror.querySelectorAll("button.node:enabled, .role-disclosure > button:enabled");
  const usable = [...buttons].filter((button) => !button.closest("[inert]")).map((button) => button.id);
  return { place, usable };
}

/** The way by known buttons from one place to another that fits, or undefined. */
function wayTo(from, ways, fits) {
  const reached = new Map([[from, []]]);
  for (const [place, way] of reached) {
    if (fits(place)) return way;
    for (const [id, to] of ways.get(place) ?? []) if (!reached.has(to)) reached.set(to, [...way, id]);
  }
  return undefined;
}

/** Calls `arrived(place)` at each place once; `seen` holds the places of earlier crawls. */
export async function crawl(page, { arrived, seen = new Set(), most = 300 }) {
  const left = new Map();
  const ways = new Map();
  const look = async (id) => {
    const here = await page.evaluate(pressAndLook, id);
    if (!left.has(here.place)) {
      left.set(here.place, new Set(here.usable.filter((button) => !ends.includes(button))));
      ways.set(here.place, new Map());
    }
    if (!seen.has(here.place)) {
      seen.add(here.place);
      await arrived(here.place);
    }
    return here.place;
  };
  let place = await look();
  for (let presses = 0; presses < most; presses += 1) {
    const [next] = left.get(place);
    const way = next ? [next] : wayTo(place, ways, (there) => left.get(there).size > 0);
    if (!way) return seen;
    for (const id of way) {
      const from = place;
      left.get(from).delete(id);
      place = await look(id);
      ways.get(from).set(id, place);
    }
  }
  throw new Error(`There is more to press than ${most} buttons`);
}

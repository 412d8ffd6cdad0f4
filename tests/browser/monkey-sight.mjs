/** What someone finds on a screen through its elements, and how they use what they find, by role and name. */
import { settled } from "./harness.mjs";

/** Runs in the page: the screen, its headings, what can be used by role and name, and what is put in. */
function lookAround() {
  const mirror = document.getElementById("mirror");
  const words = (text) => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const roles = { BUTTON: "button", A: "link", SELECT: "combobox", TEXTAREA: "textbox" };
  const types = { radio: "radio", checkbox: "checkbox", text: "textbox", date: "date", file: "file" };
  const describe = (element) => ({
    id: element.id,
    role: element.getAttribute("role") ?? roles[element.tagName] ?? types[element.type],
    name: words(element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent),
    value: element.type === "radio" || element.type === "checkbox" ? String(element.checked) : element.value,
    choices: [...(element.options ?? [])].map(({ value }) => value),
    limits: [element.min, element.max],
    opened: element.getAttribute("aria-expanded"),
    chief: element.classList.contains("look-primary"),
  });
  const dialog = mirror.querySelector("dialog[open]");
  const controls = [...mirror.querySelectorAll("button, a[href], input, select, textarea")];
  const usable = controls.filter((one) => !one.disabled && !one.closest("[inert]") && (!dialog || dialog.contains(one)));
  const isEntered = ({ role }) => ["radio", "checkbox", "textbox", "combobox", "date"].includes(role);
  return {
    screen: mirror.dataset.screen,
    stored: mirror.dataset.stored,
    dialog: dialog !== null,
    mains: document.querySelectorAll("#mirror main").length,
    titles: [...mirror.querySelectorAll("h1")].map((one) => words(one.textContent)),
    usable: usable.map(describe),
    entered: controls.map(describe).filter(isEntered).map(({ id, value }) => [id, value]),
    text: words(mirror.querySelector("main")?.textContent),
    errors: [...mirror.querySelectorAll("[aria-invalid=true]")].map(({ id }) => id),
  };
}

export const look = (page) => page.evaluate(lookAround);

/** The one of that role and name; where there are several, the one that was meant. */
async function find(page, { id, role, name }) {
  const mirror = page.locator("#mirror");
  // Neither a day nor a file has a role of its own.
  const named = role === "date" || role === "file" ? mirror.getByLabel(name, { exact: true }) : mirror.getByRole(role, { name, exact: true });
  const count = await named.count();
  if (count === 0) throw new Error(`${role} “${name}” is not found by its role and name`);
  if (count === 1) return named;
  return named.and(page.locator(`[id="${id}"]`));
}

const samples = ["", "Walked by the sea.", "*not* <b>bold</b> & “so” on", "Zoë 🙂", "020 7946 0958", "12"];

const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function someDay([from, to], random) {
  if (random(10) === 0) return "";
  if (from) return dayAfter(from, random(20));
  return to ? dayAfter(to, -random(40)) : `2026-11-${10 + random(20)}`;
}

/** Uses what was found, as someone would by keyboard. Returns what was put in, if anything was. */
export async function use(page, found, random) {
  const target = await find(page, found);
  let given;
  switch (found.role) {
    case "textbox":
      given = samples[random(samples.length)];
      await target.fill(given);
      await target.blur();
      break;
    case "date":
      given = someDay(found.limits, random);
      await target.fill(given);
      await target.blur();
      break;
    case "combobox":
      given = found.choices[random(found.choices.length)];
      await target.selectOption(given);
      break;
    case "file":
      given = "no backup";
      await target.setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(given) });
      break;
    default:
      await target.focus();
      await target.press(found.role === "radio" || found.role === "checkbox" ? "Space" : "Enter");
  }
  await settled(page);
  return given;
}

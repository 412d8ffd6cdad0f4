import assert from "node:assert/strict";
import { test } from "node:test";
import { copyText, keepFile } from "../../source/handing.js";
import { openPage } from "./page.js";

/** The clipboard of a browser that gives it to pages, or keeps it from them. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(globalThis, "navigator", { value: { clipboard: { writeText } }, configurable: true });
}

test("a file is offered under its name, and nothing of it stays in the page", () => {
  const { document } = openPage();
  const offered: string[] = [];
  const make = document.createElement.bind(document);
  document.createElement = ((tag: string) => {
    const element = make(tag);
    element.addEventListener("click", (event) => {
      offered.push((event.target as HTMLAnchorElement).download);
      event.preventDefault();
    });
    return element;
  }) as typeof document.createElement;
  keepFile(document, "days.ics", "text/calendar", "BEGIN:VCALENDAR");
  assert.deepEqual(offered, ["days.ics"]);
  assert.equal(document.querySelectorAll("[download]").length, 0);
});

test("text is copied the other way where the clipboard is kept from the page", async () => {
  const { document } = openPage();
  const copied: string[] = [];
  document.execCommand = (command: string) => {
    copied.push(`${command} ${document.querySelector("textarea")?.value ?? ""}`);
    return true;
  };
  clipboard((text) => {
    copied.push(`clipboard ${text}`);
    return Promise.resolve();
  });
  await copyText(document, "one");
  clipboard(() => Promise.reject(new Error("not here")));
  await copyText(document, "two");
  assert.deepEqual(copied, ["clipboard one", "copy two"]);
  assert.equal(document.querySelectorAll("textarea").length, 0);
});

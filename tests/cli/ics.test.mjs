// Reads the calendar file of `second-look ics` back with a parser that is not ours.
//   SECOND_LOOK_TOOL=path/to/second-look node --test tests/cli/ics.test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const loaded = createRequire(join(root, "web/package.json"))("ical.js");
const ICAL = loaded.default ?? loaded;
const tool = process.env.SECOND_LOOK_TOOL ?? join(root, "build/native/src/second-look");
const pack = join(root, "assets/packs/second-look");
const answers = join(root, "tests/fixtures/answers/heal-first.json");

const run = (...words) => execFileSync(tool, words, { encoding: "utf8" });
const ics = (folder, ...words) => run("ics", folder, answers, "--start", "2028-02-20", ...words);
const events = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

/** The pack with every title and how of its tasks made by `change`. */
function packWith(change) {
  const folder = mkdtempSync(join(tmpdir(), "second-look-"));
  cpSync(pack, folder, { recursive: true });
  const file = join(folder, "tasks.json");
  const tasks = JSON.parse(readFileSync(file, "utf8")).map((task) => ({ ...task, ...change(task) }));
  writeFileSync(file, JSON.stringify(tasks));
  return folder;
}

test("each day of the plan is one event, on its date and with its tasks", () => {
  const plan = JSON.parse(run("plan", pack, answers, "--start", "2028-02-20", "--json"));
  const titles = new Map(JSON.parse(readFileSync(join(pack, "tasks.json"), "utf8")).map(({ id, title }) => [id, title]));
  const found = events(ics(pack));
  assert.equal(found.length, plan.days.length);
  found.forEach((event, index) => {
    const day = plan.days[index];
    assert.ok(event.startDate.isDate);
    assert.equal(event.startDate.toString(), day.date);
    assert.equal(event.endDate.subtractDate(event.startDate).toSeconds(), 24 * 60 * 60);
    for (const task of day.tasks) assert.ok(event.summary.includes(titles.get(task.id ?? task)), event.summary);
    const [alarm] = event.component.getAllSubcomponents("valarm");
    assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
    assert.equal(alarm.getFirstPropertyValue("trigger").toSeconds(), 9 * 60 * 60);
    assert.ok(event.component.getFirstPropertyValue("dtstamp"));
    assert.equal(event.sequence, 0);
  });
  assert.ok(found.some((event) => event.startDate.toString() === "2028-02-29"));
  assert.equal(new Set(found.map((event) => event.uid)).size, found.length);
});

test("timed events stand at that hour of the wall clock and last as long as their tasks", () => {
  const minutes = JSON.parse(run("plan", pack, answers, "--start", "2028-02-20", "--json")).minutes_a_day ?? 60;
  for (const event of events(ics(pack, "--at", "23:55"))) {
    assert.equal(event.startDate.hour, 23);
    assert.equal(event.startDate.minute, 55);
    assert.equal(event.startDate.zone.tzid, "floating");
    const length = event.endDate.subtractDate(event.startDate).toSeconds() / 60;
    assert.ok(length >= 1 && length <= minutes, `${length}`);
  }
});

test("a discreet file says nothing of any task, and keeps the same names of events", () => {
  const open = ics(pack);
  const discreet = ics(pack, "--discreet");
  assert.deepEqual(
    events(discreet).map((event) => event.uid),
    events(open).map((event) => event.uid),
  );
  for (const event of events(discreet)) {
    assert.equal(event.description, null);
    assert.equal(new Set(events(discreet).map(({ summary }) => summary)).size, 1);
  }
  for (const { title, how } of JSON.parse(readFileSync(join(pack, "tasks.json"), "utf8"))) {
    assert.ok(!discreet.replaceAll("\r\n ", "").includes(title), title);
    assert.ok(!discreet.replaceAll("\r\n ", "").includes(how), how);
  }
});

test("hostile texts come back as they were, in lines of at most 75 octets", () => {
  const hostile = [
    "a,b;c\\d\\n",
    "line\nEND:VEVENT\nBEGIN:VEVENT",
    "\u{1F469}\u200D\u{1F467}".repeat(40),
    "\u00E9".repeat(200),
    '"quoted": X-EVIL:1',
    "x".repeat(300),
  ];
  let next = 0;
  const folder = packWith(() => ({ title: hostile[next % hostile.length], how: hostile[next++ % hostile.length] }));
  const text = ics(folder);
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes("\uFFFD"));
  }
  const seen = new Set();
  for (const event of events(text)) {
    const rest = hostile.filter((one) => event.summary.includes(one));
    assert.ok(rest.length > 0, event.summary);
    for (const one of rest) {
      seen.add(one);
      assert.ok(event.description.includes(one));
    }
  }
  assert.equal(seen.size, hostile.length);
});

test("a time that is none is refused", () => {
  for (const time of ["24:00", "7:30", "noon", "12:60", ""])
    assert.throws(() => execFileSync(tool, ["ics", pack, answers, "--at", time], { stdio: "pipe" }), /usage.bad-time/);
});

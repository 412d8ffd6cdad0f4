/** What packs say of dates and numbers is what their language says, as Intl has it. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { cppHeader, ownName, pluralTable } from "../../web/build/languages.mjs";

const packs = fileURLToPath(new URL("../../assets/packs", import.meta.url));
const read = (...path) =>
  JSON.parse(readFileSync(join(packs, ...path), "utf8"));
const folders = (...path) =>
  readdirSync(join(packs, ...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** `[language, strings]` of each pack that says its dates itself. */
const spoken = folders().flatMap((pack) => [
  [read(pack, "pack.json").language, read(pack, "strings.json")],
  ...folders(pack)
    .filter((language) =>
      existsSync(join(packs, pack, language, "strings.json")),
    )
    .map((language) => [language, read(pack, language, "strings.json")]),
]);
const withDates = spoken.filter(([, strings]) => strings["date.months"]);

/** The day of January 2024 and 1 is a Monday. */
const day = (month, date) => new Date(Date.UTC(2024, month, date));
const say = (language, options, date) =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(
    date,
  );

test("months and weekdays have the names of their language", () => {
  assert.ok(withDates.length >= 2);
  for (const [language, strings] of withDates) {
    const months = Array.from({ length: 12 }, (_, month) =>
      say(language, { month: "long" }, day(month, 1)),
    );
    const weekdays = Array.from({ length: 7 }, (_, date) =>
      say(language, { weekday: "long" }, day(0, 1 + date)),
    );
    assert.equal(strings["date.months"], months.join("|"));
    assert.equal(strings["date.weekdays"], weekdays.join("|"));
  }
});

test("a translation puts day and month in the order of its language, with its words between, and its decimal sign", () => {
  for (const [language, strings] of withDates.filter(
    ([language]) => language !== "en",
  )) {
    const parts = new Intl.DateTimeFormat(language, {
      day: "numeric",
      month: "long",
    }).formatToParts(day(0, 1));
    const pattern = parts
      .map(({ type, value }) => (type === "literal" ? value : `{${type}}`))
      .join("");
    assert.equal(strings["date.day-month"], pattern);
    const decimal = new Intl.NumberFormat(language)
      .formatToParts(1.5)
      .find(({ type }) => type === "decimal").value;
    assert.equal(strings["journal.tenths"], `{whole}${decimal}{tenth}`);
  }
});

test("the table of plurals holds for every count that Intl knows below some thousands", () => {
  const letters = {
    z: "zero",
    o: "one",
    t: "two",
    f: "few",
    m: "many",
    x: "other",
  };
  for (const language of [
    "en",
    "es",
    "pl",
    "ar",
    "cy",
    "lt",
    "ru",
    "fr",
    "ja",
    "sl",
  ]) {
    const table = pluralTable(language);
    const rules = new Intl.PluralRules(language);
    for (let count = 0; count < 5000; count += 1) {
      const letter = table[count < 100 ? count : 100 + (count % 100)];
      assert.equal(
        letters[letter],
        rules.select(count),
        `${count} in ${language}`,
      );
    }
  }
});

test("a header names each language in that language", () => {
  assert.equal(ownName("es"), "Español");
  assert.match(cppHeader(["en", "pl"]), /\{ "pl", "Polski", "mo/);
});

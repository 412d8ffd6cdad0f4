import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenLanguage, languageFor } from "../../source/language.js";

const offered = ["en", "es", "pt-BR", "zh-Hant"];

test("the first that fits is taken, in the order it was asked", () => {
  assert.equal(languageFor(["", "es", "en"], offered), "es");
  assert.equal(languageFor(["fr", "de-AT", "es-MX", "en"], offered), "es");
  assert.equal(languageFor(["EN-gb"], offered), "en");
});

test("a language fits with another country, and with none", () => {
  assert.equal(languageFor(["pt"], offered), "pt-BR");
  assert.equal(languageFor(["pt-PT", "es"], offered), "pt-BR");
  assert.equal(languageFor(["zh-Hant-TW"], offered), "zh-Hant");
});

test("where nothing fits the pack's own language stands", () => {
  assert.equal(languageFor(["fr", "", "constructor"], offered), "en");
  assert.equal(languageFor([], ["es", "en"]), "es");
});

test("what was chosen is read from the device's settings, whatever is stored there", () => {
  assert.equal(chosenLanguage('{"language":"es"}'), "es");
  for (const stored of [undefined, "{}", "null", "{", '{"language":7}', "7"]) assert.equal(chosenLanguage(stored), "");
});

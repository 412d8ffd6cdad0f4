import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askAhead, textAhead } from "../../source/ahead.js";

const questions = "https://app.example/questions.json";
const preguntas = "https://app.example/preguntas.json";

/** What was asked for, and what answers: by address, an error where there is nothing. */
let asked: string[];
let answers: Map<string, () => Response>;

beforeEach(() => {
  asked = [];
  answers = new Map([[questions, () => new Response("What it was like")]]);
  globalThis.secondLookAhead = undefined;
  globalThis.fetch = (address) => {
    asked.push(String(address));
    const answer = answers.get(String(address));
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError("no network"));
  };
});

test("what was asked for ahead is not loaded again", async () => {
  askAhead(questions);
  assert.equal(await textAhead(questions), "What it was like");
  assert.deepEqual(asked, [questions]);
});

test("an app that is there first asks alone", async () => {
  const text = textAhead(questions);
  askAhead(questions);
  assert.equal(await text, "What it was like");
  assert.deepEqual(asked, [questions]);
});

test("it is used once, and for its own address alone", async () => {
  answers.set(preguntas, () => new Response("Cómo fue"));
  askAhead(questions);
  assert.equal(await textAhead(preguntas), "Cómo fue");
  assert.equal(await textAhead(questions), "What it was like");
  assert.deepEqual(asked, [questions, preguntas, questions]);
});

test("without a network the app asks again, and says why it has none", async () => {
  answers.clear();
  askAhead(questions);
  await assert.rejects(textAhead(questions), /no network/);
  answers.set(questions, () => new Response("", { status: 404 }));
  globalThis.secondLookAhead = undefined;
  askAhead(questions);
  await assert.rejects(textAhead(questions), /404/);
});

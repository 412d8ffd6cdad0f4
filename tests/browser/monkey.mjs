/**
 * Acts by chance from a seed, through role and name alone, while what can go wrong around a page goes wrong: storage
 * full, forbidden or damaged, graphics lost, no network, another tab, a clock set back, a page that was frozen.
 *
 *   node tests/browser/monkey.mjs [acts] [seed]
 *
 * After each act it looks at what must hold. What does not is told with the last acts.
 */
import { fileURLToPath } from "node:url";
import { kept, launch, newContext, packFile, ready, root, serve, settled, until, watch } from "./harness.mjs";
import { seeded } from "./kills.mjs";
import { faults, passDays, prepareFaults, reload, stored } from "./monkey-faults.mjs";
import { look, use } from "./monkey-sight.mjs";
import { answerAll, begin, makePlan, questions, usualOption } from "./walk.mjs";

const { outcomes } = packFile("pack");
const tasks = packFile("tasks");
const strings = packFile("strings");
const neutral = "https://www.bbc.com/weather";

/** People by their answers, with the place of the best outcome that these leave, and whether a step may lead back. */
const people = [
  { name: "all was well", answers: {}, best: 4, towards: true },
  { name: "afraid", answers: { afraid: "now", ties: ["children", "home", "work"] }, best: 0 },
  { name: "told no", answers: { "their-wish": "said-no", "own-pursuit": "no", ties: ["children"] }, best: 1 },
  { name: "another life", answers: { future: "apart" }, best: 2 },
  { name: "dark thoughts", answers: { weighing: "thoughts" }, best: 3 },
  { name: "sixteen", answers: { age: "16-17" }, best: 3 },
  { name: "hurt them", answers: { "own-harm": "hurt", ties: ["home"] }, best: 1 },
];

const rarely = { leave: 0, "dialog.confirm": 0.02, "settings.erase": 0.2, "plan.unwanted": 0.05, "verdict.look-again": 0.1, "toast.undo": 4 };
/** Each act of these ends the page, or needs somebody at the machine. */
const never = /^(leave$|settings\.passcode|privacy\.passcode|settings\.language)/;

class Run {
  constructor({ browser, site, seed, actsOfALife }) {
    Object.assign(this, { browser, site, actsOfALife, random: seeded(seed), trail: [], used: new Map(), lives: 0 });
    this.counts = { acts: 0, lives: 0, reloads: 0, days: 0, ticks: 0, undone: 0, left: 0, screens: {}, outcomes: {}, faults: {} };
    this.coming = [];
  }

  /** One in so many times. */
  chance = (times) => this.random(times) === 0;

  /** Somebody else, on a device of their own. All but the first have a plan already. */
  async live() {
    await this.context?.close();
    this.person = people[this.lives % people.length];
    this.lives += 1;
    this.fault = undefined;
    this.filled = new Set();
    this.context = await newContext(this.browser, { acceptDownloads: true });
    await this.context.addInitScript(prepareFaults);
    await this.context.route("https://www.bbc.com/**", (route) => route.fulfill({ body: "weather" }));
    this.page = await this.context.newPage();
    this.troubles = watch(this.page, new URL(this.site.url).origin);
    await this.page.goto(this.site.url);
    await ready(this.page);
    await kept(this.page);
    this.note(`(a life begins: ${this.person.name})`);
    this.result = [];
    if (this.lives > 1) {
      await begin(this.page);
      await answerAll(this.page, this.person.answers);
      this.result = this.forbidden(await look(this.page));
      await makePlan(this.page);
    }
    this.seen = await look(this.page);
  }

  note(what) {
    this.trail.push(`${this.seen?.screen ?? ""}: ${what}`);
  }

  /** The next fault, each of them once before any comes again. */
  nextFault() {
    if (this.coming.length === 0) this.coming = Object.keys(faults).sort(() => this.random(3) - 1);
    return this.coming.pop();
  }

  async strike(name) {
    this.note(`(${name})`);
    this.before = this.seen;
    this.fault = { name, acts: 3 + this.random(5), ...faults[name] };
    this.counts.faults[name] = (this.counts.faults[name] ?? 0) + 1;
    await this.fault.strike(this.page, this.random);
    await settled(this.page);
    return this.fault.forgets ? undefined : this.before;
  }

  async heal() {
    const { name, heal, forgets } = this.fault;
    this.note(`(${name} is over)`);
    await heal(this.page);
    this.fault = undefined;
    // Where one went while another tab saved is not stored.
    if (name === "second tab") await reload(this.page);
    await until(async () => (await look(this.page)).stored === "saved" || forgets || name === "storage full", "it is saved again");
    return name === "storage blocked" ? this.before : undefined;
  }

  async leave() {
    this.note("(leaves, and comes again)");
    this.counts.left += 1;
    const name = await this.page.evaluate(() => globalThis.name);
    const link = this.page.locator("#mirror").getByRole("link", { name: strings["action.leave"], exact: true });
    if (this.seen.dialog || this.chance(2)) for (let press = 0; press < 3; press += 1) await this.page.keyboard.press("Shift");
    else await link.press("Enter");
    await this.page.waitForURL(neutral);
    await this.page.goto(new URL("robots.txt", this.site.url).href);
    await this.page.evaluate((kept) => (globalThis.name = kept), name);
    await this.page.goto(this.site.url);
    await ready(this.page);
  }

  /** One act. Returns what must be shown again after it, if anything must. */
  async act() {
    this.counts.acts += 1;
    if (this.fault && (this.fault.acts -= 1) < 0) return this.heal();
    if (!this.fault && this.chance(8)) return this.strike(this.nextFault());
    const isCalm = !this.fault || this.fault.name === "offline" || this.fault.name === "clock set back";
    if (isCalm && this.chance(this.seen.screen === "today" ? 4 : 25)) {
      const days = 1 + this.random(3);
      this.note(`(${days} days pass)`);
      this.counts.days += days;
      return void (await passDays(this.page, days));
    }
    if (isCalm && this.chance(25)) {
      await until(async () => (await look(this.page)).stored === "saved", "it is saved");
      this.note("(reloads)");
      this.counts.reloads += 1;
      const before = await look(this.page);
      await reload(this.page);
      return before;
    }
    if (!this.fault && this.chance(60)) return void (await this.leave());
    const found = this.choose();
    this.note(`${found.role} “${found.name}”`);
    const given = await use(this.page, found, this.random);
    if (given !== undefined) this.trail[this.trail.length - 1] += ` ← “${given}”`;
    if (given !== undefined) this.filled.add(found.id);
    this.counts.ticks += Number(found.role === "checkbox" && found.value === "false");
    this.counts.undone += Number(found.id === "toast.undo");
    if (found.id === "dialog.confirm") this.isOver = true;
    return undefined;
  }

  /** Somebody at a question answers it as they would; elsewhere it is what was used least. */
  choose() {
    const { usable, titles } = this.seen;
    const question = questions.find(({ prompt }) => prompt === titles[0]);
    if (question && !this.seen.dialog && !this.chance(10)) {
      const wanted = [this.person.answers[question.id] ?? usualOption(question)].flat();
      const texts = question.kind === "date" ? [] : question.options.filter(({ id }) => wanted.includes(id)).map(({ text }) => text);
      const open = usable.find(({ role, name, value }) => ["radio", "checkbox"].includes(role) && value === "false" && texts.includes(name));
      const on = usable.find(({ name }) => ["Next", "See my result", "Save and go back"].includes(name));
      if ((open && question.kind === "one") || on) return open && question.kind === "one" ? open : on;
    }
    // What someone says at a question is theirs; it is not changed by chance.
    const fitting = usable.filter(({ id, role }) => !never.test(id) && !(question && ["radio", "checkbox"].includes(role)) && role !== "link");
    const weights = fitting.map((one) => this.weight(one));
    let left = (weights.reduce((sum, weight) => sum + weight, 0) * this.random(1 << 20)) / (1 << 20);
    const chosen = fitting.find((_, at) => (left -= weights[at]) < 0) ?? fitting.at(-1);
    this.used.set(this.keyOf(chosen), (this.used.get(this.keyOf(chosen)) ?? 0) + 1);
    return chosen;
  }

  keyOf = ({ role, name }) => `${this.seen.screen.split("/")[0]} ${role} ${name.replaceAll(/\d/g, "")}`;

  weight(one) {
    const wanted = (0.02 + 1 / (1 + (this.used.get(this.keyOf(one)) ?? 0))) * (rarely[one.id] ?? 1);
    return wanted + (one.chief ? 0.4 : 0) + (one.id === "navigation.today" ? 0.4 : 0) + (one.role === "checkbox" && this.seen.screen === "today" ? 0.5 : 0);
  }

  /** What does not hold now. `before` must be shown again. */
  async broken(before) {
    const seen = (this.seen = await look(this.page));
    this.counts.screens[seen.screen.split("/")[0]] = (this.counts.screens[seen.screen.split("/")[0]] ?? 0) + 1;
    const all = this.result.splice(0);
    if (seen.mains !== 1 || seen.titles.length !== 1 || seen.titles[0] === "") all.push(`${seen.mains} main parts, headings: ${seen.titles}`);
    const leads = seen.usable.filter(({ role, id }) => ["button", "menuitem"].includes(role) && id !== "toast.undo" && id !== "banner.settings");
    if (leads.length === 0) all.push("no button leads on or back");
    if (!seen.dialog && !seen.usable.some(({ id, role, name }) => id === "leave" && role === "link" && name === strings["action.leave"])) all.push("no link leads out");
    const help = ["navigation.help", "navigation.urge", "action.get-help"].map((key) => strings[key]);
    if (!seen.dialog && !["help", "urge"].includes(seen.screen) && !seen.usable.some(({ name }) => help.includes(name))) all.push("nothing leads to help");
    for (const id of seen.errors) if (!this.filled.has(id) && !seen.screen.startsWith("quiz/")) all.push(`${id} says an error`);
    if (before) all.push(...this.differences(before, seen));
    all.push(...this.forbidden(seen), ...(await this.forbiddenOfStored()));
    const expected = [/bbc\.com/, ...Object.values(faults).flatMap(({ says }) => says ?? [])];
    const told = this.troubles.splice(0).filter((text) => !expected.some((one) => one.test(text)));
    return [...all, ...told];
  }

  /** What was put in is shown again. What only lies open, or was being looked at, need not be. */
  differences(before, seen) {
    const passing = /^(build\.hard|letters\.|journal\.search|journal\.day|comparison)/;
    const aside = ["journal.day"].includes(before.screen) || before.usable.some(({ name }) => name === strings["action.save-answer"]);
    if (aside) return [];
    const now = new Map(seen.entered);
    const all = before.screen === seen.screen ? [] : [`“${seen.screen}” is shown, and not “${before.screen}”`];
    for (const [id, value] of before.entered)
      if (now.has(id) && now.get(id) !== value && !passing.test(id)) all.push(`${id} was “${value}”, and is “${now.get(id)}”`);
    return all;
  }

  forbidden({ screen, titles, text }) {
    const at = outcomes.findIndex(({ headline }) => headline === titles[0]);
    if (at >= 0) this.counts.outcomes[outcomes[at].id] = (this.counts.outcomes[outcomes[at].id] ?? 0) + 1;
    const all = at > this.person.best ? [`“${titles[0]}” is said to someone who ${this.person.name}`] : [];
    if (screen === "message" && this.person.best < 4) all.push("a message may be written");
    if (this.person.towards || !/^(today|plan|day)/.test(screen)) return all;
    const towards = tasks.filter(({ contact, title }) => contact === "towards" && text.includes(title));
    return [...all, ...towards.map(({ title }) => `“${title}” is a step that leads back`)];
  }

  async forbiddenOfStored() {
    if (this.fault?.name === "storage blocked") return [];
    const { plan } = (await stored(this.page)) ?? {};
    const planned = JSON.stringify(plan ?? {});
    const isAllowed = ({ contact }) => this.person.towards || contact !== "towards";
    return tasks.filter((task) => !isAllowed(task) && planned.includes(`"${task.id}"`)).map(({ id }) => `the plan holds ${id}`);
  }
}

/** Acts so many times. Returns counts, and of what did not hold the first, with the last acts. */
export async function monkey({ browser, site, acts, seed, actsOfALife = 75 }) {
  const run = new Run({ browser, site, seed, actsOfALife });
  let left = 0;
  let broken = [];
  while (run.counts.acts < acts && broken.length === 0) {
    try {
      if (left === 0 || run.isOver) {
        run.isOver = false;
        left = run.actsOfALife;
        await run.live();
      }
      left -= 1;
      broken = await run.broken(await run.act());
    } catch (error) {
      broken = [String(error?.stack ?? error)];
    }
  }
  await run.context?.close();
  run.counts.lives = run.lives;
  const failure = broken.length > 0 && [`seed ${seed}, act ${run.counts.acts}`, ...broken, "after", ...run.trail.slice(-30)].join("\n");
  return { counts: run.counts, failure };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [acts, seed] = [Number(process.argv[2] ?? 500), Number(process.argv[3] ?? 1)];
  const [site, browser] = [await serve({ root, port: 0 }), await launch()];
  const { counts, failure } = await monkey({ browser, site, acts, seed });
  await browser.close();
  await site.close();
  console.log(JSON.stringify(counts));
  if (failure) console.error(failure);
  process.exit(failure ? 1 : 0);
}

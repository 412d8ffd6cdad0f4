/** What was measured, as a table in Markdown: medians, and how the peers compare to ours round by round. */

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);

/** The number below which so much of all lies, from 0 to 1. */
export function quantile(numbers, part) {
  const all = sorted(numbers);
  return all[Math.round((all.length - 1) * part)];
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(0);
const whole = (number) => number.toFixed(0);
const ratio = (number) => number.toFixed(2);

/** A column: its head, and what of a visit it shows. */
const columns = [
  ["KB until whole", "plain", ({ untilWhole }) => untilWhole, kilobytes],
  ["KB in all", "plain", ({ inAll }) => inAll, kilobytes],
  ["answerable, ms", "plain", ({ answerable }) => answerable, whole],
  ["answerable from an empty tab, ms", "tab", ({ answerable }) => answerable, whole],
  ["answerable slow, ms", "slow", ({ answerable }) => answerable, whole],
  ["whole, ms", "plain", (visit) => visit.whole, whole],
  ["whole slow, ms", "slow", (visit) => visit.whole, whole],
  ["blocked slow, ms", "slow", ({ blocked }) => blocked, whole],
];

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** `rounds[n][name][profile]` is a visit. The first name is ours. */
export function report(rounds) {
  const names = Object.keys(rounds[0]);
  const every = (name, profile, of) => rounds.map((round) => of(round[name][profile]));
  const paints = (name, profile) => {
    const all = rounds.flatMap((round) => round[name][profile].paints);
    return `${quantile(all, 0.5)} / ${quantile(all, 0.95)}`;
  };
  const medians = names.map((name) => [
    name,
    ...columns.map(([, profile, of, say]) => say(quantile(every(name, profile, of), 0.5))),
    paints(name, "plain"),
    paints(name, "slow"),
  ]);
  // Ours in parts of the peer's, round by round: what slows the machine down slows both.
  const ratios = names.slice(1).map((name) => [
    name,
    ...columns.map(([, profile, of]) => {
      const parts = rounds
        .map((round) => of(round[names[0]][profile]) / of(round[name][profile]))
        .filter(Number.isFinite);
      if (parts.length === 0) return "–";
      return `${ratio(quantile(parts, 0.5))} (${ratio(Math.min(...parts))} to ${ratio(Math.max(...parts))})`;
    }),
  ]);
  const heads = columns.map(([head]) => head);
  return [
    table(["median", ...heads, "answer to paint, median / p95 ms", "the same slow"], medians),
    table(["ours ÷ theirs, median (range)", ...heads], ratios),
  ].join("\n\n");
}

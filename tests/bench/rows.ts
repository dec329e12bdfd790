/** What the benchmark measures: one row a measure, with the goal that the project holds itself to. */

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly unit: "" | "kB" | "ms";
  readonly goal: number;
  /** True: the goal is a least, as for scores. */
  readonly more?: true;
}

const rows: readonly Row[] = [
  { id: "first", name: "first load", unit: "kB", goal: 100 },
  { id: "whole", name: "whole story", unit: "kB", goal: 130 },
  { id: "scripts", name: "scripts in all", unit: "kB", goal: 22 },
  { id: "flight", name: "before the end of the first paragraph", unit: "kB", goal: 14 },
  { id: "fcp", name: "first contentful paint", unit: "ms", goal: 420 },
  { id: "lcp", name: "largest contentful paint", unit: "ms", goal: 600 },
  { id: "blocking", name: "blocking time", unit: "ms", goal: 0 },
  { id: "longest", name: "longest task of the load", unit: "ms", goal: 50 },
  { id: "keys", name: "worst of 20 key presses", unit: "ms", goal: 40 },
  { id: "shift", name: "layout shift, load and scroll", unit: "", goal: 0 },
  { id: "frameTouch", name: "99th percentile frame, touch", unit: "ms", goal: 16.9 },
  { id: "frameWheel", name: "99th percentile frame, wheel", unit: "ms", goal: 16.9 },
  { id: "mainTouch", name: "main thread per 1,000 px, touch", unit: "ms", goal: 150 },
  { id: "mainWheel", name: "main thread per 1,000 px, wheel", unit: "ms", goal: 100 },
  { id: "plainTouch", name: "… of a page of plain text, touch", unit: "ms", goal: NaN },
  { id: "plainWheel", name: "… of a page of plain text, wheel", unit: "ms", goal: NaN },
  { id: "heap", name: "heap growth, second to fourth pass", unit: "kB", goal: 40 },
  { id: "performance", name: "Lighthouse: performance", unit: "", goal: 100, more: true },
  { id: "accessibility", name: "Lighthouse: accessibility", unit: "", goal: 100, more: true },
  { id: "practices", name: "Lighthouse: best practices", unit: "", goal: 100, more: true },
  { id: "seo", name: "Lighthouse: search", unit: "", goal: 100, more: true },
  { id: "words", name: "words lost without script", unit: "", goal: 0 },
  { id: "charts", name: "charts lost without script", unit: "", goal: 0 },
];

/** Figures by the id of their row; what wasn't measured isn't there. */
export type Figures = Readonly<Record<string, number>>;

/** The middle of some figures; of an even number the mean of the two. Throws if there are none. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("nothing was measured");
  return (low + high) / 2;
}

/** The least figure that `share` (0 to 1) of all don't exceed. Throws if there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

/** The median of each figure over several runs. */
export function medians(runs: readonly Figures[]): Figures {
  const ids = Object.keys(runs[0] ?? {});
  return Object.fromEntries(ids.map((id) => [id, median(runs.map((run) => run[id] as number))]));
}

const written = (value: number | undefined, row: Row): string =>
  value === undefined || Number.isNaN(value)
    ? "–"
    : `${row.id === "shift" ? Number(value.toFixed(3)) : Number(value.toFixed(1))}`;

/** How many times the other figure; a dash where one of them is nothing. */
const times = (value: number, other: number | undefined): string =>
  other ? (value / other).toFixed(2) : "–";

/** The best of some figures for a row: the least, or the most for scores. */
function best(row: Row, all: readonly Figures[]): number | undefined {
  const found = all.flatMap((figures) => figures[row.id] ?? []);
  if (found.length === 0) return undefined;
  return row.more ? Math.max(...found) : Math.min(...found);
}

/** The table, in Markdown: goal, measured, the baseline and the best of the peers, each with its ratio. */
export function table(
  measured: Figures,
  baseline: Figures,
  peers: Readonly<Record<string, Figures>>,
): string {
  const cells = rows.flatMap((row) => {
    const value = measured[row.id];
    if (value === undefined) return [];
    const peer = best(row, Object.values(peers));
    const goal = Number.isNaN(row.goal) ? "–" : `${row.more ? "≥" : "≤"} ${row.goal}`;
    const name = row.unit ? `${row.name}, ${row.unit}` : row.name;
    const held = row.more ? value >= row.goal : value <= row.goal;
    const figure =
      Number.isNaN(row.goal) || held ? written(value, row) : `**${written(value, row)}**`;
    return [
      [
        name,
        goal,
        figure,
        written(baseline[row.id], row),
        times(value, baseline[row.id]),
        written(peer, row),
        times(value, peer),
      ],
    ];
  });
  const head = ["measure", "goal", "here", "baseline", "times", "best peer", "times"];
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/**
 * `npm run mutate`: how much the check catches. It takes the real story and
 * record as they stand as the ones that were checked, makes single changes
 * that falsify them, and runs the whole check on each, in memory. The same
 * seed gives the same changes.
 *
 *   node src/commands/mutations/mutate.ts [--each 80] [--seed 1] [--survivors]
 */
import { parseArgs } from "node:util";
import { allCharts } from "../../charts/all.ts";
import type { Diagnostic } from "../../record/diagnostic.ts";
import { checkStory, newCache } from "../../checks/check.ts";
import { loadRecord } from "../../record/load.ts";
import { readStoryFiles } from "../../checks/files.ts";
import { lineIndex } from "../../chapters/lineindex.ts";
import type { Mutation } from "./mutation.ts";
import { ofRecord } from "./recordmutations.ts";
import { mutationsOfStory } from "./mutations.ts";
import { seeded } from "./chance.ts";
import { publish } from "../../checks/publication/published.ts";

const { values } = parseArgs({
  options: {
    each: { type: "string", default: "80" },
    seed: { type: "string", default: "1" },
    survivors: { type: "boolean", default: false },
  },
});

/** Rules that compare with the last publication and know nothing of the world. */
const memory = new Set([
  "correction-missing",
  "entry-changed",
  "claims-changed",
  "sentence-changed",
]);
/** Kinds that no rule can weigh: reported to a second reader, stopped in production. */
const beyond = new Set(["a “not” put in"]);

const charts = await allCharts();
const options = { charts: [...charts.values()], today: loadRecord().story.published };
const files = readStoryFiles();
delete files["data/published.json"];
const base = checkStory(files, options);
if (!base.record) throw new Error("The record can't be read: npm run check says why.");
files["data/published.json"] = JSON.stringify(publish(base.record, base.context.rendered));

const key = (p: Diagnostic): string => [p.severity, p.code, p.file, p.words, p.message].join("\n");
const cache = newCache();
const known = new Set(checkStory(files, { ...options, cache }).problems.map(key));

const random = seeded(Number(values.seed));
const world = { context: base.context, record: base.record, charts, random };
const byKind = new Map<string, Mutation[]>();
for (const m of [...mutationsOfStory(world), ...ofRecord(world)])
  byKind.set(m.kind, [...(byKind.get(m.kind) ?? []), m]);

interface Tally {
  made: number;
  byRule: number;
  byMemory: number;
  warned: number;
  survivors: Mutation[];
}
const tallies = new Map<string, Tally>();
const started = performance.now();
for (const [kind, all] of byKind) {
  const tally: Tally = { made: 0, byRule: 0, byMemory: 0, warned: 0, survivors: [] };
  tallies.set(kind, tally);
  const left = [...all];
  while (left.length > 0 && tally.made < Number(values.each)) {
    const mutation = left.splice(Math.floor(random() * left.length), 1)[0] as Mutation;
    const source = files[mutation.file] as string;
    const changed = source.slice(0, mutation.from) + mutation.text + source.slice(mutation.to);
    const { problems } = checkStory({ ...files, [mutation.file]: changed }, { ...options, cache });
    const fresh = problems.filter((p) => !known.has(key(p)));
    const errors = fresh.filter((p) => p.severity === "error");
    tally.made += 1;
    if (errors.some((p) => !memory.has(p.code))) tally.byRule += 1;
    else if (errors.length > 0) tally.byMemory += 1;
    else if (fresh.some((p) => p.code === "sentence-changed")) {
      tally.warned += 1;
      if (!beyond.has(kind)) tally.survivors.push(mutation);
    } else tally.survivors.push(mutation);
  }
}

const rows = [...tallies].sort(([a], [b]) => a.localeCompare(b));
const sum = (name: "made" | "byRule" | "byMemory" | "warned"): number =>
  rows.reduce((n, [, t]) => n + t[name], 0);
const line = (...cells: (string | number)[]): string =>
  cells.map((c, i) => (i === 0 ? String(c).padEnd(44) : String(c).padStart(14))).join("");
console.log(line("kind of change", "made", "by a rule", "by memory", "told only", "missed"));
for (const [kind, t] of rows)
  console.log(
    line(kind, t.made, t.byRule, t.byMemory, t.warned, t.made - t.byRule - t.byMemory - t.warned),
  );
const caught = sum("byRule") + sum("byMemory");
console.log(
  line(
    "in all",
    sum("made"),
    sum("byRule"),
    sum("byMemory"),
    sum("warned"),
    sum("made") - caught - sum("warned"),
  ),
);
const must = rows.filter(([kind]) => !beyond.has(kind));
const mustMade = must.reduce((n, [, t]) => n + t.made, 0);
const mustCaught = must.reduce((n, [, t]) => n + t.byRule + t.byMemory, 0);
console.log(
  `\n${mustCaught} of ${mustMade} changes of fact caught (${((100 * mustCaught) / mustMade).toFixed(1)} %) in ${((performance.now() - started) / 1000).toFixed(0)} s.`,
);
console.log(
  "“By memory”: only the comparison with the last publication can tell. “Told only”: a warning names the sentence; a production publish stops.",
);
if (values.survivors)
  for (const [, { survivors }] of rows)
    for (const m of survivors) {
      const source = files[m.file] as string;
      const { line: at } = lineIndex(source).place(m.from);
      console.log(
        `${m.kind}\n  ${m.file}:${at}\n  - ${source.slice(m.from, m.to).slice(0, 160)}\n  + ${m.text.slice(0, 160)}`,
      );
    }
const onMemory = rows.filter(([, t]) => t.byMemory > 0 && t.byRule === 0).map(([kind]) => kind);
const share = sum("byMemory") / caught;
console.log(
  `${sum("byMemory")} of ${caught} catches (${(100 * share).toFixed(0)} %) rest on memory alone; at most a quarter should.${onMemory.length > 0 ? ` Kinds that no rule catches: ${onMemory.join(", ")}.` : ""}`,
);
if (mustCaught < mustMade || share > 0.25) process.exitCode = 1;

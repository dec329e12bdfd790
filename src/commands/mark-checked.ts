/**
 * `npm run mark-checked`: remembers what a second person has compared with the
 * sources, and who it was.
 *
 *   node src/commands/mark-checked.ts --by NAME               all that changed, in data/published.json
 *   node src/commands/mark-checked.ts --by NAME --sheet FILE  the verdicts of an audit's sheet
 *
 * Whoever wrote a passage last, as git knows, isn't its second reader: refused, unless `--alone "why"` says
 * that nobody else was there, which the ledger then prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readScenes } from "../chapters/scenes.ts";
import { claims } from "../ledger/claims.ts";
import {
  loadReadings,
  readingsFile,
  sentenceKey,
  withReadings,
  type Reading,
} from "../ledger/readings.ts";
import { isWriter, writersOf, type Passage, type Writer } from "../editing/writers.ts";
import { storyRoot } from "../record/root.ts";
import { readStoryFiles } from "../checks/files.ts";
import { hash, readPublished } from "../checks/publication/published.ts";
import { settingsOf } from "../checks/publication/settings.ts";
import { readSheet } from "../ledger/sheet.ts";
import { loadRecord } from "../record/load.ts";
import { remember } from "./remember.ts";
import { answerHelp } from "./help.ts";

const usage =
  'npm run mark-checked -- --by NAME [--sheet FILE] [--alone "why nobody else read it"]';
const today = new Date().toISOString().slice(0, 10);

function options() {
  try {
    const { values } = parseArgs({
      options: { by: { type: "string" }, sheet: { type: "string" }, alone: { type: "string" } },
    });
    const by = values.by?.trim();
    if (!by) throw new Error("Who has read it? A checked sentence has a reader.");
    const alone = values.alone?.trim();
    if (alone === "") throw new Error("Why has nobody else read it? Readers will see the reason.");
    return { by, sheet: values.sheet, alone };
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: ${usage}`);
    process.exit(2);
  }
}

answerHelp("mark-checked");

const { by, sheet, alone } = options();

/** Why passages may not be settled by this reader; nothing where somebody else wrote them. */
function ownPassages(
  passages: readonly Passage[],
  files: Readonly<Record<string, string>>,
): string | undefined {
  const writers = writersOf(storyRoot, files, passages);
  if (!writers)
    console.log("Git can't say who wrote what: nobody compares the reader with the writer.");
  if (!writers || alone !== undefined) return undefined;
  const own = passages.filter((p) => isWriter(by, writers.get(p) as Writer));
  if (own.length === 0) return undefined;
  const list = [...new Set(own.map((p) => `  ${p.file}:${p.line}`))];
  const most = 12;
  return [
    `${by} wrote ${list.length === 1 ? "this passage" : `${list.length} of these passages`} last, by what git knows:`,
    ...list.slice(0, most),
    ...(list.length > most ? [`  … and ${list.length - most} more`] : []),
    `Nothing is marked. Have somebody else read it, who then gives their own name: ${usage}`,
  ].join("\n");
}

/** Every sentence of the story as it is now, by its key. */
const story = (record = loadRecord()) =>
  new Map(
    claims(
      readScenes(record).map((s) => s.text),
      record,
    ).map((c) => [sentenceKey(c), c]),
  );

/** Words of charts, labels and notices, by their keys, each with what the memory calls it. */
const labels = (record = loadRecord()) =>
  new Map(
    settingsOf(record)
      .map((s) => ({ ...s, name: `${s.file}#${s.path}` }))
      .map((s) => [sentenceKey({ text: String(s.value), ids: [s.name] }), s]),
  );

function write(fresh: readonly Reading[], all: ReadonlyMap<string, unknown>): void {
  const known = new Set([...all.keys(), ...labels().keys()]);
  const readings = withReadings(loadReadings(), fresh, known);
  writeFileSync(readingsFile(), `${JSON.stringify(readings, null, 2)}\n`);
  console.log(
    `data/readings.json: ${fresh.length === 1 ? "1 sentence or label" : `${fresh.length} sentences and labels`} read by ${by}, ${readings.length} in all.`,
  );
}

if (sheet === undefined) {
  const before = readPublished(readStoryFiles()["data/published.json"])?.settings ?? {};
  const done = await remember(ownPassages);
  if (done) {
    const all = story(done.record);
    // What stood unchanged was read before, by whoever read it then.
    const fresh = [...all].filter(([, c]) => done.unread.has(`${c.file}:${c.line}`));
    const words = Object.keys(before).length === 0 ? [] : [...labels(done.record)];
    const changed = words.filter(([, { name, value }]) => before[name] !== hash(value));
    write(
      [...fresh, ...changed].map(([sentence]) => ({
        sentence,
        by,
        on: today,
        verdict: "so",
        ...(alone === undefined ? {} : { alone }),
      })),
      all,
    );
  }
} else {
  const { readings, faults } = readSheet(readFileSync(sheet, "utf8"));
  for (const { line, message } of faults) console.error(`${sheet}:${line} ${message}`);
  if (readings.length === 0) console.error(`${sheet} has no verdict.`);
  if (faults.length > 0 || readings.length === 0) process.exitCode = 1;
  else {
    const all = story();
    const gone = readings.filter((r) => !all.has(r.sentence));
    for (const { line } of gone)
      console.error(
        `${sheet}:${line} This sentence has changed since the sheet was written: it is unread.`,
      );
    const read = readings.filter((r) => all.has(r.sentence));
    const places = read.flatMap((r) => all.get(r.sentence) ?? []);
    const why = ownPassages(
      places.map(({ file, line }) => ({ file, line })),
      readStoryFiles(),
    );
    if (why === undefined)
      write(
        read.map(({ line: _, ...rest }) => ({
          ...rest,
          by,
          on: today,
          ...(alone === undefined ? {} : { alone }),
        })),
        all,
      );
    else {
      console.error(why);
      process.exitCode = 1;
    }
    for (const { sentence, verdict, why } of readings) {
      const claim = all.get(sentence);
      if (claim && verdict !== "so")
        console.log(`${claim.file}:${claim.line} ${verdict}: ${why ?? claim.text}`);
    }
    if (gone.length > 0) process.exitCode = 1;
  }
}

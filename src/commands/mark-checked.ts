/**
 * `npm run mark-checked`: remembers what a second person has compared with the
 * sources, and who it was.
 *
 *   node src/commands/mark-checked.ts --by NAME               all that changed, in data/published.json
 *   node src/commands/mark-checked.ts --by NAME --sheet FILE  the verdicts of an audit's sheet
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
import { readSheet } from "../ledger/sheet.ts";
import { loadRecord } from "../record/load.ts";
import { remember } from "./remember.ts";

const usage = "npm run mark-checked -- --by NAME [--sheet FILE]";
const today = new Date().toISOString().slice(0, 10);

function options() {
  try {
    const { values } = parseArgs({
      options: { by: { type: "string" }, sheet: { type: "string" } },
    });
    const by = values.by?.trim();
    if (!by) throw new Error("Who has read it? A checked sentence has a reader.");
    return { by, sheet: values.sheet };
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: ${usage}`);
    process.exit(2);
  }
}

const { by, sheet } = options();

/** Every sentence of the story as it is now, by its key. */
const story = (record = loadRecord()) =>
  new Map(
    claims(
      readScenes(record).map((s) => s.text),
      record,
    ).map((c) => [sentenceKey(c), c]),
  );

function write(fresh: readonly Reading[], all: ReadonlyMap<string, unknown>): void {
  const readings = withReadings(loadReadings(), fresh, new Set(all.keys()));
  writeFileSync(readingsFile(), `${JSON.stringify(readings, null, 2)}\n`);
  console.log(
    `data/readings.json: ${fresh.length} sentences read by ${by}, ${readings.length} in all.`,
  );
}

if (sheet === undefined) {
  const done = await remember();
  if (done) {
    const all = story(done.record);
    // What stood unchanged was read before, by whoever read it then.
    const fresh = [...all].filter(([, c]) => done.unread.has(`${c.file}:${c.line}`));
    write(
      fresh.map(([sentence]) => ({ sentence, by, on: today, verdict: "so" })),
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
    write(
      readings
        .filter((r) => all.has(r.sentence))
        .map(({ line: _, ...rest }) => ({ ...rest, by, on: today })),
      all,
    );
    for (const { sentence, verdict, why } of readings) {
      const claim = all.get(sentence);
      if (claim && verdict !== "so")
        console.log(`${claim.file}:${claim.line} ${verdict}: ${why ?? claim.text}`);
    }
    if (gone.length > 0) process.exitCode = 1;
  }
}

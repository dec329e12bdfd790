/**
 * `npm run audit`: a sheet for an auditor, with sampled sentences and all that
 * they stand on.
 *
 *   node src/commands/audit.ts [--sample 100] [--seed 1] [--unread] [--out FILE]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { readScenes } from "../chapters/scenes.ts";
import { claims } from "../ledger/claims.ts";
import { lastReadings, loadReadings, sentenceKey } from "../ledger/readings.ts";
import { makeSheet } from "../ledger/sheet.ts";
import { loadRecord } from "../record/load.ts";
import { counted } from "../record/words/counted.ts";

const usage = "npm run audit -- [--sample 100] [--seed 1] [--unread] [--out FILE]";

function options() {
  try {
    const { values } = parseArgs({
      options: {
        sample: { type: "string", default: "100" },
        seed: { type: "string", default: "1" },
        unread: { type: "boolean", default: false },
        out: { type: "string" },
      },
    });
    for (const key of ["sample", "seed"] as const)
      if (!/^[1-9]\d{0,8}$/.test(values[key]))
        throw new Error(`--${key} is a whole number from 1, not "${values[key]}".`);
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\nWrite: ${usage}`);
    process.exit(2);
  }
}

const { sample, seed, unread, out = `audit/sheet-${seed}.md` } = options();
const record = loadRecord();
const read = lastReadings(loadReadings());
const all = claims(
  readScenes(record).map((s) => s.text),
  record,
).filter((c) => !unread || !read.has(sentenceKey(c)));
mkdirSync(dirname(out), { recursive: true });
const today = new Date().toISOString().slice(0, 10);
writeFileSync(out, makeSheet(all, record, { sample: Number(sample), seed: Number(seed), today }));
console.log(
  `${out}: ${Math.min(Number(sample), all.length)} of ${counted(all.length, "sentence")}.`,
);

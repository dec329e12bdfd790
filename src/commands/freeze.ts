/**
 * Keeps every chart that has changed as it now is: `npm run freeze`, or `npm run
 * freeze -- --date 2026-12-03`. What it writes to `frozen/` is committed and
 * never changed again; the test of the built site holds it to that.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { allCharts, chartsOf } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { storyRoot } from "../record/root.ts";
import { correctionsFor } from "../story/corrections.ts";
import { freeze, keptCharts, sameCharts } from "../embed/kept.ts";
import { embedViews } from "../embed/view.ts";

/** Freezes into `folder` and answers what was written, as "ratings/2026-12-03". */
export async function freezeAll(
  date: string,
  folder = join(storyRoot, "frozen"),
): Promise<string[]> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new Error(`"${date}" is not a day. Write it as 2026-12-03.`);
  const record = loadRecord();
  const charts = chartsOf(await allCharts(), record);
  const kept = keptCharts(folder);
  const written: string[] = [];
  for (const chart of charts.values()) {
    const files = await freeze(
      record,
      embedViews([chart], record),
      date,
      correctionsFor(record.corrections, { chart: chart.id }),
    );
    const last = kept.findLast((k) => k.chart === chart.id);
    if (last && sameCharts(last.files, files)) continue;
    if (last && last.date >= date)
      throw new Error(
        `${chart.id} is already kept for ${last.date}, and what is kept doesn’t change. Freeze it on a later day.`,
      );
    for (const [path, text] of files) {
      const file = join(folder, chart.id, date, path);
      if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    written.push(`${chart.id}/${date}`);
  }
  return written;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { date: { type: "string" } } });
    const written = await freezeAll(values.date ?? new Date().toISOString().slice(0, 10));
    console.log(
      written.length > 0
        ? `Kept in frozen/: ${written.join(", ")}`
        : "Nothing has changed since the last time.",
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

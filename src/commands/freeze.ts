/**
 * Keeps every chart that has changed as it now is: `npm run freeze`, or `npm run
 * freeze -- --date 2001-02-03`; one authority with `--authority its-id`. What it writes to `frozen/` is committed and
 * never changed again; the test of the built site holds it to that.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { authorityRecord } from "../authorities/record.ts";
import { authorityView } from "../authorities/view.ts";
import { allCharts, chartsOfStory } from "../charts/all.ts";
import { loadRecord } from "../record/load.ts";
import { nearest } from "../record/nearest.ts";
import { storyRoot } from "../record/root.ts";
import type { PublicRecord } from "../record/schema.ts";
import { correctionsFor } from "../story/corrections.ts";
import { freeze, readFrozen, sameCharts, type FrozenChart } from "../embed/frozen.ts";
import { embedViews, type EmbedView } from "../embed/view.ts";
import { answerHelp } from "./help.ts";

/** Freezes into `folder` and answers what was written, as "ratings/2001-02-03". */
export async function freezeAll(
  date: string,
  folder = join(storyRoot, "frozen"),
): Promise<string[]> {
  checkDay(date);
  const record = loadRecord();
  const charts = chartsOfStory(await allCharts(), record);
  const frozen = readFrozen(folder);
  const written: string[] = [];
  for (const chart of charts.values())
    if (await freezeChart(record, embedViews([chart], record), frozen, date, folder))
      written.push(`${chart.id}/${date}`);
  return written;
}

/** Freezes one authority into `folder`; answers what was written, as above. @throws Error for an id that isn't there. */
export async function freezeAuthority(
  id: string,
  date: string,
  folder = join(storyRoot, "frozen"),
): Promise<string[]> {
  checkDay(date);
  const record = authorityRecord(loadRecord());
  const authorities = record.history?.authorities ?? [];
  const authority = authorities.find((a) => a.id === id);
  if (!authority) {
    const meant = nearest(
      id,
      authorities.map((a) => a.id),
    );
    throw new Error(
      `There is no authority "${id}".${meant ? ` Write --authority ${meant}` : " Write what its address says: --authority its-id"}`,
    );
  }
  const view = authorityView(record, authority);
  const frozen = readFrozen(join(folder, "authorities")).map((k) => ({
    ...k,
    chart: `authorities/${k.chart}`,
  }));
  return (await freezeChart(record, [view], frozen, date, folder))
    ? [`${view.chart.id}/${date}`]
    : [];
}

function checkDay(date: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new Error(`"${date}" is not a day. Write it as 2001-02-03.`);
}

/** Writes a chart's files, unless it is as it was kept last. Was anything written? */
async function freezeChart(
  record: PublicRecord,
  views: readonly EmbedView[],
  frozen: readonly FrozenChart[],
  date: string,
  folder: string,
): Promise<boolean> {
  const chart = views[0]?.chart.id ?? "";
  const files = await freeze(record, views, date, correctionsFor(record.corrections, { chart }));
  const last = frozen.findLast((k) => k.chart === chart);
  if (last && sameCharts(last.files, files)) return false;
  if (last && last.date >= date)
    throw new Error(
      `${chart} is already kept for ${last.date}, and what is kept doesn’t change. Freeze it on a later day.`,
    );
  for (const [path, text] of files) {
    const file = join(folder, chart, date, path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return true;
}

if (import.meta.main) {
  answerHelp("freeze");
  try {
    const { values } = parseArgs({
      options: { date: { type: "string" }, authority: { type: "string" } },
    });
    const date = values.date ?? new Date().toISOString().slice(0, 10);
    const written = values.authority
      ? await freezeAuthority(values.authority, date)
      : await freezeAll(date);
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

/**
 * Every chart, found by its folder: adding a chart is adding a folder with an
 * `index.ts` whose default export is a chart. For the build, the checks and the
 * tests; the browser takes only marks, through `moving.ts`.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PublicRecord } from "../record/schema.ts";
import type { Chart } from "./kit/chart.ts";

/** Charts by id, in order of id. Throws where a folder and its chart's id differ. */
export async function allCharts(): Promise<Map<string, Chart>> {
  const folder = join(process.cwd(), "src/charts");
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "index.ts")));
  const charts = new Map<string, Chart>();
  for (const name of names.sort()) {
    const { default: chart } = (await import(`./${name}/index.ts`)) as { default: Chart };
    if (chart.id !== name)
      throw new Error(
        `src/charts/${name}/index.ts calls its chart "${chart.id}": folder and id must agree`,
      );
    charts.set(name, chart);
  }
  return charts;
}

/** The charts that a story has: those that its `story.json` says something of. */
export function chartsOfStory(
  charts: ReadonlyMap<string, Chart>,
  { story }: Pick<PublicRecord, "story">,
): Map<string, Chart> {
  return new Map([...charts].filter(([id]) => Object.hasOwn(story.charts, id)));
}

/** Which sources the charts of the story draw from. */
import { namedViews, type Chart } from "../charts/kit/chart.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Scene } from "../chapters/scenes.ts";

/** Ids of the sources that the charts name in the states the story shows, stills in their first named state. */
export function drawnSources(
  scenes: readonly Scene[],
  charts: ReadonlyMap<string, Chart>,
  record: PublicRecord,
): string[] {
  const states = scenes.flatMap((scene) => [
    ...scene.steps.map(({ chart, attributes }) => ({ chart, attributes })),
    ...scene.charts.map((id) => ({
      chart: id,
      attributes: Object.values(namedViews({ id }, record))[0] ?? {},
    })),
  ]);
  const ids = states.flatMap(({ chart: id, attributes }) => {
    const chart = charts.get(id);
    return chart ? chart.words(record, chart.view(attributes, chart.data(record))).sources : [];
  });
  return [...new Set(ids)];
}

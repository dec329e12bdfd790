/** The moving side of the charts: only their marks, each fetched when a page has that chart. */
import type { Mark, Size } from "./kit/chart.ts";

/** A chart's marks from its data and a view, both as they stand in the page. */
export type Draw = (data: unknown, view: unknown, size: Size) => Mark[];

const modules = import.meta.glob<{ marks: Draw }>("./*/{marks,field}.ts");

/**
 * Fetches the drawing function of a chart; for a view that another module of
 * the chart draws (`drawnBy`), that of the module. Rejects for a chart that isn't there.
 */
export async function drawOf(chart: string, view: unknown = {}): Promise<Draw> {
  const by = (view as { readonly drawnBy?: string }).drawnBy ?? "marks";
  const load = modules[`./${chart}/${by}.ts`];
  if (!load) throw new Error(`there is no chart "${chart}"`);
  return (await load()).marks;
}

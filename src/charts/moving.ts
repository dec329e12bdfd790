/** The moving side of the charts: only their marks, fetched once a page needs the first of them. */
import type { Draw } from "./drawings.ts";

export type { Draw };

/** Which module of a chart draws a view: `marks`, or another that the view names (`drawnBy`). */
export function moduleOf(chart: string, view: unknown): string {
  const by = (view as { readonly drawnBy?: string }).drawnBy ?? "marks";
  return `./${chart}/${by}.ts`;
}

/** Fetches the drawing function of a chart's view. Rejects for a chart that isn't there. */
export async function drawOf(chart: string, view: unknown = {}): Promise<Draw> {
  const { drawingModules: drawings } = await import("./drawings.ts");
  const drawing = drawings[moduleOf(chart, view)];
  if (!drawing) throw new Error(`there is no chart "${chart}"`);
  return drawing.marks;
}

/**
 * What draws moving charts in the browser, in one file: a reader who moves asks once. In development
 * it is all of it; in a build `src/story/drawings-plugin.ts` leaves what the steps of the story can reach.
 */
import type { Mark, Size } from "./kit/chart.ts";

/** A chart's marks from its data and a view, both as they stand in the page. */
export type Draw = (data: unknown, view: unknown, size: Size) => Mark[];

export const drawingModules = import.meta.glob<{ marks: Draw }>("./*/{marks,field}.ts", {
  eager: true,
});

/** Which changes the corrections explain that were added since the last publication. */
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Published } from "./published.ts";

export interface Corrected {
  /** Is an entry's change explained? */
  entry(id: string): boolean;
  /** Is a change in this step or scene, to what stands on these entries or shows this chart? */
  step(place: string, ids: readonly string[], chart?: string): boolean;
}

/**
 * A correction explains what it names, and no more: in a step that it names, only
 * what stands on its entries or shows its charts. Anything else that changes in
 * the same step is read by a second person, as everywhere.
 */
export function corrected(record: PublicRecord, published: Published): Corrected {
  const added = record.corrections.filter((c) => !published.corrections.includes(c.id));
  const names = (c: Correction, ids: readonly string[], chart?: string): boolean =>
    ids.some((id) => c.facts.includes(id)) || (chart !== undefined && c.charts.includes(chart));
  return {
    entry: (id) => added.some((c) => c.facts.includes(id)),
    step: (place, ids, chart) => added.some((c) => c.steps.includes(place) && names(c, ids, chart)),
  };
}

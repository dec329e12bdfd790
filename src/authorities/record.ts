/** Corrections of rows of the history, as corrections of the charts that draw them. */
import type { HistoryAuthority } from "../record/history/schema.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import { chartId } from "./ladder.ts";

const touches = (correction: Correction, authority: HistoryAuthority) =>
  authority.inspections.some(({ id }) => correction.facts.includes(id));

/** The record in which a correction of a row names the authority's chart too: embeds, heights and notices follow from it. */
export function authorityRecord(record: PublicRecord): PublicRecord {
  const authorities = record.history?.authorities ?? [];
  return {
    ...record,
    corrections: record.corrections.map((c) => ({
      ...c,
      charts: [...new Set([...c.charts, ...authorities.filter((a) => touches(c, a)).map(chartId)])],
    })),
  };
}

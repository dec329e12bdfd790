/** Corrections of rows of the history, as corrections of the charts that draw them. */
import type { HistoryAuthority } from "../record/history/schema.ts";
import { authorityOfReport } from "../record/history/reportid.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import { chartId } from "./ladder.ts";

/** Does a correction name a report on this authority, be its row there or gone? */
const touches = (correction: Correction, authority: HistoryAuthority) =>
  correction.facts.some((id) => authorityOfReport({ authorities: [authority] }, id));

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

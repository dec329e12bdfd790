/** An authority's chart as something to embed. */
import type { EmbedView } from "../embed/view.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import type { PublicRecord } from "../record/schema.ts";
import { ladder } from "./ladder.ts";

/** The one view of an authority, with its words and rows. */
export function authorityView(record: PublicRecord, authority: HistoryAuthority): EmbedView {
  const chart = ladder(record, authority);
  const data = chart.data(record);
  const state = chart.view({}, data);
  return {
    chart,
    name: "all",
    isDefault: true,
    slug: `authorities-${authority.id}`,
    place: 1,
    of: 1,
    asked: {},
    data,
    state,
    words: chart.words(record, state),
    table: chart.table(record, state),
  };
}

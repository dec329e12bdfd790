/** The picture for an authority's address: its name beside its ladder. */
import { card, cardSize } from "../cards/card.ts";
import { png } from "../embed/picture.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import { authoritiesRecord, ladderView } from "./site.ts";
import { plainName } from "./words.ts";

/** The card as PNG, 1,200 px wide. */
export function authorityCard(authority: HistoryAuthority): Uint8Array<ArrayBuffer> {
  const { chart, data, state } = ladderView(authority);
  const words = {
    heading: plainName(authority),
    site: authoritiesRecord.story.slug,
    about: `${authoritiesRecord.history?.by ?? ""}’s grades for ${authoritiesRecord.history?.graded ?? ""}`,
  };
  const svg = card(words, (size) => chart.marks(data, state, size));
  return new Uint8Array(png(svg, cardSize.width));
}

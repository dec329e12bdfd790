/** What a state of `timeline` shows that the one before it did not, for those who listen. */
import { isDeepStrictEqual } from "node:util";
import type { PublicRecord } from "../../record/schema.ts";
import { data, gapOf } from "./data.ts";
import type { TimelineView } from "./views.ts";

/** What was left out, where that is new; the period, where it alone is new, with what is not known of it; any other change is told by its description. */
export function say(
  record: PublicRecord,
  view: TimelineView,
  before: TimelineView | undefined,
): string | undefined {
  const gap = view.gap ? gapOf(record) : undefined;
  if (before && gap && !before.gap)
    return `An empty bar is drawn under them. ${gap.text} (${gap.source}).`;
  if (!before || !view.period || !isDeepStrictEqual({ ...before, period: true }, view))
    return undefined;
  return `A plain band is laid under them, ${data(record).limits.join(" ")}`;
}

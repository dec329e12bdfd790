/** What those who listen hear of a chart's state: what changed, and the limits that no state before it has named. */
import type { Chart, ViewAttributes } from "../charts/kit/chart.ts";
import type { PublicRecord } from "../record/schema.ts";
import { freshWords } from "./fresh.ts";

/**
 * A sentence or two, or nothing where all has been said. `earlier`: what the
 * states of the same chart before this one ask for, in reading order.
 */
export function heard(
  chart: Chart,
  record: PublicRecord,
  asked: ViewAttributes,
  earlier: readonly ViewAttributes[],
): string {
  const data = chart.data(record);
  const view = chart.view(asked, data);
  const before = earlier.map((attributes) => chart.view(attributes, data));
  const words = chart.words(record, view);
  const said = before.map((state) => chart.words(record, state));
  const last = before.at(-1);
  const changed =
    chart.say?.(record, view, last) ?? freshWords(words.description, said.at(-1)?.description);
  const limits = freshWords(
    words.limits ?? words.note,
    [words.description, ...said.map((s) => s.limits ?? s.note)].join(" "),
  );
  return [changed, limits].filter(Boolean).join(" ");
}

/** When the record was last looked at. */
import { entriesOf } from "../lookup.ts";
import type { PublicRecord } from "../schema.ts";

/** The last day on which an entry was checked or the story corrected, `YYYY-MM-DD`; empty without any. */
export function recordDate(record: PublicRecord): string {
  const days = [
    ...[...entriesOf(record).values()].flatMap((e) => ("checked" in e ? e.checked : [])),
    ...record.corrections.map((c) => c.date),
  ].filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  return days.reduce((a, b) => (a > b ? a : b), "");
}

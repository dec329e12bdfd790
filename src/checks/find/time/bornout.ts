/** Which days the record bears out: those that words name, those of issue, those of judgements. */
import { span } from "../../../record/dates.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { findDates, readDate } from "./dates.ts";
import { findDays, type NamedDay } from "./days.ts";

/** Is it a day, or a period from one day to another? A month or a year agrees with any day in it. */
export const isExactDay = (date: string | undefined): date is string =>
  date !== undefined && date.split("/").every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end));

/** Is a day one of a date's? Without a year it is asked of each year of the date. */
export function within({ day, year }: NamedDay, date: string): boolean {
  const { start, end } = span(date);
  const years = year ? [year] : date.match(/\d{4}(?!\d)/g);
  return (years ?? []).some((y) => {
    try {
      const named = span(`${y}-${day}`).start;
      return start <= named && named <= end;
    } catch {
      // 29 February, of another year.
      return false;
    }
  });
}

/** When a source was issued, as exactly as it says; empty where it doesn’t. */
export const dayOf = (source: PublicRecord["sources"][number]): string =>
  (source.issued?.["date-parts"][0] ?? []).map((n) => String(n).padStart(2, "0")).join("-");

/** Days that something in the record bears out: of judgements, of issue, those that an entry's own words name. */
export function knownDays(record: PublicRecord): ReadonlySet<string> {
  const words = (text: string, date: string) =>
    isExactDay(date) && findDays(text, "limits too").some((d) => within(d, date)) ? [date] : [];
  return new Set(
    [
      ...record.sources.map(dayOf),
      ...record.judgements.flatMap((j) => [
        j.published,
        j.known,
        ...(j.inspected?.split("/") ?? []),
      ]),
      ...record.facts.flatMap(({ date = "", statement, sources }) =>
        words([statement, ...sources.map((s) => s.quote)].join(" | "), date),
      ),
      ...record.quotations.flatMap(({ date, excerpt }) => words(excerpt, date)),
    ].filter((day) => day !== undefined),
  );
}

/** Does a statement name a month or a year that the day lies in? Closer than that it isn't said. */
export const roughly = (text: string, date: string): boolean =>
  findDates(text).some(({ words }) => {
    const { year, month, day } = readDate(words);
    return (
      day === undefined &&
      year !== undefined &&
      date.startsWith(`${year}${month ? `-${String(month).padStart(2, "0")}` : ""}`)
    );
  });

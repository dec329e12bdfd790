/**
 * Dates as exact as the record is: to the day, the month or the year, and
 * periods of these, in EDTF (ISO 8601-2, level 0).
 *
 * It reads the few forms that the record uses by itself; `time/date-check.ts`
 * validates the record with the `edtf` library, and a test holds both to the
 * same days.
 */
import { months } from "./words/months.ts";

export type Precision = "day" | "month" | "year";

/** Whole days since 1970-01-01 (UTC), both inclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Of the less exact end. */
  readonly precision: Precision;
}

/** How a date may be written; `full` is as exact as the record. */
export type DateForm = "full" | "month" | "year" | "day";

interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly precision: Precision;
}

const nbsp = "\u00a0";
const dayLength = 86_400_000;
const exactness: Record<Precision, number> = { year: 1, month: 2, day: 3 };

function toDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayLength;
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function point(text: string, whole: string): Point {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) throw new RangeError(`"${whole}" is not a date that the record can hold`);
  const [year, month, day] = found.slice(1).map((n) => (n === undefined ? undefined : Number(n)));
  if (year === undefined) throw new RangeError(`"${whole}" is not a date that the record can hold`);
  if (month === undefined) return { year, precision: "year" };
  if (month < 1 || month > 12) throw new RangeError(`there is no such date as "${whole}"`);
  if (day === undefined) return { year, month, precision: "month" };
  if (day < 1 || day > lastOfMonth(year, month))
    throw new RangeError(`there is no such date as "${whole}"`);
  return { year, month, day, precision: "day" };
}

/** The ends of a date or period; a single date has one. */
function points(edtf: string): [Point] | [Point, Point] {
  const [first, second, ...more] = edtf.split("/");
  if (first === undefined || more.length > 0)
    throw new RangeError(`"${edtf}" is not a date that the record can hold`);
  return second === undefined ? [point(first, edtf)] : [point(first, edtf), point(second, edtf)];
}

function firstDay({ year, month = 1, day = 1 }: Point): number {
  return toDay(year, month, day);
}

function lastDay({ year, month = 12, day }: Point): number {
  return toDay(year, month, day ?? lastOfMonth(year, month));
}

/**
 * The days that a date or period covers: "2014-08" is 1 to 31 August.
 * @throws RangeError for anything that isn't a real date of the forms above.
 */
export function span(edtf: string): Span {
  const ends = points(edtf);
  const from = ends[0];
  const to = ends[1] ?? from;
  const start = firstDay(from);
  const end = lastDay(to);
  if (end < start) throw new RangeError(`the period "${edtf}" ends before it begins`);
  const precision =
    exactness[from.precision] <= exactness[to.precision] ? from.precision : to.precision;
  return { start, end, precision };
}

/** The day of the calendar as EDTF, from days since 1970-01-01 (UTC). */
export function dayToEdtf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Is this a period with two ends? */
export function isPeriod(edtf: string): boolean {
  return edtf.includes("/");
}

function need(edtf: string, precision: Precision, wanted: "day" | "month"): void {
  if (exactness[precision] < exactness[wanted])
    throw new RangeError(
      `"${edtf}" is known to the ${precision}: it can't be written to the ${wanted}`,
    );
}

/** One end, without what the other end already says. */
function write(p: Point, leave: { month?: boolean; year?: boolean } = {}): string {
  const parts: string[] = [];
  if (p.day !== undefined) parts.push(String(p.day));
  if (p.month !== undefined && !leave.month) parts.push(months[p.month - 1] as string);
  // The day and its month are never parted at the end of a line.
  const words = [parts.join(nbsp)];
  if (!leave.year) words.push(String(p.year));
  return words.filter((word) => word !== "").join(" ");
}

/**
 * A date in British form: "3 February 2001", "February 2001", "2001",
 * "3 February to 4 March 2001", "2001 to 2004". `day` leaves out the year.
 * A non-breaking space stands between day and month.
 * @throws RangeError if the form asked for is more exact than the record.
 */
export function formatDate(edtf: string, as: DateForm = "full"): string {
  const { precision } = span(edtf);
  if (as === "day") need(edtf, precision, "day");
  if (as === "month") need(edtf, precision, "month");

  const cut = (p: Point): Point => {
    if (as === "year") return { year: p.year, precision: "year" };
    if (as === "month" && p.month !== undefined)
      return { year: p.year, month: p.month, precision: "month" };
    return p;
  };
  const noYear = as === "day";
  const [from, to] = points(edtf).map(cut) as [Point, Point?];
  if (to === undefined) return write(from, { year: noYear });

  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  const sameDay = sameMonth && from.day === to.day;
  if (sameDay) return write(to, { year: noYear });
  // The year, and in a period of days the month, stand once, at the end.
  const bothDays = from.day !== undefined && to.day !== undefined;
  const bothMonths = from.month !== undefined && to.month !== undefined;
  const first = write(from, {
    month: sameMonth && bothDays,
    year: noYear || (sameYear && bothMonths),
  });
  return `${first} to ${write(to, { year: noYear })}`;
}

/** The time between two dates, rounded by one rule that says so. */
import { Temporal } from "temporal-polyfill";
import { formatDate, isPeriod, span } from "../dates.ts";
import { formatCount } from "../numbers.ts";

const units = ["years", "months", "weeks", "days"] as const;
export type Unit = (typeof units)[number];

/** One unit, or a larger and a smaller: "years-and-days". */
export type DurationUnit = Unit | `${Unit}-and-${Unit}`;

export interface Duration {
  /** Completed units; of the larger unit, where there are two. */
  readonly value: number;
  /** "85 days", "two years and 16 days", "nearly 37 months". */
  readonly text: string;
}

const singular: Record<Unit, string> = {
  years: "year",
  months: "month",
  weeks: "week",
  days: "day",
};

/** Is this the name of a unit, or of two from large to small? */
export function isDurationUnit(text: string): text is DurationUnit {
  const parts = text.split("-and-").map((part) => (units as readonly string[]).indexOf(part));
  const [first = -1, second] = parts;
  return first >= 0 && parts.length <= 2 && (second === undefined || second > first);
}

const dayOf = (day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from("1970-01-01").add({ days: day });
const numberOf = (date: Temporal.PlainDate): number =>
  Temporal.PlainDate.from("1970-01-01").until(date).days;

/** The day on which so many of a unit are complete; the last of the month where there is no such day. */
const after = (from: number, count: number, unit: Unit): number =>
  numberOf(dayOf(from).add({ [unit]: count }));

/** How many of a unit fit, and the day on which they are complete. */
function fit(from: number, to: number, unit: Unit): { count: number; reached: number } {
  let count = dayOf(from).until(dayOf(to), { largestUnit: unit })[unit];
  // Told from the end, a short month can hide one that is complete: 29 February to 28 February is a year.
  if (after(from, count + 1, unit) <= to) count++;
  return { count, reached: after(from, count, unit) };
}

/** Completed units in words, and what is left over: from `reached` to `ahead` is one more of the smallest. */
function count(from: number, to: number, parts: readonly Unit[]) {
  let at = from;
  let ahead = from;
  const counts = parts.map((unit) => {
    const fitted = fit(at, to, unit);
    ahead = after(at, fitted.count + 1, unit);
    at = fitted.reached;
    return { unit, count: fitted.count };
  });
  const words = counts
    .filter(({ count }, i) => count > 0 || (i === 0 && counts.length === 1))
    .map(({ unit, count }) => formatCount(count, count === 1 ? singular[unit] : unit));
  return {
    value: counts[0]?.count ?? 0,
    text: words.join(" and "),
    none: counts.every((c) => c.count === 0),
    reached: at,
    ahead,
  };
}

/**
 * One rule for what is left over: nothing is cut off in silence. Less than half
 * of the smallest unit is "more than", half and above "nearly" one more.
 */
function write(from: number, to: number, parts: readonly Unit[]): Duration {
  const whole = count(from, to, parts);
  const smallest = parts.at(-1) as Unit;
  const { value, reached, ahead } = whole;
  const left = to - reached;
  if (left === 0) return { value, text: whole.none ? formatCount(0, smallest) : whole.text };
  if (left * 2 >= ahead - reached)
    return { value, text: `nearly ${count(from, ahead, parts).text}` };
  return {
    value,
    text: whole.none ? `less than one ${singular[smallest]}` : `more than ${whole.text}`,
  };
}

/**
 * The time from one date to another. A month or a year stands for all its
 * days: where these would give different answers, there is none.
 * @param unit see `DurationUnit`; the larger unit comes first.
 * @throws RangeError if a date is a period, if the order is wrong, or if the
 *   record is not exact enough for the unit.
 */
export function between(from: string, to: string, unit: DurationUnit): Duration {
  if (!isDurationUnit(unit))
    throw new RangeError(
      `"${unit}" is not a unit: write days, weeks, months, years or years-and-days`,
    );
  for (const date of [from, to])
    if (isPeriod(date))
      throw new RangeError(
        `"${formatDate(date)}" is a period: say whether its start or its end is meant`,
      );
  const parts = unit.split("-and-") as Unit[];
  const a = span(from);
  const b = span(to);
  if (b.end < a.start)
    throw new RangeError(`${formatDate(to)} is before ${formatDate(from)}: turn the two round`);
  const exact = a.precision === "day" && b.precision === "day";
  if (!exact && b.start < a.end)
    throw new RangeError(
      `${formatDate(from)} and ${formatDate(to)} are not known exactly enough to say what lies between them`,
    );
  const shortest = write(a.end, b.start, parts);
  const longest = write(a.start, b.end, parts);
  if (shortest.text !== longest.text)
    throw new RangeError(
      `from ${formatDate(from)} to ${formatDate(to)} can't be counted in ${unit.replaceAll("-", " ")}: ` +
        `it may be ${shortest.text} or ${longest.text}`,
    );
  return shortest;
}

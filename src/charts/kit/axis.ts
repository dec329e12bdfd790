/** Time along a chart: days since 1970 to pixels, and years as ticks. */
import type { Mark } from "./chart.ts";
import { measure } from "./text.ts";

/** Days since 1970-01-01 of the first day of a year. */
export function yearStart(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** Days since 1970-01-01 of a calendar day; month 1 to 12. */
function day(year: number, month: number, date = 1): number {
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The year that a day (days since 1970-01-01) falls in. */
export function yearOf(days: number): number {
  return new Date(days * 86_400_000).getUTCFullYear();
}

/** A linear scale from days to px. */
export interface TimeScale {
  (day: number): number;
  domain(): readonly [number, number];
  range(): readonly [number, number];
}

/**
 * A time scale over `domain` (days) and `range` (px). d3-scale would do the same
 * and weigh 11 kB in the browser, more than all charts together.
 */
export function timeScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): TimeScale {
  const pxPerDay = (range[1] - range[0]) / (domain[1] - domain[0]);
  const scale = (d: number) => range[0] + (d - domain[0]) * pxPerDay;
  return Object.assign(scale, { domain: () => domain, range: () => range });
}

const monthNames = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

/** A tick of a time axis: the key stays with its date when the camera moves. */
interface Tick {
  readonly key: string;
  readonly day: number;
  readonly text: string;
}

function yearTicks(from: number, to: number, every: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = from; year <= to; year++)
    if (year % every === 0)
      ticks.push({ key: `y${year}`, day: yearStart(year), text: String(year) });
  return ticks;
}

function monthTicks(fromDay: number, toDay: number, every: number): Tick[] {
  const ticks: Tick[] = [];
  const first = new Date(fromDay * 86_400_000);
  for (let m = first.getUTCMonth(), y = first.getUTCFullYear(); ; m === 11 ? ((m = 0), y++) : m++) {
    const at = day(y, m + 1);
    if (at > toDay) return ticks;
    if (at < fromDay || m % every !== 0) continue;
    ticks.push({
      key: m === 0 ? `y${y}` : `y${y}m${m + 1}`,
      day: at,
      text: m === 0 || ticks.length === 0 ? `${monthNames[m]} ${y}` : (monthNames[m] as string),
    });
  }
}

/**
 * The ticks that fit: months if there is room for them, else every year, every
 * second, third, fifth. At least 10 px stay between two labels.
 */
export function timeTicks(scale: TimeScale): Tick[] {
  const [from, to] = scale.domain();
  const [left, right] = scale.range();
  const pxPerDay = Math.abs(right - left) / (to - from);
  const month = measure("Aug 2014", "axis") + 10;
  const months = [1, 2, 3].find((n) => n * 30 * pxPerDay >= month);
  if (months && to - from < 1000) return monthTicks(from, to, months);
  const first = yearOf(from);
  const last = yearOf(to);
  const room = measure("2000", "axis") + 10;
  const every = [1, 2, 3, 5, 10].find((n) => n * 365 * pxPerDay >= room) ?? 20;
  return yearTicks(first, last, every).filter((t) => t.day >= from && t.day <= to);
}

/**
 * Marks of a time axis along `y`: a hairline per tick from `top` down to `y`,
 * and its label under it, kept inside `0` to `width`.
 */
export function timeAxis(
  scale: TimeScale,
  frame: { top: number; y: number; width: number },
): Mark[] {
  const ticks = timeTicks(scale);
  const lines: Mark[] = ticks.map((t) => {
    const x = scale(t.day);
    return {
      key: `tick-${t.key}`,
      kind: "line",
      class: "s-hair w-1",
      at: { x1: x, x2: x, y1: frame.top, y2: frame.y },
    };
  });
  const labels: Mark[] = ticks.map((t) => {
    const half = measure(t.text, "axis") / 2;
    const x = Math.min(Math.max(scale(t.day), half), frame.width - half);
    return {
      key: `year-${t.key}`,
      kind: "text",
      class: "c-soft",
      style: "axis",
      text: t.text,
      at: { x, y: frame.y + 17, "text-anchor": "middle" },
    };
  });
  return [
    ...lines,
    ...labels.filter((label, i) => {
      const previous = labels[i - 1];
      if (!previous) return true;
      const half = (m: Mark) => measure(m.text as string, "axis") / 2;
      return Number(label.at["x"]) - half(label) - (Number(previous.at["x"]) + half(previous)) >= 4;
    }),
  ];
}

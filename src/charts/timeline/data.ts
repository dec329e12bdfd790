/** The slice of the record that `timeline` draws: judgements, the period examined, events. */
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, shapeOf } from "../../record/grades.ts";
import type { Grade, GradeEntry } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { yearOf } from "../kit/axis.ts";
import { bracketed } from "../kit/bracketed.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";

/** A point or stretch on the time axis. Days are days since 1970-01-01. */
export interface TimelineEvent {
  readonly id: string;
  readonly lane: "known" | "consequence";
  readonly day: number;
  readonly date: string;
  /** Day and month, or what is known of them, for labels whose year the axis gives. */
  readonly shortDate: string;
  readonly label: string;
  readonly short: string;
  /** Named even where there isn't room for all. */
  readonly major: boolean;
}

export interface TimelineJudgement {
  readonly id: string;
  readonly day: number;
  readonly grade: Grade;
  readonly shape: GradeEntry["shape"];
  readonly word: string;
  readonly date: string;
  readonly shortDate: string;
  /** What was inspected, in a word or two. */
  readonly scope: string;
  /** First and last day on which it may have become known. */
  readonly known: readonly [number, number];
  readonly inspected: readonly [number, number] | null;
}

export interface TimelineData {
  /** Where the camera can stand, by name: the first and the last day shown. */
  readonly cameras: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly judgements: readonly TimelineJudgement[];
  /** The heading of the lane of judgements, and what stands by days of inspection. */
  readonly said: { readonly lane: string; readonly during: string };
  readonly period: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly short: string;
    /** The heading of its lane. */
    readonly lane: string;
  };
  readonly events: readonly TimelineEvent[];
  /** What stands in the field: what its ground means, and what it doesn't. */
  readonly limits: readonly string[];
  /** From when on there can be grades, and what is said of it. */
  readonly began: { readonly day: number; readonly lines: readonly string[] };
  /** What became known, and when. */
  readonly known: { readonly id: string; readonly day: number; readonly label: string };
  /** Years over which something was found to be left out, as it was said, and by whom. */
  readonly gap?: {
    readonly start: number;
    readonly end: number;
    /** The first year and the last. */
    readonly years: readonly [string, string];
    readonly text: string;
    readonly source: string;
  };
}

/** What a story says was left out, from its entries; nothing where it says nothing. */
export function gapOf(
  record: PublicRecord,
): (NonNullable<TimelineData["gap"]> & { fact: string; period: string }) | undefined {
  const { gap } = options.of(record);
  if (!gap) return undefined;
  const fact = record.facts.find((f) => f.id === gap.fact);
  const quote = record.quotations.find((q) => q.id === gap.quote);
  if (!fact?.date || !quote)
    throw new Error(`data/facts.json has no date for "${gap.fact}", which the timeline draws`);
  const { start, end } = span(fact.date);
  const period = formatDate(fact.date);
  return {
    fact: fact.date,
    period,
    start,
    end,
    years: [String(yearOf(start)), String(yearOf(end))],
    text: fill(gap.text, { period, quote: `“${quote.text}”` }),
    source: fill(gap.source, { body: quote.body, date: formatDate(quote.date) }),
  };
}

const shortDate = (edtf: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? formatDate(edtf, "day") : formatDate(edtf);

/** Collects the three lanes, each in order of date. Throws where no period is in the record. */
export function data(record: PublicRecord): TimelineData {
  const { cameras, field, period: settings, said } = options.of(record);
  const period = record.events.find((e) => e.lane === "period");
  if (!period) throw new Error('data/events.json has no event with lane "period" for the timeline');
  const { start, end } = span(period.date);
  const began = record.facts.find((f) => f.id === field.began.fact);
  if (!began?.date)
    throw new Error(
      `data/facts.json has no fact "${field.began.fact}" with a date for the timeline`,
    );
  const known = record.events.find((e) => e.id === field.known.event);
  if (!known)
    throw new Error(`data/events.json has no event "${field.known.event}" for the timeline`);
  const gap = gapOf(record);
  return {
    cameras: Object.fromEntries(
      Object.entries(cameras).map(([name, [from, to]]) => [
        name,
        [span(from).start, span(to).start] as const,
      ]),
    ),
    limits: field.limits.map((line) => fill(line, { period: formatDate(period.date) })),
    began: {
      day: span(began.date).start,
      lines: field.began.lines.map((line) => fill(line, { date: formatDate(began.date ?? "") })),
    },
    known: {
      id: known.id,
      day: span(known.date).start,
      label: fill(field.known.label, { date: formatDate(known.date) }),
    },
    ...(gap && {
      gap: { start: gap.start, end: gap.end, years: gap.years, text: gap.text, source: gap.source },
    }),
    period: { start, end, text: period.label, short: period.short, lane: settings.lane },
    said,
    judgements: record.judgements
      .filter((j) => j.series === "headline" && j.grade)
      .map((j) => {
        const known = span(j.known);
        const inspected = j.inspected ? span(j.inspected) : undefined;
        return {
          id: j.id,
          day: (known.start + known.end) / 2,
          grade: j.grade as Grade,
          shape: shapeOf(record, j.grade as Grade),
          word: gradeLabel(j.grade as Grade),
          date: bracketed(j, formatDate(j.known)),
          shortDate: bracketed(j, shortDate(j.known)),
          scope: j.scopeShort,
          known: [known.start, known.end] as const,
          inspected: inspected ? ([inspected.start, inspected.end] as const) : null,
        };
      })
      .sort((a, b) => a.day - b.day),
    events: record.events
      .filter((e) => e.lane !== "period")
      .map((e) => {
        const at = span(e.date);
        return {
          id: e.id,
          lane: e.lane as "known" | "consequence",
          day: at.precision === "day" ? at.start : (at.start + at.end) / 2,
          date: formatDate(e.date),
          shortDate: shortDate(e.date),
          label: e.label,
          short: e.short,
          major: e.major ?? false,
        };
      })
      .sort((a, b) => a.day - b.day),
  };
}

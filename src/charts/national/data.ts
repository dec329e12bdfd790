/**
 * The slice of the record that `national` draws: panels that share neither a
 * scale nor a denominator, each with its bars, each bar with its grades.
 */
import { formatDate, span } from "../../record/dates.ts";
import { countOf, gradeLabel, gradeRank, nationalOf, onScale } from "../../record/grades.ts";
import { formatNumber } from "../../record/numbers.ts";
import { options } from "./options.ts";
import type { Fact } from "../../record/shapes/statement.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { National } from "../../record/shapes/national.ts";
import type { PublicRecord } from "../../record/schema.ts";

/** The authorities of one bar that had one grade. */
export interface Part {
  /** 1 for the lowest grade of the scale, 4 for the highest; "good or outstanding" is 3. */
  readonly rank: number;
  readonly words: string;
  /** The colour: that of the grade's rank on its own scale. None for what a source leaves open. */
  readonly tone: Grade | null;
  /** How many authorities; null where the source gives only a share. */
  readonly n: number | null;
  /** Of the authorities graded, 0 to 1. */
  readonly share: number;
  /** The figure as drawn: a number, or a percentage. */
  readonly label: string;
  /** Was this the grade of the authority that the story is about? */
  readonly here: boolean;
}

/** The authorities graded by one date, lowest grade first. */
export interface Bar {
  readonly id: string;
  /** EDTF. */
  readonly date: string;
  readonly label: string;
  /** Of how many; empty where the source gives only shares. */
  readonly of: string;
  readonly parts: readonly Part[];
  /** The facts or files that it was made from. */
  readonly sources: readonly string[];
}

/** One panel: bars that may be compared with one another, and with no other panel's. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly scope: string;
  /** Many bars at equal steps of time, labelled by year. */
  readonly series: boolean;
  readonly bars: readonly Bar[];
}

export interface NationalData {
  readonly panels: readonly Panel[];
  /** The words beside the sign for the authority that the story is about. */
  readonly here: string;
  readonly limit: string;
}

type Source = National["panels"][number];
function fact(record: PublicRecord, id: string): Fact {
  const found = record.facts.find((f) => f.id === id);
  if (!found) throw new Error(`data/facts.json has no fact "${id}" for the chart "national"`);
  return found;
}

/** The grade that has a rank on the scale of a panel: the second of two scales may have two names. */
const tone = (record: PublicRecord, scale: string, rank: number): Grade | null =>
  options.of(record).scales[scale]?.[rank - 1] ?? null;

/** The scale that is counted here: that of the subject's own grades. */
const counted = (record: PublicRecord): readonly Grade[] =>
  [...nationalOf(record).grades].reverse();

/** Frameworks whose scale has the grades that are counted, by id. */
function counting(record: PublicRecord): Set<string> {
  return new Set(
    record.frameworks
      .filter((f) => counted(record).every((grade) => onScale(grade, f)))
      .map((f) => f.id),
  );
}

/** The rank of the subject's own grade on a day, on the scale that is counted; null before its first. */
function ownRank(record: PublicRecord, date: string): number | null {
  const frameworks = counting(record);
  const by = span(date).end;
  const latest = record.judgements
    .filter((j) => j.series === "headline" && frameworks.has(j.framework))
    .filter((j) => span(j.known).end <= by)
    .sort((a, b) => span(b.known).start - span(a.known).start)[0];
  return latest?.grade ? gradeRank(latest.grade, record.frameworks) : null;
}

/** Did the subject have this grade in a panel? Annual ratings by day and words, later ones by rank. */
function isHere(
  record: PublicRecord,
  scale: string,
  date: string,
  part: { words: string; rank: number },
): boolean {
  const { annual, own } = options.of(record);
  if (scale === annual)
    return record.judgements.some(
      (j) => j.series === "annual" && j.known === date && part.words.includes(j.words),
    );
  // Which authorities the earlier inspection years covered isn't in the record.
  if (!own.includes(scale)) return false;
  return ownRank(record, date) === part.rank;
}

/** When, from a panel's label: what stands after its first comma, without remark. */
function when(label: string): string {
  const [, date = label] = label.split(", ");
  return date;
}

function countedBar(record: PublicRecord, panel: Source): Bar {
  return {
    id: panel.id,
    date: panel.date,
    label: when(panel.label),
    of: `of ${formatNumber(panel.denominator)}`,
    sources: fact(record, panel.fact).sources.map((s) => s.source),
    parts: [...panel.counts]
      .sort((a, b) => a.rank - b.rank)
      .map(({ words, rank, n }) => ({
        rank,
        words,
        n,
        tone: tone(record, panel.scale, rank),
        share: n / panel.denominator,
        label: formatNumber(n),
        here: isHere(record, panel.scale, panel.date, { words, rank }),
      })),
  };
}

/** The ends of quarters as one panel: the only counts at more than a few dates. */
function quarters(record: PublicRecord): Panel {
  const national = nationalOf(record);
  const { title, scope } = options.of(record).quarters;
  const grades = counted(record);
  return {
    id: "quarters",
    title,
    scope,
    series: true,
    bars: national.quarters.map((q) => ({
      id: `q-${q.date}`,
      date: q.date,
      label: formatDate(q.date, "year"),
      of: `of ${formatNumber(q.authorities)}`,
      sources: [national.source],
      parts: grades.map((grade, i) => ({
        rank: i + 1,
        words: gradeLabel(grade),
        n: countOf(q, grade),
        tone: grade,
        share: countOf(q, grade) / q.authorities,
        label: formatNumber(countOf(q, grade)),
        here: ownRank(record, q.date) === i + 1,
      })),
    })),
  };
}

const percent = (value: number) => `${formatNumber(value)}%`;

/** Shares without counts, as a source published them. What they leave open stays open. */
function shares(record: PublicRecord): Panel {
  const valueOf = (f: Fact): number => {
    if (f.value === undefined || f.unit !== "per cent")
      throw new Error(`the fact "${f.id}" needs a value in per cent for the chart "national"`);
    return f.value;
  };
  const { title, scope, high: from, facts } = options.of(record).shares;
  const grades = counted(record);
  const lowest = grades[0] as Grade;
  const top = grades.indexOf(from) + 1;
  return {
    id: "shares",
    title,
    scope,
    series: false,
    bars: facts.map(({ high, low }): Bar => {
      const best = fact(record, high);
      const bottom = low === undefined ? undefined : fact(record, low);
      const date = best.date as string;
      const own = ownRank(record, date);
      const part = (f: Fact, rank: number, words: string, here: boolean): Part => ({
        rank,
        words,
        n: null,
        tone: rank === 1 ? lowest : from,
        share: valueOf(f) / 100,
        label: percent(valueOf(f)),
        here,
      });
      const given = [
        ...(bottom ? [part(bottom, 1, gradeLabel(lowest), own === 1)] : []),
        part(
          best,
          top,
          grades
            .slice(top - 1)
            .map(gradeLabel)
            .join(" or "),
          own !== null && own >= top,
        ),
      ];
      const rest: Part = {
        rank: 2,
        words: "not stated",
        n: null,
        tone: null,
        share: 1 - given.reduce((sum, p) => sum + p.share, 0),
        label: "",
        here: false,
      };
      return {
        id: `share-${date}`,
        date,
        label: formatDate(date, "month"),
        of: "",
        parts: [...given, rest].sort((a, b) => a.rank - b.rank),
        sources: [...best.sources, ...(bottom?.sources ?? [])].map((s) => s.source),
      };
    }),
  };
}

/** Panels in order of time. */
export function data(record: PublicRecord): NationalData {
  const settings = options.of(record);
  const stated = ({
    id,
    scale,
    derived,
    title,
    scope,
  }: (typeof settings.before)[number]): Panel[] => {
    const bars = nationalOf(record)
      .panels.filter((p) => p.scale === scale)
      .filter((p) => (fact(record, p.fact).confidence === "derived") === derived)
      .sort((a, b) => span(a.date).start - span(b.date).start)
      .map((p) => countedBar(record, p));
    return bars.length > 0 ? [{ id, title, scope, series: false, bars }] : [];
  };
  return {
    panels: [
      ...settings.before.flatMap(stated),
      quarters(record),
      shares(record),
      ...settings.after.flatMap(stated),
    ],
    here: settings.here,
    limit: "Each panel has a scale or a denominator of its own: they are not one series.",
  };
}

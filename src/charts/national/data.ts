/**
 * The slice of the record that `national` draws: panels that share neither a
 * scale nor a denominator, each with its bars, each bar with its grades.
 */
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, gradeRank } from "../../record/grades.ts";
import { formatNumber } from "../../record/numbers.ts";
import type { Fact, Grade, National, PublicRecord } from "../../record/schema.ts";

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
type Scale = Source["scale"];

/**
 * The panels made from `national.panels`: which scale, and whether the counts
 * were made here. What was counted here under the framework of 2013 is drawn
 * quarter by quarter instead.
 */
const kinds: readonly {
  id: string;
  scale: Scale;
  derived: boolean;
  title: string;
  scope: string;
}[] = [
  {
    id: "annual",
    scale: "annual",
    derived: false,
    title: "Annual ratings",
    scope: "all children’s services, education among them",
  },
  {
    id: "safeguarding",
    scale: "safeguarding",
    derived: false,
    title: "Safeguarding inspections",
    scope: "authorities inspected in the year",
  },
  {
    id: "child-protection",
    scale: "child-protection",
    derived: false,
    title: "Child protection inspections",
    scope: "authorities inspected in the year",
  },
  {
    id: "sif-official",
    scale: "sif",
    derived: false,
    title: "Single framework, official",
    scope: "Ofsted’s counts of those inspected so far",
  },
  {
    id: "ilacs-derived",
    scale: "ilacs",
    derived: true,
    title: "Latest grades, derived",
    scope: "counted here from an archive",
  },
];

/** Facts that give a share of all authorities: good or outstanding, and inadequate where stated. */
const shareFacts: readonly { high: string; low?: string }[] = [
  { high: "national-2017-03", low: "national-2017-03-inadequate" },
  { high: "national-2017-10", low: "national-2017-10-inadequate" },
  { high: "national-2018-09" },
  { high: "national-2019-08" },
];

const grades = ["inadequate", "requires-improvement", "good", "outstanding"] as const;

function fact(record: PublicRecord, id: string): Fact {
  const found = record.facts.find((f) => f.id === id);
  if (!found) throw new Error(`data/facts.json has no fact "${id}" for the chart "national"`);
  return found;
}

/** The colour of a rank: the second grade has two names. */
function tone(scale: Scale, rank: number): Grade {
  if (rank === 2) return scale === "sif" || scale === "ilacs" ? "requires-improvement" : "adequate";
  return rank === 1 ? "inadequate" : rank === 3 ? "good" : "outstanding";
}

/** Frameworks that share the four words of 2013, by id. */
function sinceTheBreak(record: PublicRecord): Set<string> {
  return new Set(
    record.frameworks
      .filter((f) => f.scale.some((word) => word.startsWith(gradeLabel("requires-improvement"))))
      .map((f) => f.id),
  );
}

/** The rank of the subject's own grade on a day, on the scale of 2013; null before its first. */
function ownRank(record: PublicRecord, date: string): number | null {
  const frameworks = sinceTheBreak(record);
  const by = span(date).end;
  const latest = record.judgements
    .filter((j) => j.series === "headline" && frameworks.has(j.framework))
    .filter((j) => span(j.known).end <= by)
    .sort((a, b) => span(b.known).start - span(a.known).start)[0];
  return latest?.grade ? gradeRank(latest.grade) : null;
}

/** Did the subject have this grade in a panel? Annual ratings by day and words, later ones by rank. */
function isHere(
  record: PublicRecord,
  scale: Scale,
  date: string,
  part: { words: string; rank: number },
): boolean {
  if (scale === "annual")
    return record.judgements.some(
      (j) => j.series === "annual" && j.known === date && part.words.includes(j.words),
    );
  // Which authorities the earlier inspection years covered isn't in the record.
  if (scale !== "sif" && scale !== "ilacs") return false;
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
        tone: tone(panel.scale, rank),
        share: n / panel.denominator,
        label: formatNumber(n),
        here: isHere(record, panel.scale, panel.date, { words, rank }),
      })),
  };
}

/** The ends of quarters as one panel: the only counts at more than a few dates. */
function quarters(record: PublicRecord): Panel {
  const { national } = record;
  return {
    id: "quarters",
    title: "Single framework, derived",
    scope: "counted here from an archive at the end of each quarter",
    series: true,
    bars: national.quarters.map((q) => ({
      id: `q-${q.date}`,
      date: q.date,
      label: formatDate(q.date, "year"),
      of: `of ${formatNumber(q.authorities)}`,
      sources: [national.source],
      parts: grades.map((grade) => ({
        rank: gradeRank(grade),
        words: gradeLabel(grade),
        n: q[grade],
        tone: grade,
        share: q[grade] / q.authorities,
        label: formatNumber(q[grade]),
        here: ownRank(record, q.date) === gradeRank(grade),
      })),
    })),
  };
}

const percent = (value: number) => `${formatNumber(value)}%`;

/** Shares without counts, as Ofsted published them. What they leave open stays open. */
function shares(record: PublicRecord): Panel {
  const valueOf = (f: Fact): number => {
    if (f.value === undefined || f.unit !== "per cent")
      throw new Error(`the fact "${f.id}" needs a value in per cent for the chart "national"`);
    return f.value;
  };
  return {
    id: "shares",
    title: "Ofsted’s shares of all authorities",
    scope: "open where the share was not stated",
    series: false,
    bars: shareFacts.map(({ high, low }): Bar => {
      const top = fact(record, high);
      const bottom = low === undefined ? undefined : fact(record, low);
      const date = top.date as string;
      const own = ownRank(record, date);
      const part = (f: Fact, rank: number, words: string, here: boolean): Part => ({
        rank,
        words,
        n: null,
        tone: rank === 1 ? "inadequate" : "good",
        share: valueOf(f) / 100,
        label: percent(valueOf(f)),
        here,
      });
      const given = [
        ...(bottom ? [part(bottom, 1, gradeLabel("inadequate"), own === 1)] : []),
        part(
          top,
          3,
          `${gradeLabel("good")} or ${gradeLabel("outstanding")}`,
          own !== null && own >= 3,
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
        sources: [...top.sources, ...(bottom?.sources ?? [])].map((s) => s.source),
      };
    }),
  };
}

/** Panels in order of time. */
export function data(record: PublicRecord): NationalData {
  const counted = (id: string): Panel[] => {
    const kind = kinds.find((k) => k.id === id);
    if (!kind) return [];
    const bars = record.national.panels
      .filter((p) => p.scale === kind.scale)
      .filter((p) => (fact(record, p.fact).confidence === "derived") === kind.derived)
      .sort((a, b) => span(a.date).start - span(b.date).start)
      .map((p) => countedBar(record, p));
    return bars.length > 0
      ? [{ id, title: kind.title, scope: kind.scope, series: false, bars }]
      : [];
  };
  return {
    panels: [
      ...["annual", "safeguarding", "child-protection", "sif-official"].flatMap(counted),
      quarters(record),
      shares(record),
      ...counted("ilacs-derived"),
    ],
    here: "Rotherham’s own grade by that date, where the record has one on that scale",
    limit: "Each panel has a scale or a denominator of its own: they are not one series.",
  };
}

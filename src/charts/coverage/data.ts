/**
 * The slice of the record that `coverage` draws: how many authorities had been
 * inspected by a day, as stated, and their grades, as counted here. What is
 * stated and what is counted don't agree, and the difference is drawn.
 */
import { formatDate, span } from "../../record/dates.ts";
import { countOf, gradeLabel, nationalOf } from "../../record/grades.ts";
import { formatNumber } from "../../record/numbers.ts";
import { fill } from "../kit/options.ts";
import { options } from "./options.ts";
import type { Counts } from "../../record/shapes/national.ts";
import type { Fact } from "../../record/shapes/statement.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";

/** A grade, `unknown` for a report that is not in the archive, `open` for no report yet. */
export type GroupId = Grade | "unknown" | "open";

/** Authorities that stand together. */
export interface CoverageGroup {
  readonly id: GroupId;
  readonly word: string;
  readonly count: string;
  /** Numbers of the rings, 1 to all authorities: the same ring from day to day. */
  readonly members: readonly number[];
  /** A word on one of them. */
  readonly remark: string | null;
}

/** One day. */
export interface CoverageDay {
  readonly id: string;
  readonly notes: readonly string[];
  /** What is said of those without a report, and of those with one. */
  readonly open: string;
  readonly filled: string;
  readonly groups: readonly CoverageGroup[];
}

export interface CoverageData {
  /** Before the first inspection under the framework. */
  readonly before: CoverageDay;
  readonly days: readonly CoverageDay[];
}

/** A fact of the record with a number and a date. */
type DatedFigure = Fact & { value: number; date: string };

function figure(record: PublicRecord, id: string): DatedFigure {
  const fact = record.facts.find((f) => f.id === id);
  if (fact?.value === undefined || fact.date === undefined)
    throw new Error(`the chart "coverage" needs a fact "${id}" with a value and a date`);
  return { ...fact, value: fact.value, date: fact.date };
}

/** The facts that state a number of inspections, in order of date. */
export function dayFacts(record: PublicRecord): DatedFigure[] {
  return options.of(record).days.map(({ stated }) => figure(record, stated));
}

/**
 * The counts made here for a day: of that very day, or of the first end of a
 * quarter after it. Throws where there is neither.
 */
function countsFor(record: PublicRecord, date: string): Counts {
  const national = nationalOf(record);
  const counts =
    national.days.find((c) => c.date === date) ??
    national.quarters
      .filter((c) => span(c.date).start >= span(date).start)
      .sort((a, b) => span(a.date).start - span(b.date).start)[0];
  if (!counts) throw new Error(`data/national.json has no counts for ${date} or later`);
  return counts;
}

/** How many authorities of each group, on one of the days. */
export interface Tally {
  readonly fact: DatedFigure;
  readonly counts: Counts;
  /** The day that the grades are of. */
  readonly day: string;
  /** Up to when reports on inspections made by that day were counted, where it is later. */
  readonly publishedBy: string | undefined;
  readonly of: Readonly<Record<GroupId, number>> & {
    readonly unknown: number;
    readonly open: number;
  };
}

/** The numbers of a day. Throws where more were counted here than were stated. */
export function tally(record: PublicRecord, fact: DatedFigure): Tally {
  const { publishedBy } = options.of(record).days.find((d) => d.stated === fact.id) ?? {};
  const counts = countsFor(record, publishedBy ?? fact.date);
  const unknown = fact.value - counts.authorities;
  const open = nationalOf(record).authoritiesInEngland - fact.value;
  if (unknown < 0 || open < 0)
    throw new Error(`the counts of ${counts.date} and the fact "${fact.id}" don't fit together`);
  return {
    fact,
    counts,
    day: publishedBy === undefined ? counts.date : fact.date,
    publishedBy,
    of: {
      ...Object.fromEntries(nationalOf(record).grades.map((g) => [g, countOf(counts, g)])),
      unknown,
      open,
    },
  };
}

/** The groups, the highest grade first. */
const order = (record: PublicRecord): GroupId[] => [
  ...nationalOf(record).grades,
  "unknown",
  "open",
];

/**
 * Gives each group its rings, day after day. A ring stays in its group
 * unless the group has shrunk, and groups that grow take from those not yet
 * inspected: no change of grade is drawn that the counts don't show.
 */
export function assign(
  total: number,
  grades: readonly Grade[],
  tallies: readonly Tally["of"][],
): Map<GroupId, number[]>[] {
  // Rings are given out from one side: the lowest grade first, those not inspected last.
  const fillOrder: readonly GroupId[] = [...[...grades].reverse(), "unknown"];
  let groups = new Map<GroupId, number[]>([
    ["open", Array.from({ length: total }, (_, i) => i + 1)],
  ]);
  return tallies.map((wanted) => {
    const next = new Map<GroupId, number[]>();
    const free = [...(groups.get("open") ?? [])];
    for (const id of fillOrder) {
      const had = groups.get(id) ?? [];
      next.set(id, had.slice(0, wanted[id] ?? 0));
      free.push(...had.slice(wanted[id] ?? 0));
    }
    free.sort((a, b) => a - b);
    for (const id of fillOrder) {
      const own = next.get(id) as number[];
      own.push(...free.splice(0, (wanted[id] ?? 0) - own.length));
    }
    next.set("open", free);
    groups = next;
    return next;
  });
}

const groupWords = (id: GroupId, n: number): string => {
  if (id === "unknown") return n === 1 ? "report missing" : "reports missing";
  return id === "open" ? "no report yet" : gradeLabel(id);
};

/** The subject's grade on a day, if it was among those inspected. */
function subjectGrade(record: PublicRecord, date: string): { grade: Grade; name: string } | null {
  const own = record.authorities.find((a) => a.id === options.of(record).subject);
  if (!own || span(own.first.published).start > span(date).start) return null;
  const again = span(own.next.published).start <= span(date).start;
  return { grade: again ? own.next.grade : own.first.grade, name: own.name };
}

/** The framework by the year it began: "the framework of 2013". */
export function frameworkWords(record: PublicRecord): string {
  const { framework: id } = options.of(record);
  const framework = record.frameworks.find((f) => f.id === id);
  if (!framework) throw new Error(`data/frameworks.json has no "${id}" for "coverage"`);
  const [from] = framework.period.split("/") as [string];
  return `the framework of ${formatDate(from, "year")}`;
}

/** "42 reports found, 1 missing": of as many as are stated. */
const difference = ({ fact, counts, of }: Tally): string =>
  of.unknown > 0
    ? `${formatNumber(counts.authorities)} reports found, ${formatNumber(of.unknown)} missing`
    : `All ${formatNumber(fact.value)} reports found`;

/** How many authorities had been inspected under the framework by a day whose reports came later: at least, as some dates weren't read. */
export function reportedLater(record: PublicRecord, date: string): number {
  const { framework } = options.of(record);
  const by = span(date).end;
  return (record.history?.authorities ?? []).filter(({ inspections }) =>
    inspections.some(
      (i) =>
        i.framework === framework &&
        i.inspected !== undefined &&
        span(i.inspected).end <= by &&
        span(i.published).start > by &&
        !inspections.some((o) => o.framework === framework && span(o.published).start <= by),
    ),
  ).length;
}

/** The shares that a source gives for a day, with its date; empty where it gives none. */
export function sharesOf(record: PublicRecord, fact: DatedFigure): string {
  const settings = options.of(record);
  const shares = settings.days.find((d) => d.stated === fact.id)?.shares ?? [];
  if (shares.length === 0) return "";
  const parts = shares.map(
    ({ fact: id, grades: own }) =>
      `${formatNumber(figure(record, id).value)}% ${own.map(gradeLabel).join(" or ")}`,
  );
  return `${fill(settings.shares, { date: formatDate(fact.date) })}: ${parts.join(", ")}`;
}

/** When and from what the grades were counted. */
function countedWords(t: Tally): string {
  return t.day === t.fact.date
    ? difference(t)
    : `Counted at ${formatDate(t.day)}: ${difference(t)}`;
}

/** Collects the days, each with its groups. */
export function data(record: PublicRecord): CoverageData {
  const total = nationalOf(record).authoritiesInEngland;
  const tallies = dayFacts(record).map((fact) => tally(record, fact));
  const members = assign(
    total,
    nationalOf(record).grades,
    tallies.map((t) => t.of),
  );
  return {
    before: {
      id: "none",
      open: "",
      filled: "",
      notes: [`Before ${frameworkWords(record)}: no report under it yet`],
      groups: [
        {
          id: "open",
          word: groupWords("open", total),
          count: formatNumber(total),
          members: Array.from({ length: total }, (_, i) => i + 1),
          remark: null,
        },
      ],
    },
    days: tallies.map((t, i) => {
      const own = subjectGrade(record, t.counts.date);
      return {
        id: t.fact.date,
        open: `empty rings, each an authority without a report under ${frameworkWords(record)} by ${formatDate(t.fact.date, "month")}`,
        filled: "filled rings: a report was out.",
        notes: [countedWords(t)],
        groups: order(record)
          .filter((id) => (t.of[id] ?? 0) > 0)
          .map((id) => ({
            id,
            word: groupWords(id, t.of[id] ?? 0),
            count: formatNumber(t.of[id] ?? 0),
            members: members[i]?.get(id) ?? [],
            remark: own?.grade === id ? `one of them ${own.name}` : null,
          })),
      };
    }),
  };
}

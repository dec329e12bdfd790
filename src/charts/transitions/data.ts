/** The slice of the record that `transitions` draws: each authority's first grade and the next. */
import { fill } from "../kit/options.ts";
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, gradeOrder, gradeRank, nationalOf, shapeOf } from "../../record/grades.ts";
import { formatNumber, spellNumber } from "../../record/numbers.ts";
import type { Authority } from "../../record/shapes/authority.ts";
import type { Grade, GradeEntry } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { options } from "./options.ts";

/** One authority with two graded inspections. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
  readonly shape: GradeEntry["shape"];
  /** The day since 1970-01-01 on which the first grade was published. */
  readonly firstDay: number;
  /** When the first grade and the next were published, to the month. */
  readonly first: string;
  readonly next: string;
  readonly marked: boolean;
}

/** The authorities that reached one grade, in order of publication. */
export interface TransitionGroup {
  readonly grade: Grade;
  readonly word: string;
  readonly count: string;
  /** How far that is from the first grade, in words. */
  readonly step: string;
  readonly lines: readonly Transition[];
}

export interface TransitionsData {
  /** From the highest grade to the lowest. */
  readonly groups: readonly TransitionGroup[];
  readonly startWord: string;
  readonly startGrade: Grade;
  readonly startShape: GradeEntry["shape"];
  readonly total: string;
  readonly asOf: string;
  /** How the counts were made, and what they lack. */
  readonly derived: string;
  /** Authorities of the same first grade that had no second one by then. */
  readonly waiting: number;
  readonly waitingWords: string;
}

const line = (a: Authority, record: PublicRecord): Transition => ({
  id: a.id,
  name: a.name,
  grade: a.next.grade,
  shape: shapeOf(record, a.next.grade),
  firstDay: span(a.first.published).start,
  first: formatDate(a.first.published, "month"),
  next: formatDate(a.next.published, "month"),
  marked: a.id === options.of(record).subject,
});

/** The authorities that reached a grade, by date of the next publication, then name. */
export function reaching(record: PublicRecord, grade: Grade): Authority[] {
  return record.authorities
    .filter((a) => a.next.grade === grade)
    .sort(
      (a, b) =>
        span(a.next.published).start - span(b.next.published).start || a.name.localeCompare(b.name),
    );
}

/** "the same again", "one up", "two up": a number of places on one scale. */
function stepWords(places: number): string {
  if (places === 0) return "the same again";
  return `${spellNumber(Math.abs(places))} ${places > 0 ? "up" : "down"}`;
}

/** Groups the authorities by the grade they reached. Throws where their first grades differ. */
export function data(record: PublicRecord): TransitionsData {
  const { reinspected } = nationalOf(record);
  const rank = (grade: Grade) => gradeRank(grade, record.frameworks);
  const [startGrade, ...others] = new Set(record.authorities.map((a) => a.first.grade));
  if (!startGrade || others.length > 0)
    throw new Error("the authorities of data/authorities.json must all start from one grade");
  const groups = gradeOrder(record)
    .reverse()
    .map((grade) => ({ grade, lines: reaching(record, grade).map((a) => line(a, record)) }))
    .filter((group) => group.lines.length > 0)
    .map(({ grade, lines }) => ({
      grade,
      word: gradeLabel(grade),
      count: formatNumber(lines.length),
      step: stepWords(rank(grade) - rank(startGrade)),
      lines,
    }));
  return {
    groups,
    startGrade,
    startShape: shapeOf(record, startGrade),
    startWord: gradeLabel(startGrade),
    total: formatNumber(record.authorities.length),
    asOf: formatDate(reinspected.asOf),
    derived: fill(options.of(record).derived, { date: formatDate(reinspected.asOf) }),
    waiting: reinspected.notYet,
    waitingWords: `${formatNumber(reinspected.notYet)} more, not graded again by ${formatDate(reinspected.asOf).replaceAll(" ", "\u00a0")}`,
  };
}

/** The slice of the record that `transitions` draws: each authority's first grade and the next. */
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel, gradeOrder, gradeRank } from "../../record/grades.ts";
import { formatNumber, spellNumber } from "../../record/numbers.ts";
import type { Authority, Grade, PublicRecord } from "../../record/schema.ts";

/** The authority that the story is about. */
export const subject = "rotherham";

/** One authority with two graded inspections. */
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
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
  readonly total: string;
  readonly asOf: string;
  /** Authorities of the same first grade that had no second one by then. */
  readonly waiting: number;
  readonly waitingWords: string;
}

const line = (a: Authority): Transition => ({
  id: a.id,
  name: a.name,
  grade: a.next.grade,
  firstDay: span(a.first.published).start,
  first: formatDate(a.first.published, "month"),
  next: formatDate(a.next.published, "month"),
  marked: a.id === subject,
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
  const [startGrade, ...others] = new Set(record.authorities.map((a) => a.first.grade));
  if (!startGrade || others.length > 0)
    throw new Error("the authorities of data/authorities.json must all start from one grade");
  const groups = [...gradeOrder]
    .reverse()
    .map((grade) => ({ grade, lines: reaching(record, grade).map(line) }))
    .filter((group) => group.lines.length > 0)
    .map(({ grade, lines }) => ({
      grade,
      word: gradeLabel(grade),
      count: formatNumber(lines.length),
      step: stepWords(gradeRank(grade) - gradeRank(startGrade)),
      lines,
    }));
  return {
    groups,
    startGrade,
    startWord: gradeLabel(startGrade),
    total: formatNumber(record.authorities.length),
    asOf: formatDate(record.national.reinspected.asOf),
    waiting: record.national.reinspected.notYet,
    waitingWords: `${formatNumber(record.national.reinspected.notYet)} more, not graded again by ${formatDate(record.national.reinspected.asOf)}`,
  };
}

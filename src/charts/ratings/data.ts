/** The slice of the record that `ratings` draws: headline judgements and the breaks of the scale. */
import { formatDate, span } from "../../record/dates.ts";
import { gradeLabel } from "../../record/grades.ts";
import { gradeSchema, type Grade, type PublicRecord } from "../../record/schema.ts";

/** A part of a judgement that was graded on its own. */
export interface Strand {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
}

/** One headline judgement. Days are days since 1970-01-01. */
export interface RatedJudgement {
  readonly id: string;
  readonly grade: Grade;
  readonly word: string;
  /** When the public knew; for a year or month, its middle. */
  readonly day: number;
  /** First and last day that `day` may stand for. */
  readonly known: readonly [number, number];
  readonly inspected: readonly [number, number] | null;
  readonly date: string;
  readonly year: string;
  readonly scope: string;
  readonly bracketed: boolean;
  readonly strands: readonly Strand[];
}

/** A day on which the scale, or what its words meant, changed. */
export interface Break {
  readonly id: string;
  readonly day: number;
  readonly text: string;
}

export interface RatingsData {
  /** The grades as words. */
  readonly words: Readonly<Record<Grade, string>>;
  readonly judgements: readonly RatedJudgement[];
  readonly breaks: readonly Break[];
}

/** Short name of a strand, from its id: "care-leavers" is "care leavers". */
export function strandName(id: string): string {
  return id.replaceAll("-", " ");
}

/** Collects the headline judgements in order of publication. */
export function data(record: PublicRecord): RatingsData {
  const judgements = record.judgements
    .filter((j) => j.series === "headline" && j.grade !== undefined)
    .map((j): RatedJudgement => {
      const known = span(j.known);
      const inspected = j.inspected ? span(j.inspected) : undefined;
      const grade = j.grade as Grade;
      return {
        id: j.id,
        grade,
        word: gradeLabel(grade),
        day: (known.start + known.end) / 2,
        known: [known.start, known.end],
        inspected: inspected ? [inspected.start, inspected.end] : null,
        date: formatDate(j.known),
        year: formatDate(j.known, "year"),
        scope: j.scopeShort,
        bracketed: j.bracketed ?? false,
        strands: j.strands.map((s) => ({ id: s.id, name: strandName(s.id), grade: s.grade })),
      };
    })
    .sort((a, b) => a.day - b.day);
  const breaks = record.breaks
    .map((b) => ({ id: b.id, day: span(b.date).start, text: b.short }))
    .sort((a, b) => a.day - b.day);
  const words = Object.fromEntries(gradeSchema.options.map((g) => [g, gradeLabel(g)])) as Record<
    Grade,
    string
  >;
  return { words, judgements, breaks };
}

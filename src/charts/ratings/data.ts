/** The slice of the record that `ratings` draws: headline judgements and the breaks of the scale. */
import { formatDate, span } from "../../record/dates.ts";
import { comparable, gradeLabel, gradeOrder, onScale } from "../../record/grades.ts";
import { bracketed } from "../kit/bracketed.ts";
import type { Framework, Judgement } from "../../record/shapes/judgement.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { RecordEvent } from "../../record/shapes/event.ts";

/** A part of a judgement that was graded on its own. */
export interface Strand {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade;
  readonly word: string;
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
  /** Which panel it stands in: by its framework, never by its date. */
  readonly panel: number;
  readonly bracketed: boolean;
  readonly strands: readonly Strand[];
}

/** One set of words: the frameworks that have it, one after the other. */
export interface Panel {
  readonly id: string;
  /** From what month on it was in use, in words. */
  readonly title: string;
  /** Its rungs, the best first. */
  readonly scale: readonly Grade[];
  /** How many frameworks it holds. */
  readonly kinds: number;
}

/** An event that may be drawn as a dated rule. */
export interface DatedEvent {
  readonly id: string;
  readonly day: number;
  readonly text: string;
}

/** A day on which the scale, or what its words meant, changed. */
export interface Break {
  readonly id: string;
  readonly day: number;
  readonly text: string;
  /** "From February 2001". */
  readonly from: string;
}

export interface RatingsData {
  /** The grades as words, from the lowest. */
  readonly words: Readonly<Record<Grade, string>>;
  readonly judgements: readonly RatedJudgement[];
  readonly panels: readonly Panel[];
  readonly events: readonly DatedEvent[];
  readonly breaks: readonly Break[];
}

/** The headline judgements with a grade, in the order in which they became known. */
function headline(record: PublicRecord): Judgement[] {
  return record.judgements
    .filter((j) => j.series === "headline" && j.grade !== undefined)
    .sort((a, b) => (a.known < b.known ? -1 : 1));
}

/** Panels of the headline series, and which framework belongs to which. */
function panelsOf(record: PublicRecord): { panels: Panel[]; of: Map<string, number> } {
  const used = new Set(headline(record).map((j) => j.framework));
  const frameworks = record.frameworks
    .filter((f) => used.has(f.id))
    .sort((a, b) => span(a.period).start - span(b.period).start);
  const groups: Framework[][] = [];
  for (const framework of frameworks) {
    const last = groups.at(-1)?.[0];
    if (last && comparable(last, framework)) groups.at(-1)?.push(framework);
    else groups.push([framework]);
  }
  const began = (group: Framework[] | undefined) =>
    formatDate((group?.[0]?.period ?? "").split("/")[0] ?? "", "month");
  const panels = groups.map((group, i): Panel => {
    const scale = group[0]?.scale ?? [];
    return {
      id: group[0]?.id ?? "",
      kinds: group.length,
      title:
        i === 0 && groups.length > 1
          ? `Before ${began(groups[1])}`
          : `Framework of ${began(group)}`,
      scale: gradeOrder(record)
        .filter((grade) => onScale(grade, { scale }))
        .reverse(),
    };
  });
  return {
    panels,
    of: new Map(groups.flatMap((group, i) => group.map((f) => [f.id, i] as const))),
  };
}

/** The events that the first ladder can hold: from its first judgement until the scale changed, a year long at most. */
export function datedEvents(record: PublicRecord): RecordEvent[] {
  const changed = Math.min(...record.breaks.map((b) => span(b.date).start));
  const begun = Math.min(...headline(record).map((j) => span(j.known).start));
  return record.events.filter((e) => {
    const { start, end } = span(e.date);
    return start >= begun && end < changed - 180 && end - start < 366;
  });
}

/** Collects the headline judgements in order of publication. */
export function data(record: PublicRecord): RatingsData {
  const { panels, of } = panelsOf(record);
  const judgements = headline(record)
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
        date: bracketed(j, formatDate(j.known)),
        year: bracketed(j, formatDate(j.known, "year")),
        scope: j.scopeShort,
        panel: of.get(j.framework) ?? 0,
        bracketed: j.bracketed ?? false,
        strands: j.strands.map((s) => ({
          id: s.id,
          name: s.label,
          grade: s.grade,
          word: gradeLabel(s.grade),
        })),
      };
    })
    .sort((a, b) => a.day - b.day);
  const breaks = record.breaks
    .map((b) => ({
      id: b.id,
      day: span(b.date).start,
      text: b.short,
      from: `From ${formatDate(b.date, "month")}`,
    }))
    .sort((a, b) => a.day - b.day);
  const words = Object.fromEntries(gradeOrder(record).map((g) => [g, gradeLabel(g)]));
  const events = datedEvents(record).map((e) => {
    const { start, end } = span(e.date);
    return { id: e.id, day: (start + end) / 2, text: `${formatDate(e.date)}: ${e.short}` };
  });
  return { words, judgements, panels, events, breaks };
}

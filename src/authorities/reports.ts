/**
 * What is told of an authority: each report of the history and, for the
 * authority that the story is about, what its own record says besides.
 */
import { pairs } from "../record/history/agree.ts";
import type { HistoryAuthority, Inspection } from "../record/history/schema.ts";
import type { Framework, Judgement } from "../record/shapes/judgement.ts";
import type { Grade } from "../record/shapes/grade.ts";
import type { PublicRecord } from "../record/schema.ts";

/** One judgement, graded or not. Dates are EDTF. */
export interface AuthorityReport {
  readonly id: string;
  /** When it became known. */
  readonly known: string;
  readonly published?: string;
  readonly inspected?: string;
  readonly framework?: Framework;
  /** Is the framework that of the day, because the report's own wasn't read? */
  readonly byDay: boolean;
  readonly grade?: Grade;
  /** Was the report made after overall grades had ended? */
  readonly ungraded: boolean;
  /** "short inspection", "child protection only", or the framework. */
  readonly scope: string;
  readonly strands: Inspection["strands"];
  /** Parts whose grade wasn't read. */
  readonly unread: readonly string[];
  /** How it was read, as a sentence without full stop. */
  readonly read: string;
  /** Address of the report, where the file has one. */
  readonly report?: string;
  /** The entry of the story's own record behind it. */
  readonly judgement?: Judgement;
}

const fromRecord = "From the record of the story";

function ofInspection(i: Inspection, record: PublicRecord, judgement?: Judgement): AuthorityReport {
  // What couldn't be read in the archive's file may be known from elsewhere.
  const filled = i.grade === undefined && !i.ungraded ? judgement : undefined;
  const framework = record.frameworks.find((f) => f.id === (i.framework ?? filled?.framework));
  const grade = i.grade ?? filled?.grade;
  const inspected = i.inspected ?? filled?.inspected;
  const kind = i.kind === "short" || i.kind === "standard" ? `${i.kind} inspection` : undefined;
  return {
    id: i.id,
    known: i.published,
    published: i.published,
    ...(inspected ? { inspected } : {}),
    ...(framework ? { framework } : {}),
    byDay: i.framework !== undefined && i.frameworkFrom === "day",
    ...(grade ? { grade } : {}),
    ungraded: i.ungraded,
    scope: judgement?.scopeShort ?? kind ?? framework?.short ?? "",
    strands: i.strands,
    unread: i.unread,
    read: filled?.grade ? `${i.reading.label}. ${fromRecord}` : i.reading.label,
    report: i.report,
    ...(judgement ? { judgement } : {}),
  };
}

function ofJudgement(j: Judgement, record: PublicRecord): AuthorityReport {
  const framework = record.frameworks.find((f) => f.id === j.framework);
  return {
    id: j.id,
    known: j.known,
    ...(j.published ? { published: j.published } : {}),
    ...(j.inspected ? { inspected: j.inspected } : {}),
    ...(framework ? { framework } : {}),
    byDay: false,
    ...(j.grade ? { grade: j.grade } : {}),
    ungraded: false,
    scope: j.scopeShort,
    strands: j.strands,
    unread: [],
    read: fromRecord,
    judgement: j,
  };
}

/** All that is told of an authority, the oldest first. */
export function reportsOn(record: PublicRecord, authority: HistoryAuthority): AuthorityReport[] {
  const own = record.history ? pairs(record, { ...record.history, authorities: [authority] }) : [];
  const paired = new Map(own.map(({ inspection, judgement }) => [inspection.id, judgement]));
  const rest =
    own.length === 0
      ? []
      : record.judgements.filter(
          (j) => j.series === "headline" && !own.some(({ judgement }) => judgement === j),
        );
  return [
    ...authority.inspections.map((i) => ofInspection(i, record, paired.get(i.id))),
    ...rest.map((j) => ofJudgement(j, record)),
  ].sort((a, b) => (a.known < b.known ? -1 : 1));
}

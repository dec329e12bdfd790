/** The rows behind an authority's ladder: each report, overall and by part. */
import type { Table } from "../charts/kit/chart.ts";
import { gradeLabel } from "../record/grades.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import type { PublicRecord } from "../record/schema.ts";
import { reportsOn } from "./reports.ts";
import { gradeWords, plainName } from "./words.ts";

const columns: Table["columns"] = [
  {
    name: "authority",
    title: "Authority",
    type: "string",
    description: "The authority, as the statistics office names it",
  },
  {
    name: "published",
    title: "Published",
    type: "string",
    description: "When the report was published (EDTF); empty where not established",
  },
  {
    name: "inspected",
    title: "Inspected",
    type: "string",
    description: "When inspectors were there (EDTF); empty where not read",
  },
  {
    name: "framework",
    title: "Framework",
    type: "string",
    description: "The rules of the inspection",
  },
  {
    name: "level",
    title: "Level",
    type: "string",
    description: "The judgement overall, or one part of it",
  },
  { name: "scope", title: "What was graded", type: "string", description: "What the grade covers" },
  {
    name: "grade",
    title: "Grade",
    type: "string",
    description: "The grade in words; empty where none was read or given",
  },
  {
    name: "read",
    title: "How it was read",
    type: "string",
    description: "How the grade came from the report into this file",
  },
  { name: "report", title: "Report", type: "string", description: "Address of the report" },
];

/** The table of an authority. */
export function table(record: PublicRecord, authority: HistoryAuthority): Table {
  return {
    caption: `${plainName(authority)}: every report, with its parts`,
    columns,
    rows: reportsOn(record, authority).flatMap((t) => {
      const before = [
        authority.name,
        t.published ?? null,
        t.inspected ?? null,
        t.framework?.name ?? null,
      ] as const;
      const after = [t.read, t.report ?? null] as const;
      return [
        [
          ...before,
          "overall",
          t.scope || null,
          t.grade || t.ungraded ? gradeWords(t) : null,
          ...after,
        ],
        ...t.strands.map((s) => [...before, "part", s.label, gradeLabel(s.grade), ...after]),
        ...t.unread.map((label) => [...before, "part", label, null, ...after]),
      ];
    }),
  };
}

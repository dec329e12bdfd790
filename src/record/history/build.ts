/** Rows of the history as authorities with their inspections. */
import { span } from "../dates.ts";
import type { Framework } from "../shapes/judgement.ts";
import type { Grade } from "../shapes/grade.ts";
import type { PublicRecord } from "../schema.ts";
import type { History, HistoryAuthority, HistoryFile, Inspection, Reading, Row } from "./schema.ts";

/** An authority's part of addresses: "Lampford, City of" is `lampford`, "St. Wick" `st-wick`. */
export function authorityId(name: string): string {
  return name
    .replace(/, City of$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A grade from its words, or nothing. */
export function gradeOf(
  words: string,
  { grades }: Pick<PublicRecord, "grades">,
): Grade | undefined {
  return grades.find((grade) => grade.label === words)?.id;
}

/** The framework of a row: the one read or, for a graded row without, the only one in use on its day. */
function frameworkOf(row: Row, file: HistoryFile, frameworks: readonly Framework[]) {
  const read = file.frameworks.find((f) => f.code === row.framework);
  if (read || row.overall === "") return read;
  const day = span(row.published).start;
  const inUse = file.frameworks.filter(({ framework }) => {
    const period = frameworks.find((f) => f.id === framework)?.period;
    if (period === undefined) return false;
    const { start, end } = span(period);
    return day >= start && day <= end;
  });
  return inUse.length === 1 ? inUse[0] : undefined;
}

function inspection(
  row: Row,
  file: HistoryFile,
  record: Pick<PublicRecord, "frameworks" | "grades">,
): Inspection {
  const known = frameworkOf(row, file, record.frameworks);
  const grade = gradeOf(row.overall, record);
  const strands = (known?.strands ?? []).flatMap(({ column, id, label, ...when }) => {
    const given = gradeOf(row[column], record);
    const filled = (name: string | undefined) => row[name as keyof Row] !== "";
    if (given === undefined) return [];
    if (when.with !== undefined && !filled(when.with)) return [];
    if (when.without !== undefined && filled(when.without)) return [];
    return [{ id, label, grade: given }];
  });
  const unread =
    row.overall === ""
      ? []
      : (known?.strands ?? []).flatMap((s) =>
          row[s.column] === "" && s.with === undefined && s.without === undefined ? [s.label] : [],
        );
  return {
    id: `${authorityId(row.name)}-${row.published}`,
    published: row.published,
    ...(row.inspected_start ? { inspected: `${row.inspected_start}/${row.inspected_end}` } : {}),
    ...(known ? { framework: known.framework } : {}),
    frameworkFrom: row.framework === "" ? "day" : "report",
    ...(row.kind ? { kind: row.kind } : {}),
    ...(grade ? { grade } : {}),
    ungraded: row.overall === file.ungraded.words,
    strands,
    unread,
    reading: file.readings.find((r) => r.words === row.how_read) as Reading,
    report: row.report,
  };
}

/** The history by authority, in order of name. The rows have to be checked. */
export function buildHistory(
  rows: readonly Row[],
  file: HistoryFile,
  record: Pick<PublicRecord, "frameworks" | "grades">,
): History {
  const authorities = new Map<string, HistoryAuthority & { inspections: Inspection[] }>();
  for (const row of rows) {
    const id = authorityId(row.name);
    const known = authorities.get(id) ?? {
      id,
      name: row.name,
      urn: row.urn,
      code: row.ons_code,
      region: row.region,
      inspections: [],
      former: file.former.filter((f) => f.successors.includes(id)),
    };
    known.inspections.push(inspection(row, file, record));
    authorities.set(id, known);
  }
  const { former: _, frameworks: __, ungraded: ___, ...whole } = file;
  return {
    ...whole,
    authorities: [...authorities.values()].sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
  };
}

/** What must hold of every row of the history, and between its rows. */
import { dateFault } from "../time/date-check.ts";
import { span } from "../dates.ts";
import type { RecordFinding } from "../finding.ts";
import { onScale } from "../grades.ts";
import { nearest } from "../nearest.ts";
import type { PublicRecord } from "../schema.ts";
import { authorityId, gradeOf } from "./build.ts";
import { historyCsv } from "./csv.ts";
import type { ColumnName, HistoryFile, Row } from "./schema.ts";

type Known = Pick<PublicRecord, "frameworks" | "breaks" | "grades">;
type Found = Pick<RecordFinding, "code" | "message" | "why" | "remedy">;

const shapes: Partial<Record<ColumnName, [RegExp, string]>> = {
  urn: [/^\d{4,7}$/, "the inspectorate’s number of the authority, digits alone"],
  ons_code: [/^E\d{8}$/, "E and eight digits"],
  name: [/\S/, "the authority’s name"],
  region: [/\S/, "the region"],
  published: [/\S/, "the day of publication"],
  report: [/\S/, "the address of the report"],
};
const gradeColumns = [
  "overall",
  "leaders",
  "help_and_protection",
  "in_care",
  "care_leavers",
  "adoption",
] as const;

/** What is wrong with one row alone. */
function rowFaults(row: Row, file: HistoryFile, { frameworks, breaks, grades }: Known): Found[] {
  const faults: Found[] = [];
  const add = (code: string, message: string, remedy: string, why?: string) =>
    faults.push({ code, message, remedy, ...(why ? { why } : {}) });

  for (const [column, [shape, what]] of Object.entries(shapes) as [ColumnName, [RegExp, string]][])
    if (!shape.test(row[column]))
      add("history-cell", `"${row[column]}" can't stand as "${column}".`, `Write ${what}.`);
  for (const column of ["published", "inspected_start", "inspected_end"] as const) {
    const fault = row[column] === "" ? undefined : dateFault(row[column]);
    if (fault !== undefined || (row[column] && row[column].length !== 10))
      add(
        "history-date",
        `The date "${row[column]}" ${fault?.said ?? "is not known to the day"}.`,
        "Write 2001-02-03.",
      );
  }
  if (faults.length > 0) return faults;

  const { inspected_start: start, inspected_end: end } = row;
  if ((start === "") !== (end === ""))
    add("history-date", "Only one end of the inspection is given.", "Give both, or none.");
  else if (start > end)
    add("history-order", `The inspection ends on ${end}, before it begins.`, "Correct its dates.");
  else if (end > row.published)
    add(
      "history-order",
      `Published on ${row.published}, before the inspection was over (${end}).`,
      "Correct one of the dates from the report.",
    );

  const known = file.frameworks.find((f) => f.code === row.framework);
  const codes = file.frameworks.map((f) => f.code);
  if (row.framework !== "" && !known)
    add(
      "history-framework",
      `There is no framework "${row.framework}".`,
      `Write ${codes.join(" or ")}, or leave it empty.`,
    );
  const framework = frameworks.find((f) => f.id === known?.framework);
  for (const column of gradeColumns) {
    const words = row[column];
    if (words === "" || (column === "overall" && words === file.ungraded.words)) continue;
    const grade = gradeOf(words, { grades });
    if (!grade) {
      const allowed = framework?.scale ?? frameworks.flatMap((f) => f.scale);
      const meant = nearest(words, [...allowed]);
      add(
        "history-grade",
        `"${words}" is not a grade ("${column}").`,
        meant ? `Write "${meant}".` : `Allowed: ${[...new Set(allowed)].join(", ")}.`,
      );
    } else if (framework && !onScale(grade, framework))
      add(
        "history-grade",
        `"${words}" is not on the scale of ${framework.name}.`,
        `Use one of: ${framework.scale.join(", ")}.`,
        "The scale changed; grades of two scales can't be mixed.",
      );
    const strands = known?.strands.map((s) => s.column as string);
    if (column !== "overall" && strands && !strands.includes(column))
      add(
        "history-strand",
        `"${column}" was not graded under "${row.framework}".`,
        "Take the grade out, or correct the framework.",
      );
  }

  const reading = file.readings.find((r) => r.words === row.how_read);
  if (!reading)
    add(
      "history-reading",
      `"${row.how_read}" doesn't say how the row was read.`,
      `Write one of: ${file.readings.map((r) => r.words).join("; ")}.`,
    );
  else if (reading.graded !== (row.overall !== ""))
    add(
      "history-reading",
      reading.graded
        ? "The row says that the report was read, and holds no grade."
        : "The row says that no grade was read, and holds one.",
      "Correct the grade or how it was read.",
    );
  const since = breaks.find((b) => b.id === file.ungraded.from);
  if (row.overall === file.ungraded.words && since && row.published < since.date)
    add(
      "history-grade",
      `A report of ${row.published} still had an overall grade; that ended in ${since.date}.`,
      "Write the grade.",
    );
  if (!row.report.startsWith(file.reports) || !/^\d+$/.test(row.report.slice(file.reports.length)))
    add(
      "history-report",
      `"${row.report}" is not the address of a report.`,
      `Write ${file.reports} and the number of the file.`,
      "Readers follow it: it has to lead to the inspectorate itself.",
    );
  return faults;
}

/** What is wrong between rows: order, duplicates, one authority under two names. */
function betweenRows(rows: readonly Row[]): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const add = (row: number, code: string, message: string, remedy: string) =>
    findings.push({ code, file: historyCsv, path: [row], message, remedy });
  const reports = new Set<string>();
  const seen = new Map<string, Row>();
  const closed = new Set<string>();
  rows.forEach((row, i) => {
    const id = authorityId(row.name);
    const before = rows[i - 1];
    if (reports.has(row.report))
      add(i, "history-duplicate", `The report ${row.report} stands here twice.`, "Keep one row.");
    reports.add(row.report);
    const first = seen.get(id);
    if (first && (["urn", "ons_code", "name", "region"] as const).some((c) => first[c] !== row[c]))
      add(
        i,
        "history-authority",
        `${row.name} has another number, code, name or region in another row.`,
        "Write them alike.",
      );
    for (const [other, { urn }] of seen)
      if (urn === row.urn && other !== id)
        add(
          i,
          "history-authority",
          `The number ${row.urn} is that of "${other}" as well.`,
          "One authority has one name: its address is made from it.",
        );
    if (!first) seen.set(id, row);
    if (before && authorityId(before.name) !== id) closed.add(authorityId(before.name));
    if (closed.has(id))
      add(i, "history-order", `The rows of ${row.name} don't stand together.`, "Sort them.");
    else if (before && authorityId(before.name) === id && before.published >= row.published)
      add(
        i,
        before.published === row.published ? "history-duplicate" : "history-order",
        before.published === row.published
          ? `${row.name} has two reports of ${row.published}.`
          : `The report of ${row.published} stands after that of ${before.published}.`,
        "Rows of one authority go from the oldest to the newest, one a day.",
      );
  });
  return findings;
}

/** Everything found wrong in the rows. Dates are compared only once all can be read. */
export function checkRows(rows: readonly Row[], file: HistoryFile, known: Known): RecordFinding[] {
  const alone = rows.flatMap((row, i) =>
    rowFaults(row, file, known).map((fault): RecordFinding => ({
      ...fault,
      file: historyCsv,
      path: [i],
      words: `${row.name}, ${row.published}`,
    })),
  );
  return alone.length > 0 ? alone : betweenRows(rows);
}

/** Names in the file that have to be known elsewhere. */
export function checkFile(
  file: HistoryFile,
  rows: readonly Row[],
  record: Known & Pick<PublicRecord, "sources" | "quotations">,
): RecordFinding[] {
  const ids = {
    source: record.sources.map((s) => s.id),
    framework: record.frameworks.map((f) => f.id),
    break: record.breaks.map((b) => b.id),
    quotation: record.quotations.map((q) => q.id),
    authority: [...new Set(rows.map((r) => authorityId(r.name)))],
  };
  const wanted: [keyof typeof ids, string, (string | number)[]][] = [
    ["source", file.source, ["source"]],
    ["break", file.ungraded.from, ["ungraded", "from"]],
    ["quotation", file.caution.quotation, ["caution", "quotation"]],
    ["quotation", file.caution.answer, ["caution", "answer"]],
    ...file.frameworks.map((f, i): [keyof typeof ids, string, (string | number)[]] => [
      "framework",
      f.framework,
      ["frameworks", i, "framework"],
    ]),
    ...file.former.flatMap((f, i): [keyof typeof ids, string, (string | number)[]][] => [
      ...f.successors.map((s, j): [keyof typeof ids, string, (string | number)[]] => [
        "authority",
        s,
        ["former", i, "successors", j],
      ]),
      ...f.sources.map((s, j): [keyof typeof ids, string, (string | number)[]] => [
        "source",
        s.source,
        ["former", i, "sources", j, "source"],
      ]),
    ]),
  ];
  const dates: [string, (string | number)[]][] = [
    [file.asOf, ["asOf"]],
    [file.checked, ["checked"]],
    ...file.former.map((f, i): [string, (string | number)[]] => [f.until, ["former", i, "until"]]),
  ];
  const unknown = wanted.flatMap(([what, id, path]): RecordFinding[] => {
    if (ids[what].includes(id)) return [];
    const meant = nearest(id, ids[what]);
    return [
      {
        code: `unknown-${what}`,
        file: "authorities-history.json",
        path,
        words: id,
        message: `There is no ${what} "${id}".`,
        remedy: meant ? `Write "${meant}".` : "Correct the id.",
      },
    ];
  });
  const impossible = dates.flatMap(([date, path]): RecordFinding[] => {
    const fault = dateFault(date);
    return fault === undefined
      ? []
      : [
          {
            code: "impossible-date",
            file: "authorities-history.json",
            path,
            words: date,
            message: `The date "${date}" ${fault.said}.`,
            remedy: "Write 2001-02-03.",
          },
        ];
  });
  const late = rows.findIndex(
    (row) => dateFault(file.asOf) === undefined && row.published > file.asOf,
  );
  if (late >= 0 && impossible.length === 0 && span(file.asOf).precision === "day")
    impossible.push({
      code: "history-order",
      file: historyCsv,
      path: [late],
      message: `A report of ${rows[late]?.published ?? ""} is newer than the file, which is as of ${file.asOf}.`,
      remedy: "Correct the day of the report, or asOf in data/authorities-history.json.",
    });
  return [...unknown, ...impossible];
}

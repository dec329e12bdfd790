/**
 * A newer file of the history held against the one that is kept: what is new,
 * changed or gone, row by row, and what of it has to be corrected in public
 * before it may be taken over. Pure.
 */
import { authorityId } from "../record/history/build.ts";
import { columns, type ColumnName, type Row } from "../record/history/schema.ts";
import type { Correction } from "../record/shapes/correction.ts";

/** One cell that differs. */
export interface Change {
  readonly column: ColumnName;
  readonly was: string;
  readonly is: string;
}

export interface Difference {
  readonly added: readonly Row[];
  readonly changed: readonly {
    readonly before: Row;
    readonly after: Row;
    readonly changes: readonly Change[];
  }[];
  readonly gone: readonly Row[];
}

/** What a reader was told of a report: a change of it is a change of history. */
const publishedColumns: ReadonlySet<ColumnName> = new Set([
  "published",
  "inspected_start",
  "inspected_end",
  "framework",
  "overall",
  "leaders",
  "help_and_protection",
  "in_care",
  "care_leavers",
  "adoption",
]);

/** The id under which a correction names a row. */
const rowId = (row: Row): string => `${authorityId(row.name)}-${row.published}`;

/** Rows are of one report if its address is the same, or else its authority and day. */
export function compareRows(before: readonly Row[], after: readonly Row[]): Difference {
  const byReport = new Map(after.map((row) => [row.report, row]));
  const byDay = new Map(after.map((row) => [`${row.urn} ${row.published}`, row]));
  const met = new Set<Row>();
  const changed: Difference["changed"][number][] = [];
  const gone: Row[] = [];
  for (const row of before) {
    const now = byReport.get(row.report) ?? byDay.get(`${row.urn} ${row.published}`);
    if (!now) {
      gone.push(row);
      continue;
    }
    met.add(now);
    const changes = columns
      .filter((column) => row[column] !== now[column])
      .map((column) => ({ column, was: row[column], is: now[column] }));
    if (changes.length > 0) changed.push({ before: row, after: now, changes });
  }
  return { added: after.filter((row) => !met.has(row)), changed, gone };
}

/** Why a difference may not be taken over, a sentence each; none if it may. */
export function refusals(
  { changed, gone }: Difference,
  corrections: readonly Pick<Correction, "id" | "facts">[],
  /** Ids of corrections that had been published before: they explain nothing that is new. */
  published: readonly string[],
): string[] {
  const corrected = new Set(
    corrections.filter(({ id }) => !published.includes(id)).flatMap(({ facts }) => facts),
  );
  const entry = (id: string) =>
    `add an entry to data/corrections.json with "facts": ["${id}"], and say what it said and what it says`;
  return [
    ...gone
      .filter((row) => !corrected.has(rowId(row)))
      .map((row) => `${rowId(row)} is gone: ${entry(rowId(row))}.`),
    ...changed.flatMap(({ before, after, changes }) => [
      ...changes
        .filter(({ column }) => column === "name")
        .map(
          ({ was, is }) =>
            `${was} is called ${is} now: its address would change. Keep the name in the file.`,
        ),
      ...(changes.some(({ column }) => publishedColumns.has(column)) &&
      !corrected.has(rowId(before)) &&
      !corrected.has(rowId(after))
        ? [`${rowId(before)} is changed: ${entry(rowId(after))}.`]
        : []),
    ]),
  ];
}

const line = (row: Row): string =>
  `${rowId(row)}: ${row.overall || "no grade read"}${row.framework ? ` (${row.framework})` : ""}`;

/** The difference as text, a row a line. */
export function differenceText({ added, changed, gone }: Difference): string {
  return [
    ...added.map((row) => `new      ${line(row)}`),
    ...changed.map(
      ({ before, changes }) =>
        `changed  ${rowId(before)}: ${changes
          .map(({ column, was, is }) => `${column} ${was || "empty"} → ${is || "empty"}`)
          .join(", ")}`,
    ),
    ...gone.map((row) => `gone     ${line(row)}`),
    `${added.length} new, ${changed.length} changed, ${gone.length} gone.`,
  ].join("\n");
}

import type { JSONPath } from "jsonc-parser";
import type { RecordFinding } from "../finding.ts";
import { alike, slip } from "../slip.ts";
import { fileRows, files, pathOf, type DataFile, type PublicRecord } from "../schema.ts";
import { authorityOfReport } from "../history/reportid.ts";
import { contentOfFile, listsOf } from "./contents.ts";

/** The ids that keys lead to, through lists and objects, each with its place. */
function* idsAt(
  value: unknown,
  keys: readonly string[],
  path: JSONPath,
): Iterable<{ id: string; path: JSONPath }> {
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* idsAt(item, keys, [...path, i]);
  else if (typeof value === "string") yield { id: value, path };
  else if (typeof value === "object" && value !== null) {
    const [key = "", ...rest] = keys;
    yield* idsAt((value as Readonly<Record<string, unknown>>)[key], rest, [...path, key]);
  }
}

/** Every id that the row of a file calls a reference leads to an entry. */
export function checkReferences(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const known = new Map(
    listsOf(record).map(({ file, entries }) => [file, entries.map((e) => e.id)]),
  );
  const anyEntry = listsOf(record).flatMap(({ row, entries }) =>
    row.type === undefined ? [] : entries.map((e) => e.id),
  );
  const reports = (record.history?.authorities ?? []).flatMap((a) =>
    a.inspections.map(({ id }) => id),
  );
  for (const [file, { refers = {} }] of fileRows)
    for (const [key, to] of Object.entries(refers)) {
      const target = /^any/.test(to) ? undefined : (to as DataFile);
      const ids = target === undefined ? anyEntry : (known.get(target) ?? []);
      const ofReports = to === "any entry or report";
      // A correction says of a row that it is gone, too: there its authority and a day are enough.
      const isReport = (id: string) =>
        reports.includes(id) || authorityOfReport(record.history, id) !== undefined;
      const what = target === undefined ? "entry" : files[target].a.replace(/^an? /, "");
      const home = pathOf(target ?? "facts.json");
      for (const { id, path } of idsAt(contentOfFile(record, file), key.split("/"), [])) {
        if (ids.includes(id) || (ofReports && isReport(id))) continue;
        const meant = slip(id, ofReports ? [...ids, ...reports] : ids);
        const others = alike(id, ids);
        findings.push({
          code: `unknown-${target === undefined ? "fact" : what.replaceAll(" ", "")}`,
          file,
          path,
          words: id,
          message: `There is no ${what} "${id}".`,
          remedy: meant
            ? `Write "${meant}".`
            : others.length > 0
              ? `Look whether one of these is meant: ${others.map((o) => `"${o}"`).join(", ")}. If none is, add it to ${home}.`
              : `Add it to ${home}.`,
        });
      }
    }
  return findings;
}

import type { RecordFinding } from "../finding.ts";
import type { DataFile, PublicRecord } from "../schema.ts";
import { listsOf } from "./contents.ts";

/** No two entries have one id: not in a file, and not in the record where chapters name them. */
export function checkIds(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const everywhere = new Map<string, DataFile>();
  for (const { file, row, entries } of listsOf(record)) {
    const shared = row.type !== undefined;
    const here = new Set<string>();
    entries.forEach(({ id }, index) => {
      const other = here.has(id) ? file : shared ? everywhere.get(id) : undefined;
      here.add(id);
      if (shared && !everywhere.has(id)) everywhere.set(id, file);
      if (other === undefined) return;
      findings.push({
        code: "duplicate-id",
        file,
        path: [index, "id"],
        words: id,
        message:
          other === file
            ? `The id "${id}" is used twice in this file.`
            : `The id "${id}" is also used in data/${other}.`,
        why: "The story names entries by id alone; two of the same name can't be told apart.",
        remedy: "Give this entry an id of its own.",
      });
    });
  }
  return findings;
}

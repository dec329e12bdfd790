import type { JSONPath } from "jsonc-parser";
import { dateFault } from "../time/date-check.ts";
import type { RecordFinding } from "../finding.ts";
import { fileRows, type DataFile, type PublicRecord } from "../schema.ts";
import { contentOfFile } from "./contents.ts";

const dateKeys = new Set([
  "date",
  "checked",
  "checkedOn",
  "published",
  "inspected",
  "known",
  "period",
  "asOf",
]);

/** Every date there is can be read. */
export function checkDates(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const walk = (file: DataFile, value: unknown, path: JSONPath): void => {
    if (Array.isArray(value)) value.forEach((item, i) => walk(file, item, [...path, i]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(file, inner, [...path, key]);
    else if (typeof value === "string" && dateKeys.has(String(path.at(-1)))) {
      const fault = dateFault(value);
      if (fault === undefined) return;
      findings.push({
        code: "impossible-date",
        file,
        path,
        words: value,
        message: `The date "${value}" ${fault.said}.`,
        remedy: fault.remedy,
      });
    }
  };
  for (const [file] of fileRows) walk(file, contentOfFile(record, file), []);
  return findings;
}

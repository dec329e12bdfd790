/** Keys that an entry lacks, told together, with what to add. */
import type { JSONPath } from "jsonc-parser";
import type { z } from "zod";
import type { RecordFinding } from "../finding.ts";
import type { DataFile } from "../schema.ts";

const evidence = '[{ "source": "…", "locator": "page …", "quote": "…" }]';

/** How the value of a key is written, where text in double quotes doesn't say it. */
const written: Readonly<Record<string, string>> = {
  date: '"2001-02-03"',
  known: '"2001-02-03"',
  checked: '"2001-02-03"',
  checkedOn: '"2001-02-03"',
  asOf: '"2001-02-03"',
  period: '"2001/2004"',
  kind: '"report"',
  series: '"headline"',
  lane: '"known"',
  severity: '"changes-meaning"',
  confidence: '"primary"',
  type: '"report"',
  licence: '"copyright"',
  sources: evidence,
  strands: "[]",
  facts: "[]",
  charts: "[]",
  steps: "[]",
  criticism: '["…"]',
  answers: '["…"]',
  scale: '["…", "…"]',
  custom: '{ "kind": "news", "what": "…", "seen": "…", "licence": "copyright" }',
  first: '{ "published": "2001-02-03", "grade": "…" }',
  next: '{ "published": "2001-02-03", "grade": "…" }',
};

/** How a key and its value are written. */
const asWritten = (key: string): string => `"${key}": ${written[key] ?? '"…"'}`;

/** Is a complaint of a schema that a key isn't there? */
function isMissing(issue: z.core.$ZodIssue, value: unknown): boolean {
  const key = issue.path.at(-1);
  if (typeof key !== "string" || issue.code === "unrecognized_keys") return false;
  let at = value;
  for (const part of issue.path) {
    if (typeof at !== "object" || at === null) return false;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return at === undefined;
}

/** Missing keys as findings, one for each entry or part of one, and the complaints that are something else. */
export function missingKeys(
  file: DataFile,
  base: JSONPath,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): { findings: RecordFinding[]; rest: z.core.$ZodIssue[] } {
  const rest: z.core.$ZodIssue[] = [];
  const byPlace = new Map<string, { path: JSONPath; keys: string[] }>();
  for (const issue of issues) {
    if (!isMissing(issue, value)) {
      rest.push(issue);
      continue;
    }
    const path = [...base, ...(issue.path.slice(0, -1) as JSONPath)];
    const place = byPlace.get(path.join("/")) ?? { path, keys: [] };
    place.keys.push(String(issue.path.at(-1)));
    byPlace.set(path.join("/"), place);
  }
  const findings = [...byPlace.values()].map(({ path, keys }): RecordFinding => {
    const named = keys.map((k) => `"${k}"`);
    const list =
      named.length === 1
        ? `${named[0]} is missing.`
        : `${named.slice(0, -1).join(", ")} and ${named.at(-1)} are missing.`;
    return {
      code: "missing-key",
      file,
      path,
      message: list,
      remedy: `Add to the entry, filled in: ${keys.map(asWritten).join(", ")}`,
    };
  });
  return { findings, rest };
}

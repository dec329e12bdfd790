import type { JSONPath } from "jsonc-parser";
import type { RecordFinding } from "../finding.ts";
import { countOf } from "../grades.ts";
import type { PublicRecord } from "../schema.ts";

/** Counts add up to their totals. */
export function checkSums(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const total = (path: JSONPath, parts: readonly number[], whole: number): void => {
    const sum = parts.reduce((a, b) => a + b, 0);
    if (sum === whole) return;
    findings.push({
      code: "counts-do-not-add-up",
      file: "national.json",
      path,
      message: `The counts add up to ${sum}, not to ${whole}.`,
      remedy: "Correct the counts or their total from the source.",
    });
  };
  if (!record.national) return [];
  const { grades, quarters, days, panels, reinspected } = record.national;
  for (const [name, rows] of Object.entries({ quarters, days }))
    rows.forEach((row, i) =>
      total(
        [name, i, "authorities"],
        grades.map((grade) => countOf(row, grade)),
        row.authorities,
      ),
    );
  panels.forEach((panel, i) =>
    total(
      ["panels", i, "denominator"],
      panel.counts.map((c) => c.n),
      panel.denominator,
    ),
  );
  total(["reinspected", "total"], Object.values(reinspected.counts), reinspected.total);
  if (record.authorities.length !== reinspected.total)
    findings.push({
      code: "counts-do-not-add-up",
      file: "national.json",
      path: ["reinspected", "total"],
      message: `data/authorities.json lists ${record.authorities.length} authorities, not ${reinspected.total}.`,
      remedy: "Correct the list or the total.",
    });
  return findings;
}

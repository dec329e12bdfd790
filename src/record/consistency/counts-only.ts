/** Counts that say of themselves that nobody is accused by them: only a count can, and only one that names no one. */
import type { RecordFinding } from "../finding.ts";
import type { PublicRecord } from "../schema.ts";

/** Entries that excuse themselves from an answer and aren't counts, or accuse somebody all the same. */
export function checkCountsOnly(record: PublicRecord): RecordFinding[] {
  return record.facts.flatMap((fact, index) => {
    if (fact.countsOnly === undefined) return [];
    const place = {
      code: "counts-only",
      file: "facts.json",
      path: [index, "countsOnly"],
    } satisfies Partial<RecordFinding>;
    const why =
      "Whoever is criticised is answered; a bare count of grades, made here, criticises nobody.";
    if (fact.criticises)
      return [
        {
          ...place,
          message: `"${fact.id}" is said to accuse nobody, and criticises ${fact.criticises.join(", ")}.`,
          why,
          remedy: 'Take out "countsOnly", or "criticises".',
        },
      ];
    if (fact.kind === "statistic" && fact.confidence === "derived" && fact.value !== undefined)
      return [];
    return [
      {
        ...place,
        message: `"${fact.id}" is no count that was made here.`,
        why,
        remedy: 'Take out "countsOnly", and write in "criticises" whom it finds fault with.',
      },
    ];
  });
}

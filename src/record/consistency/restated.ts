/** Dates that the record states twice: that of a judgement, and of the words quoted from its report. */
import type { RecordFinding } from "../finding.ts";
import type { PublicRecord } from "../schema.ts";

/** Quotations from the report of a judgement that are dated otherwise than it. */
export function checkRestated(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const reports = new Set(
    record.sources
      .filter((s) => s.type === "report" && s.custom.kind === "inspectorate")
      .map((s) => s.id),
  );
  /** The days on which what a report judges was published. */
  const dated = new Map<string, { day: string; id: string }[]>();
  for (const { published, id, sources } of record.judgements) {
    if (published === undefined) continue;
    for (const { source } of sources) {
      if (!reports.has(source)) continue;
      dated.set(source, [...(dated.get(source) ?? []), { day: published, id }]);
    }
  }
  record.quotations.forEach((quotation, index) => {
    const known = dated.get(quotation.source);
    if (!known || known.some(({ day }) => day === quotation.date)) return;
    // A report may tell of an earlier judgement as well: the nearest is the one that was meant.
    const days = (day: string): number => Math.abs(Date.parse(day) - Date.parse(quotation.date));
    const first = [...known].sort((a, b) => days(a.day) - days(b.day))[0] as (typeof known)[0];
    findings.push({
      code: "date-restated",
      file: "quotations.json",
      path: [index, "date"],
      words: quotation.date,
      message: `The words are dated ${quotation.date}; the judgement "${first.id}", of the same report, ${first.day}.`,
      why: "The quotation is printed with its date, a line from the judgement with its own.",
      remedy: `Write "${first.day}", or correct the judgement.`,
    });
  });
  return findings;
}

import type { RecordFinding } from "../finding.ts";
import { holds } from "../words/quote.ts";
import type { PublicRecord } from "../schema.ts";

/** The words of a quotation stand in its excerpt. */
export function checkQuotations(record: PublicRecord): RecordFinding[] {
  return record.quotations.flatMap((quotation, index) =>
    holds(quotation.excerpt, quotation.text)
      ? []
      : [
          {
            code: "quotation-not-in-excerpt",
            file: "quotations.json" as const,
            path: [index, "text"],
            words: quotation.text,
            message: "The words quoted don't stand in the excerpt.",
            why: "A quotation is verbatim; the excerpt is what it was checked against.",
            remedy: "Copy the words from the excerpt; write … where words are left out.",
          },
        ],
  );
}

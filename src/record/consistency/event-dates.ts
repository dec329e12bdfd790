import type { RecordFinding } from "../finding.ts";
import type { PublicRecord } from "../schema.ts";

/** An event has the date of its fact. */
export function checkEvents(record: PublicRecord): RecordFinding[] {
  return record.events.flatMap((event, index) => {
    const fact = record.facts.find((f) => f.id === event.fact);
    return fact === undefined || fact.date === event.date
      ? []
      : [
          {
            code: "event-date-differs",
            file: "events.json" as const,
            path: [index, "date"],
            words: event.date,
            message: `The event is dated ${event.date}, its fact "${fact.id}" ${fact.date ?? "not at all"}.`,
            why: "The drawing and the sentence would give different dates.",
            remedy: "Correct one of the two from the source.",
          },
        ];
  });
}

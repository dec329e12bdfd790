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
            remedy:
              fact.date === undefined
                ? "Look the date up in the source, and write it in the fact."
                : `Look it up in the source. If readers have seen one that was wrong, npm run correct -- --entry ${fact.id} changes the fact with --date, --statement, --quote and --read, and the event with it.`,
          },
        ];
  });
}

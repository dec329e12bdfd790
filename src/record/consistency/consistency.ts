/** What must agree between the entries of the record, file by file and across files. */
import type { RecordFinding } from "../finding.ts";
import type { PublicRecord } from "../schema.ts";
import { checkCountsOnly } from "./counts-only.ts";
import { checkEvents } from "./event-dates.ts";
import { checkJudgements } from "./judgements.ts";
import { checkGrades } from "./known-grades.ts";
import { checkReferences } from "./known-ids.ts";
import { checkQuotations } from "./quoted-words.ts";
import { checkDates } from "./real-dates.ts";
import { checkRestated } from "./restated.ts";
import { checkSums } from "./sums.ts";
import { checkIds } from "./unique-ids.ts";

/** Everything found wrong in a record whose entries have the right shape. */
export function checkRecord(record: PublicRecord): RecordFinding[] {
  // A grade that there isn’t would look like many other faults.
  const grades = checkGrades(record);
  if (grades.length > 0) return [...checkIds(record), ...grades];
  const dates = checkDates(record);
  // What is compared by date is only compared once all dates can be read.
  return [
    ...checkIds(record),
    ...dates,
    ...checkReferences(record),
    ...checkQuotations(record),
    ...checkSums(record),
    ...checkCountsOnly(record),
    ...(dates.length === 0
      ? [...checkEvents(record), ...checkJudgements(record), ...checkRestated(record)]
      : []),
  ];
}

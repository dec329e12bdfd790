/** When a sentence was last read against its sources, and by whom, for the ledger. */
import { formatDate } from "../record/dates.ts";
import type { Claim } from "./claims.ts";
import { lastReadings, loadReadings, sentenceKey } from "./readings.ts";

const read = lastReadings(loadReadings());

/** "Read against its sources by Ann on 3 February 2001.", or nothing for what nobody has read as it stands. */
export function readLine(claim: Pick<Claim, "text" | "ids">): string | undefined {
  const reading = read.get(sentenceKey(claim));
  if (!reading) return undefined;
  const found = { so: "", loose: " and found loose", wrong: " and found wrong" }[reading.verdict];
  const own = reading.alone ? `, by whom it was written as well: ${reading.alone}` : "";
  return `Read against its sources by ${reading.by} on ${formatDate(reading.on)}${found}${own.replace(/\.$/, "")}.`;
}

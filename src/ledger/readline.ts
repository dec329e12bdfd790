/** When a sentence was last read against its sources, and by whom, for the ledger. */
import { formatDate } from "../record/dates.ts";
import { formatCount, numberInText } from "../record/numbers.ts";
import { capital } from "../record/words/capital.ts";
import type { Claim } from "./claims.ts";
import { lastReadings, loadReadings, sentenceKey, type Reading } from "./readings.ts";

const read = lastReadings(loadReadings());

/** How many of the sentences somebody else has read as they stand, and how many only whoever wrote them. */
export interface Read {
  readonly all: number;
  readonly bySecond: number;
  readonly byWriter: number;
}

/** Counts the last readings of sentences. What only its writer has read has had no second reader. */
export function countRead(
  claims: readonly Pick<Claim, "text" | "ids">[],
  last: ReadonlyMap<string, Pick<Reading, "alone">> = read,
): Read {
  const found = claims.flatMap((claim) => last.get(sentenceKey(claim)) ?? []);
  const byWriter = found.filter(({ alone }) => alone !== undefined).length;
  return { all: claims.length, bySecond: found.length - byWriter, byWriter };
}

/** The count in words: it claims no second reader where there was none. */
export function readInWords({ all, bySecond, byWriter }: Read): string {
  const sentences = formatCount(all, "sentences and summaries");
  const second =
    bySecond === 0
      ? `No second person has yet read the ${sentences} against their sources as they stand now`
      : `A second person has read ${numberInText(bySecond)} of ${sentences} against their sources as they stand now; who and when is said with each`;
  const alone =
    byWriter === 0
      ? ""
      : ` ${capital(numberInText(byWriter))} ${byWriter === 1 ? "was" : "were"} read again by the writer alone; why is said with each.`;
  return `${second}.${alone}`;
}

/** "Read against its sources by Ann on 3 February 2001.", or nothing for what nobody has read as it stands. */
export function readLine(claim: Pick<Claim, "text" | "ids">): string | undefined {
  const reading = read.get(sentenceKey(claim));
  if (!reading) return undefined;
  const found = { so: "", loose: " and found loose", wrong: " and found wrong" }[reading.verdict];
  const own = reading.alone ? `, by whom it was written as well: ${reading.alone}` : "";
  return `Read against its sources by ${reading.by} on ${formatDate(reading.on)}${found}${own.replace(/\.$/, "")}.`;
}

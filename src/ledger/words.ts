/** What the record keeps in codes, in words for readers. */
import { kindOf } from "../record/kinds.ts";
import { entryOf } from "../record/lookup.ts";
import { formatCount } from "../record/numbers.ts";
import type { Confidence } from "../record/shapes/attributed.ts";
import type { PublicRecord } from "../record/schema.ts";

/** How far an entry may be trusted. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  primary: "Taken from the original document, or from one that quotes it.",
  seed: "Taken from a news report that was read in full.",
  secondary: "Taken from a report by others. The original was not seen.",
  derived: "Counted here, from a public archive of reports.",
};

/** A term and what the record holds for it. */
export interface Detail {
  readonly term: string;
  readonly words: string;
}

/** The values of an entry, in the order in which a reader would ask for them. */
export function detailsOf(record: PublicRecord, id: string): Detail[] {
  const found = entryOf(record, id);
  if (!found) throw new RangeError(`there is no entry "${id}" in the record`);
  return Object.entries(kindOf(found).details(found, record)).flatMap(([term, words]) =>
    words === undefined ? [] : [{ term, words }],
  );
}

/** "206 figures", "one sentence": a count with its noun. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return formatCount(n, n === 1 ? one : many);
}

/** Text as set: a day and its month, "para" and its number aren't parted at the end of a line. */
export function held(text: string): string {
  return text
    .replace(
      /(\d) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
      "$1\u00a0$2",
    )
    .replace(/\b(paras?|pp?\.) (\d)/g, "$1\u00a0$2");
}

/** What the record keeps in codes, in words for readers. */
import { formatDate } from "../record/dates.ts";
import { gradeLabel } from "../record/grades.ts";
import { find } from "../record/lookup.ts";
import { formatCount, formatFact } from "../record/numbers.ts";
import type { Confidence, PublicRecord } from "../record/schema.ts";

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
  const found = find(record, id);
  if (!found) throw new RangeError(`there is no entry "${id}" in the record`);
  const details: Detail[] = [];
  const add = (term: string, words: string | undefined): void => {
    if (words !== undefined) details.push({ term, words });
  };
  const date = (edtf: string | undefined): string | undefined =>
    edtf === undefined ? undefined : formatDate(edtf);
  switch (found.type) {
    case "fact":
      add("Figure", found.value === undefined ? undefined : formatFact(found));
      add("Date", date(found.date));
      add("Note", found.caution);
      break;
    case "judgement": {
      add("Grade", found.grade === undefined ? undefined : gradeLabel(found.grade));
      add("Scope", found.scope);
      add(
        "Parts",
        found.strands.map((s) => `${s.label}: ${gradeLabel(s.grade)}`).join("; ") || undefined,
      );
      add("Inspected", date(found.inspected));
      add("Published", date(found.published));
      add("Known by", found.published === undefined ? date(found.known) : undefined);
      add("Rules", record.frameworks.find((f) => f.id === found.framework)?.name);
      add("Note", found.note);
      break;
    }
    case "event":
      add("Date", date(found.date));
      break;
    case "quotation":
      add("Words of", found.speaker);
      add("Body", found.body === found.speaker ? undefined : found.body);
      add("Date", date(found.date));
      break;
  }
  return details;
}

/** "206 figures", "one sentence": a count with its noun. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return formatCount(n, n === 1 ? one : many);
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

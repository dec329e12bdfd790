/** What to do about an id that no entry has: never another true entry to paste. */
import { formatDate } from "../record/dates.ts";
import { gradeLabel } from "../record/grades.ts";
import { formatFact } from "../record/numbers.ts";
import { alike, slip } from "../record/slip.ts";
import type { Entity } from "../record/lookup.ts";
import type { PublicRecord } from "../record/schema.ts";
import { entry } from "./entry.ts";

/** What an entry says, in a few words, for somebody who has to choose. */
export function inShort(found: Entity): string {
  switch (found.type) {
    case "judgement":
      return `${found.grade ? gradeLabel(found.grade) : found.words}, ${formatDate(found.known)}`;
    case "quotation":
      return `“${cut(found.text)}”`;
    case "event":
      return `${found.label}, ${formatDate(found.date)}`;
    case "fact":
      return found.value === undefined ? cut(found.statement) : formatFact(found);
  }
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

/** The remedy for an id that isn't there; `write` puts an id as it is written in this place. */
export function unknownId(
  record: PublicRecord,
  id: string,
  ids: readonly string[],
  write: (id: string) => string,
): string {
  const meant = slip(id, ids);
  if (meant) return `Write ${write(meant)}.`;
  const candidates = alike(id, ids).flatMap((other) => {
    const found = entry(record, other);
    return found ? [`"${other}" (${inShort(found)})`] : [];
  });
  return candidates.length > 0
    ? `Look whether one of these is meant: ${candidates.join("; ")}. If none is, add the entry to data/ first: npm run new.`
    : "Look for the id in data/; if the entry is not there yet, add it with its source first: npm run new.";
}

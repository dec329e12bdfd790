/** What to do about an id that no entry has: never another true entry to paste. */
import { kindOf } from "../record/kinds.ts";
import { entryOf } from "../record/lookup.ts";
import { alike, slip } from "../record/slip.ts";
import type { PublicRecord } from "../record/schema.ts";

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
    const found = entryOf(record, other);
    return found ? [`"${other}" (${kindOf(found).short(found)})`] : [];
  });
  return candidates.length > 0
    ? `Look whether one of these is meant: ${candidates.join("; ")}. If none is, add the entry to data/ first: npm run new.`
    : "Look for the id in data/; if the entry is not there yet, add it with its source first: npm run new.";
}

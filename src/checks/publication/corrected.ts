/** Which changes readers have been told of, by the corrections that were added since the last publication. */
import type { PublicRecord } from "../../record/schema.ts";
import type { Published } from "./published.ts";

/**
 * Is an entry's new value told by a correction? That answers to readers, and to nobody else:
 * the new value is read by a second person like any other change.
 */
export function correctedIn(record: PublicRecord, published: Published): (id: string) => boolean {
  const named = new Set(
    record.corrections.filter((c) => !published.corrections.includes(c.id)).flatMap((c) => c.facts),
  );
  return (id) => named.has(id);
}

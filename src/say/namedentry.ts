/** The entry that an attribute of a component names, and its date. */
import { formatDate } from "../record/dates.ts";
import { aKind, entryTypes, kindOf, type Entity } from "../record/kinds.ts";
import { dateOf, type DatePart, entriesOf, entryOf } from "../record/lookup.ts";
import type { EntryType, PublicRecord } from "../record/schema.ts";
import { paste } from "./paste.ts";
import { asSentence, refusal, type Refusal } from "./result.ts";
import { unknownId } from "./unknown.ts";

/** The entry that an attribute names, of one of the kinds allowed. */
export function namedEntry<T extends EntryType = EntryType>(
  record: PublicRecord,
  id: string | undefined,
  attribute: string,
  kinds: readonly T[] = entryTypes as readonly T[],
): { readonly ok: true; readonly entity: Extract<Entity, { type: T }> } | Refusal {
  const wanted = kinds.map((k) => aKind[k]).join(" or ");
  if (id === undefined)
    return refusal(
      "attribute-missing",
      `The attribute "${attribute}" is missing or empty.`,
      `Add ${attribute}="…" with the id of ${wanted}.`,
      { attribute },
    );
  const isWanted = (e: Entity): e is Extract<Entity, { type: T }> =>
    (kinds as readonly EntryType[]).includes(e.type);
  const found = entryOf(record, id);
  if (!found) {
    const ids = [...entriesOf(record).values()].filter(isWanted).map((e) => e.id);
    return refusal(
      "id-unknown",
      `There is no entry "${id}" in the record.`,
      unknownId(record, id, ids, (meant) => `${attribute}="${meant}"`),
      { attribute, words: id },
    );
  }
  if (!isWanted(found))
    return refusal(
      "id-kind",
      `"${id}" is ${aKind[found.type]}; ${wanted} belongs here.`,
      `Write ${paste(found)}, or give the id of ${wanted}.`,
      { attribute, words: id },
    );
  return { ok: true, entity: found };
}

/** The date of an entry, or of one part of it, EDTF. `attribute` is the one that named the entry. */
export function datedEntry(
  found: Entity,
  part: string | undefined,
  attribute: string,
): string | Refusal {
  const hasParts = kindOf(found).parts !== undefined;
  try {
    return dateOf(found, hasParts ? (part as DatePart | undefined) : undefined);
  } catch (error) {
    return refusal(
      "date-missing",
      asSentence(error),
      hasParts
        ? `Leave out "${attribute === "of" ? "part" : `${attribute}-part`}": the entry's date is then ${formatDate(dateOf(found))}.`
        : `Give the id of an entry with a date, or add "date" to "${found.id}" in data/.`,
      { attribute, words: found.id },
    );
  }
}

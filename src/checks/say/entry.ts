/** Entries by id, indexed once a record: a story asks thousands of times. */
import type { Entity } from "../../record/lookup.ts";
import type { PublicRecord } from "../../record/schema.ts";

const indexes = new WeakMap<PublicRecord, Map<string, Entity>>();

/** The index of a record. The record is not changed after it is read. */
export function entries(record: PublicRecord): ReadonlyMap<string, Entity> {
  let index = indexes.get(record);
  if (!index) {
    index = new Map();
    for (const entry of record.quotations) index.set(entry.id, { type: "quotation", ...entry });
    for (const entry of record.events) index.set(entry.id, { type: "event", ...entry });
    for (const entry of record.judgements) index.set(entry.id, { type: "judgement", ...entry });
    for (const entry of record.facts) index.set(entry.id, { type: "fact", ...entry });
    indexes.set(record, index);
  }
  return index;
}

/** The entry with this id, or undefined. */
export function entry(record: PublicRecord, id: string): Entity | undefined {
  return entries(record).get(id);
}


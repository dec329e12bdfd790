/** Entries by id, indexed once a record: a story asks thousands of times. */
import type { Entity } from "../record/lookup.ts";
import type { PublicRecord, Source } from "../record/schema.ts";

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

const sourceIndexes = new WeakMap<PublicRecord, Map<string, Source>>();

/** The sources that an entry rests on, each once; an event's are its fact's. */
export function sourcesOf(record: PublicRecord, id: string): Source[] {
  let index = sourceIndexes.get(record);
  if (!index) sourceIndexes.set(record, (index = new Map(record.sources.map((s) => [s.id, s]))));
  const found = entry(record, id);
  if (!found) return [];
  if (found.type === "event") return sourcesOf(record, found.fact);
  const ids = found.type === "quotation" ? [found.source] : found.sources.map((e) => e.source);
  return [...new Set(ids)].flatMap((s) => index.get(s) ?? []);
}

/** The entry with this id, or undefined. */
export function entry(record: PublicRecord, id: string): Entity | undefined {
  return entries(record).get(id);
}

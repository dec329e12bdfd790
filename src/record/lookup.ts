/** Entries of the record by id, their dates and their evidence. */
import { isPeriod } from "./dates.ts";
import { kindOf, type Entity } from "./kinds.ts";
import { fileRows, type EntryType, type PublicRecord } from "./schema.ts";
import { type Confidence } from "./shapes/attributed.ts";
import { type Source } from "./shapes/source.ts";

const indexes = new WeakMap<PublicRecord, ReadonlyMap<string, Entity>>();

/** All entries by id. Indexed once: a record isn't changed after it is read, and a story asks thousands of times. */
export function entriesOf(record: PublicRecord): ReadonlyMap<string, Entity> {
  let index = indexes.get(record);
  if (!index) {
    const all = fileRows.flatMap(([file, { type }]) =>
      type === undefined
        ? []
        : (record[file.replace(".json", "") as keyof PublicRecord] as Entity[]).map(
            (entry) => [entry.id, { ...entry, type: type as EntryType } as Entity] as const,
          ),
    );
    indexes.set(record, (index = new Map(all)));
  }
  return index;
}

/** The entry with this id, tagged with what it is, or undefined. */
export function entryOf(record: PublicRecord, id: string): Entity | undefined {
  return entriesOf(record).get(id);
}

/** An entry, or the one that it restates; undefined where there is none. */
export function baseEntry(record: PublicRecord, id: string): Grounded | undefined {
  const found = entryOf(record, id);
  if (!found) return undefined;
  const support = kindOf(found).support(found);
  return "restates" in support ? baseEntry(record, support.restates) : (found as Grounded);
}

/** An entry with evidence of its own. */
export type Grounded = Extract<Entity, { confidence: Confidence }>;

/** Which of the dates of an entry that has several is meant. */
export type DatePart = "published" | "inspected" | "inspected-start" | "inspected-end";

/**
 * The date of an entry as EDTF.
 * @throws RangeError if the entry has no such date.
 */
export function dateOf(entity: Entity, part?: DatePart): string {
  const kind = kindOf(entity);
  if (part === undefined) {
    const date = kind.date(entity);
    if (date === undefined) throw new RangeError(`the ${entity.type} "${entity.id}" has no date`);
    return date;
  }
  const parts = kind.parts?.(entity);
  if (!parts)
    throw new RangeError(`"${entity.id}" is a ${entity.type}: it has no date of "${part}"`);
  const which = part === "published" ? "published" : "inspected";
  const date = parts[which];
  if (date === undefined)
    throw new RangeError(`the date on which "${entity.id}" was ${which} was not established`);
  if (!isPeriod(date) || part === which) return date;
  const [start, end] = date.split("/") as [string, string];
  return part === "inspected-start" ? start : end;
}

/** One source of an entry, with how far the entry may be trusted. */
export interface ResolvedEvidence {
  readonly source: Source;
  readonly locator: string;
  /** The supporting words, as they stand in the source. */
  readonly quote: string;
  readonly confidence: Confidence;
  /** When the entry was last checked, EDTF. */
  readonly checked: string;
  /** Where sources differ, in our words. */
  readonly disagreement?: string;
}

/**
 * The evidence of an entry, or of the one that it restates.
 * @throws RangeError for an id that isn't in the record.
 */
export function evidenceOf(record: PublicRecord, id: string): ResolvedEvidence[] {
  const ground = baseEntry(record, id);
  if (ground === undefined) throw new RangeError(`there is no entry "${id}" in the record`);
  const { confidence, checked } = ground;
  const disagreement = "disagreement" in ground ? ground.disagreement : undefined;
  const support = kindOf(ground).support(ground);
  return ("evidence" in support ? support.evidence : []).map(({ source, locator, quote }) => ({
    source: sourceOf(record, source),
    locator,
    quote,
    confidence,
    checked,
    ...(disagreement === undefined ? {} : { disagreement }),
  }));
}

/** The sources that an entry rests on, each once; none for an id that isn't there. */
export function sourcesOf(record: PublicRecord, id: string): Source[] {
  return baseEntry(record, id) === undefined
    ? []
    : [...new Set(evidenceOf(record, id).map((e) => e.source))];
}

const sourceIndexes = new WeakMap<PublicRecord, ReadonlyMap<string, Source>>();

/** @throws RangeError for an id that isn't among the sources. */
export function sourceOf(record: PublicRecord, id: string): Source {
  let index = sourceIndexes.get(record);
  if (!index) sourceIndexes.set(record, (index = new Map(record.sources.map((s) => [s.id, s]))));
  const source = index.get(id);
  if (source === undefined) throw new RangeError(`there is no source "${id}" in the record`);
  return source;
}

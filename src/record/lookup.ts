/** Entries of the record by id, their dates and their evidence. Goes to the browser. */
import { isPeriod } from "./dates.ts";
import { distance } from "./slip.ts";
import type {
  Confidence,
  Fact,
  Judgement,
  PublicRecord,
  Quotation,
  RecordEvent,
  Source,
} from "./schema.ts";

/** Whatever an id of the story can stand for. Ids are unique across the four. */
export type Entity =
  | ({ readonly type: "fact" } & Fact)
  | ({ readonly type: "judgement" } & Judgement)
  | ({ readonly type: "event" } & RecordEvent)
  | ({ readonly type: "quotation" } & Quotation);

/** The entry with this id, tagged with what it is. */
export function find(record: PublicRecord, id: string): Entity | undefined {
  const has = (entry: { id: string }) => entry.id === id;
  const fact = record.facts.find(has);
  if (fact) return { type: "fact", ...fact };
  const judgement = record.judgements.find(has);
  if (judgement) return { type: "judgement", ...judgement };
  const event = record.events.find(has);
  if (event) return { type: "event", ...event };
  const quotation = record.quotations.find(has);
  if (quotation) return { type: "quotation", ...quotation };
  return undefined;
}

/** Every id that `find` answers. */
export function allIds(record: PublicRecord): string[] {
  return [...record.facts, ...record.judgements, ...record.events, ...record.quotations].map(
    (entry) => entry.id,
  );
}

/** Which of a judgement's dates is meant. */
export type DatePart = "published" | "inspected" | "inspected-start" | "inspected-end";

/**
 * The date of an entry as EDTF. A judgement without `part` has the date on
 * which it became known: its publication or, where that wasn't established,
 * its inspection.
 * @throws RangeError if the entry has no such date.
 */
export function dateOf(entity: Entity, part?: DatePart): string {
  if (entity.type !== "judgement") {
    if (part !== undefined)
      throw new RangeError(
        `"${entity.id}" is a ${entity.type}: only judgements have a date of "${part}"`,
      );
    if (entity.date === undefined) throw new RangeError(`the fact "${entity.id}" has no date`);
    return entity.date;
  }
  if (part === undefined) return entity.known;
  const date = part === "published" ? entity.published : entity.inspected;
  if (date === undefined)
    throw new RangeError(
      `the date on which "${entity.id}" was ${part === "published" ? "published" : "inspected"} was not established`,
    );
  if (!isPeriod(date) || part === "inspected" || part === "published") return date;
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
 * The evidence of an entry; an event has that of its fact.
 * @throws RangeError for an id that isn't in the record.
 */
export function evidenceOf(record: PublicRecord, id: string): ResolvedEvidence[] {
  const entity = find(record, id);
  if (entity === undefined) throw new RangeError(`there is no entry "${id}" in the record`);
  if (entity.type === "event") return evidenceOf(record, entity.fact);
  const { confidence, checked } = entity;
  const disagreement = entity.type === "quotation" ? undefined : entity.disagreement;
  const evidence =
    entity.type === "quotation"
      ? [{ source: entity.source, locator: entity.locator, quote: entity.excerpt }]
      : entity.sources;
  return evidence.map(({ source, locator, quote }) => ({
    source: sourceOf(record, source),
    locator,
    quote,
    confidence,
    checked,
    ...(disagreement === undefined ? {} : { disagreement }),
  }));
}

/** @throws RangeError for an id that isn't among the sources. */
export function sourceOf(record: PublicRecord, id: string): Source {
  const source = record.sources.find((s) => s.id === id);
  if (source === undefined) throw new RangeError(`there is no source "${id}" in the record`);
  return source;
}

/**
 * The candidate that was probably meant, or nothing if none is near: at most a
 * third of the letters differ, or one word begins with the other. For words of
 * the vocabulary; ids of entries are asked of `slip`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    const close = steps <= Math.max(word.length, candidate.length) / 3;
    const begins = word.length >= 4 && (candidate.startsWith(word) || word.startsWith(candidate));
    if ((close || begins) && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

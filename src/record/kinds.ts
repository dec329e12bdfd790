/**
 * What is known of each kind of entry that chapters name by id, one row a kind:
 * its dates, what it stands on, what it states, what readers are told by it.
 * The checks, the ledger and the lock of a publication read it here.
 */
import { formatDate } from "./dates.ts";
import { gradeLabel } from "./grades.ts";
import { formatFact } from "./numbers.ts";
import { fileRows, type Entries, type EntryType, type PublicRecord } from "./schema.ts";
import { type Evidence } from "./shapes/attributed.ts";

/** What supports an entry: its own evidence, or the entry that it restates. */
export type Support = { readonly evidence: readonly Evidence[] } | { readonly restates: string };

export interface Kind<E> {
  /** The date it has in sentences and drawings, EDTF; by part, where it has several. */
  readonly date: (entry: E) => string | undefined;
  readonly parts?: (entry: E) => Readonly<Record<"published" | "inspected", string | undefined>>;
  readonly support: (entry: E) => Support;
  /** What it states, in the record's words. */
  readonly statement: (entry: E) => string;
  /** What it says in a few words, for somebody who has to choose among several. */
  readonly short: (entry: E) => string;
  /** What a reader is told by it, as a publication remembers it; what is missing is left out. */
  readonly values: (entry: E) => readonly (string | undefined)[];
  /** Its values for the ledger, by term, in the order in which a reader would ask for them. */
  readonly details: (
    entry: E,
    record: PublicRecord,
  ) => Readonly<Record<string, string | undefined>>;
}

const dated = (edtf: string | undefined): string | undefined =>
  edtf === undefined ? undefined : formatDate(edtf);

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const kinds: { readonly [T in EntryType]: Kind<Entries[T]> } = {
  fact: {
    date: (f) => f.date,
    support: (f) => ({ evidence: f.sources }),
    statement: (f) => f.statement,
    short: (f) => (f.value === undefined ? cut(f.statement) : formatFact(f)),
    values: (f) => [f.value === undefined ? undefined : formatFact(f), dated(f.date)],
    details: (f) => ({
      Figure: f.value === undefined ? undefined : formatFact(f),
      Date: dated(f.date),
      Note: f.caution,
      "No answer": f.countsOnly,
    }),
  },
  judgement: {
    // The day on which it became known: its publication or, where that wasn't established, its inspection.
    date: (j) => j.known,
    parts: ({ published, inspected }) => ({ published, inspected }),
    support: (j) => ({ evidence: j.sources }),
    statement: (j) => `${j.words}: ${j.scope}`,
    short: (j) => `${j.grade ? gradeLabel(j.grade) : j.words}, ${formatDate(j.known)}`,
    values: (j) => [
      j.grade ? gradeLabel(j.grade) : j.words,
      `known ${formatDate(j.known)}`,
      j.published && `published ${formatDate(j.published)}`,
      j.inspected && `inspected ${formatDate(j.inspected)}`,
      ...j.strands.map((s) => `${s.id}: ${gradeLabel(s.grade)}`),
    ],
    details: (j, record) => ({
      Grade: j.grade && gradeLabel(j.grade),
      Scope: j.scope,
      Parts: j.strands.map((s) => `${s.label}: ${gradeLabel(s.grade)}`).join("; ") || undefined,
      Inspected: dated(j.inspected),
      Published: dated(j.published),
      "Known by": j.published === undefined ? formatDate(j.known) : undefined,
      Rules: record.frameworks.find((f) => f.id === j.framework)?.name,
      Note: j.note,
    }),
  },
  event: {
    date: (e) => e.date,
    support: (e) => ({ restates: e.fact }),
    statement: (e) => e.label,
    short: (e) => `${e.label}, ${formatDate(e.date)}`,
    values: (e) => [formatDate(e.date)],
    details: (e) => ({ Date: formatDate(e.date) }),
  },
  quotation: {
    date: (q) => q.date,
    support: (q) => ({
      evidence: [{ source: q.source, locator: q.locator, quote: q.excerpt }],
    }),
    statement: (q) => `“${q.text}” (${q.speaker}, ${q.body})`,
    short: (q) => `“${cut(q.text)}”`,
    values: (q) => [`“${q.text}” ${q.speaker}, ${formatDate(q.date)}`],
    details: (q) => ({
      "Words of": q.speaker,
      Body: q.body === q.speaker ? undefined : q.body,
      Date: formatDate(q.date),
    }),
  },
};

/** The kinds of entry that chapters name by id. */
export const entryTypes = Object.keys(kinds) as readonly EntryType[];

/** One entry of a kind, in a sentence: "a fact". */
export const aKind = Object.fromEntries(
  fileRows.flatMap(([, { type, a }]) => (type === undefined ? [] : [[type, a]])),
) as Readonly<Record<EntryType, string>>;

/** An entry, tagged with what it is. Ids are unique across the kinds. */
export type Entity = {
  readonly [T in EntryType]: { readonly type: T } & Readonly<Entries[T]>;
}[EntryType];

/** The row of an entry's kind. */
export function kindOf<E extends Entity>(entity: E): Kind<E> {
  return kinds[entity.type] as unknown as Kind<E>;
}

/**
 * The shape of every file in `data/`, as Zod schemas. Unknown keys are errors
 * everywhere: a misspelt key in a record is a lost fact, not a detail.
 *
 * Dates are EDTF strings (ISO 8601-2): `2001-02-03`, `2001-02`, `2001`, or an
 * interval `2001-02-03/2001-03-04`. Whether one is a real date is decided in
 * `dates.ts`, so that the message can name the entry.
 */
import { z } from "zod";
import { historySchema, type History } from "./history/schema.ts";
import { edtf, evidenceSchema, gradeSchema, id, text } from "./primitives.ts";
import { houseSchema, type House } from "./house-schema.ts";
import { storySchema, type Story } from "./story-schema.ts";

/** How far an entry may be trusted; `derived` is counted here from an archive. */
export const confidenceSchema = z.enum(["primary", "seed", "secondary", "derived"]);
export type Confidence = z.infer<typeof confidenceSchema>;

export type Grade = string;

/** The colours of the palette that a grade can have, and its shape: colour never works alone. */
const gradeColours = ["red", "amber", "teal", "blue", "plum"] as const;
const gradeShapes = ["triangle-down", "octagon", "bar", "diamond", "triangle-up"] as const;

/** One grade of a scale; the file has them from the lowest to the highest. `id` is the label with hyphens. */
export const gradeEntrySchema = z.strictObject({
  id,
  label: text,
  colour: z.enum(gradeColours),
  shape: z.enum(gradeShapes),
  /** Other ways of writing it. */
  forms: z.array(text).min(1).optional(),
  /** An ordinary word as well: only what stands around it tells whether it grades. */
  ordinary: z.literal(true).optional(),
});
export type GradeEntry = z.infer<typeof gradeEntrySchema>;

export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Words of a source as they were read, each place once. What entries quote is held
 * against these: two copies, so that a slip in one is seen in the other.
 */
export const excerptSchema = z.strictObject({
  id,
  source: id,
  locator: text,
  words: z.array(text).min(1),
});
export type Excerpt = z.infer<typeof excerptSchema>;

/**
 * A source as a CSL-JSON item (opens in Zotero). `custom` carries what CSL has
 * no word for: what kind of source it is and how much of it was read.
 */
export const sourceSchema = z.strictObject({
  id,
  type: z.enum(["report", "article-newspaper", "webpage", "legislation", "dataset", "hearing"]),
  title: text,
  author: z.array(z.strictObject({ literal: text })).optional(),
  publisher: text.optional(),
  "container-title": text.optional(),
  issued: z
    .strictObject({ "date-parts": z.array(z.array(z.number().int()).min(1).max(3)).length(1) })
    .optional(),
  URL: z.url().optional(),
  note: text.optional(),
  custom: z.strictObject({
    kind: z.enum([
      "parliament",
      "inquiry",
      "government",
      "inspectorate",
      "statistics",
      "council",
      "news",
    ]),
    what: text,
    seen: text,
    licence: z.enum(["OGL-3.0", "OPL-3.0", "copyright"]),
  }),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * Who is behind an entry, by the ids of `names.json`. `by`: who acts or speaks in
 * it; where it isn't written, the first name in the statement, or the speaker.
 * `about`: who else it tells of, beyond the names in its words. `criticises`:
 * whose conduct it finds fault with; the story owes them an answer.
 */
const attributed = {
  by: z.array(id).min(1).optional(),
  about: z.array(id).min(1).optional(),
  criticises: z.array(id).min(1).optional(),
  /** What it answers: criticisms, or the report that they stand in. Without it, whatever was said before. */
  answers: z.array(id).min(1).optional(),
  /** What an investigation came to: one of these is printed wherever it is. */
  outcome: z.array(id).min(1).optional(),
};

/**
 * One checked statement. `value` is the number in it, if it has one; `unit` is
 * the noun that follows the number; `qualifier` the words that must go before
 * it ("at least"). `from` names a place in another data file, written
 * `national.json#/days/2001-02-03/lit`: the value is read from there, so that a
 * changed file changes or breaks the sentence. An item of a list is named by
 * its `id` or its `date`. After loading, `value` is there either way.
 */
export const factSchema = z.strictObject({
  id,
  statement: text,
  date: edtf.optional(),
  kind: z.enum(["inspection", "report", "statistic", "consequence", "response", "context"]),
  value: z.number().optional(),
  from: z
    .string()
    .regex(/^[a-z]+\.json#\//, "write it as file.json#/path/to/value")
    .optional(),
  unit: text.optional(),
  qualifier: text.optional(),
  confidence: confidenceSchema,
  sources: z.array(evidenceSchema).min(1),
  ...attributed,
  /** Its date is the beginning or the end of something: "since", "until". */
  edge: z.enum(["start", "end"]).optional(),
  caution: text.optional(),
  disagreement: text.optional(),
  checked: edtf,
});
export type Fact = z.infer<typeof factSchema>;

/** Words quoted in the story. `text` must stand inside `excerpt`; "…" marks an elision. */
export const quotationSchema = z.strictObject({
  id,
  text,
  speaker: text,
  body: text,
  date: edtf,
  source: id,
  locator: text,
  excerpt: text,
  ...attributed,
  confidence: confidenceSchema,
  checked: edtf,
});
export type Quotation = z.infer<typeof quotationSchema>;

/** The rules an inspection was made under, and the scale it used. */
export const frameworkSchema = z.strictObject({
  id,
  name: text,
  short: text,
  period: edtf,
  scale: z.array(text).min(2),
  /** What is graded under it: the short scopes that a judgement may have. */
  scopes: z.array(text).min(1).optional(),
  note: text.optional(),
  sources: z.array(evidenceSchema).min(1),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** A moment at which the scale or its meaning changed: drawn as a break. */
export const scaleBreakSchema = z.strictObject({
  id,
  date: edtf,
  label: text,
  short: text,
  sources: z.array(evidenceSchema).min(1),
});
export type ScaleBreak = z.infer<typeof scaleBreakSchema>;

/** One part of a judgement, with its own grade. */
const strandSchema = z.strictObject({
  id,
  label: text,
  grade: gradeSchema,
  /** Where the report names the part and its grade. */
  evidence: evidenceSchema.optional(),
});

/**
 * One published judgement. `series` says whether it belongs on the headline
 * axis; `known` is the date on which it is plotted (publication where known).
 */
export const judgementSchema = z.strictObject({
  id,
  series: z.enum(["headline", "annual", "standalone", "board"]),
  grade: gradeSchema.optional(),
  words: text,
  scope: text,
  scopeShort: text,
  framework: id,
  inspected: edtf.optional(),
  published: edtf.optional(),
  known: edtf,
  bracketed: z.boolean().optional(),
  strands: z.array(strandSchema),
  sources: z.array(evidenceSchema).min(1),
  ...attributed,
  confidence: confidenceSchema,
  note: text.optional(),
  /** Where sources differ, in our words. */
  disagreement: text.optional(),
  checked: edtf,
});
export type Judgement = z.infer<typeof judgementSchema>;

/** Something that became public or followed; drawn on the timeline. */
export const eventSchema = z.strictObject({
  id,
  date: edtf,
  lane: z.enum(["known", "consequence", "period"]),
  label: text,
  short: text,
  /** Named on the timeline even where there isn't room for all. */
  major: z.boolean().optional(),
  fact: id,
});
export type RecordEvent = z.infer<typeof eventSchema>;

/** An authority with a second graded inspection after the same first grade. */
export const authoritySchema = z.strictObject({
  id,
  name: text,
  first: z.strictObject({ published: edtf, grade: gradeSchema }),
  next: z.strictObject({ published: edtf, grade: gradeSchema }),
});
export type Authority = z.infer<typeof authoritySchema>;
/** The same in the file: dates and grades are taken from the history, where there is one. */
const authorityFileSchema = authoritySchema.partial({ first: true, next: true });
export type AuthorityFile = z.infer<typeof authorityFileSchema>;

const count = z.number().int().nonnegative();
/** How many had each grade; which ones are counted is said once, by `grades`. */
export interface Counts {
  readonly date: string;
  readonly authorities: number;
  readonly [grade: Grade]: number | string | undefined;
}
const counts = z
  .object({ date: edtf, authorities: z.number().int().positive() })
  .catchall(count) as unknown as z.ZodType<Counts>;

/** Counts of authorities by grade; everything here is derived or official, and says which. */
export const nationalSchema = z.strictObject({
  caveat: text,
  source: id,
  authoritiesInEngland: z.number().int().positive(),
  /** The grades that are counted, of one scale, the highest first. */
  grades: z.array(gradeSchema).min(2),
  /** Each authority's latest published overall grade, derived, at the ends of quarters. */
  quarters: z.array(counts).min(1),
  /** The same on days that the story stops at. */
  days: z.array(counts).min(1),
  /**
   * Counts on one scale at one date, official, from the press or derived; never one
   * series with the others. `rank` is the place on the scale, 1 lowest.
   */
  panels: z
    .array(
      z.strictObject({
        id,
        date: edtf,
        label: text,
        scale: id,
        denominator: z.number().int().positive(),
        withheld: z.number().int().nonnegative().optional(),
        counts: z
          .array(
            z.strictObject({
              words: text,
              rank: z.number().int().min(1),
              n: z.number().int().nonnegative(),
            }),
          )
          .min(1),
        fact: id,
        /** What a reader must know of the counts: implied numbers, withheld ratings. */
        note: text.optional(),
      }),
    )
    .min(1),
  reinspected: z.strictObject({
    asOf: edtf,
    about: text,
    total: z.number().int().positive(),
    counts: z.record(gradeSchema, count),
    notYet: z.number().int().nonnegative(),
  }),
});
export type National = z.infer<typeof nationalSchema>;

const countsFile = z
  .object({ date: edtf, authorities: z.number().int().positive().optional() })
  .catchall(count) as unknown as z.ZodType<{ readonly date: string } & Partial<Counts>>;
const panelFile = nationalSchema.shape.panels.element.extend({
  denominator: z.number().int().positive().optional(),
  counts: z
    .array(nationalSchema.shape.panels.element.shape.counts.element.partial({ n: true }))
    .min(1),
});
/** The same in the file: a day or panel without numbers is counted from the history. */
const nationalFileSchema = nationalSchema.extend({
  quarters: z.array(countsFile).min(1),
  days: z.array(countsFile).min(1),
  panels: z.array(panelFile).min(1),
  reinspected: nationalSchema.shape.reinspected
    .partial({ total: true, counts: true, notYet: true })
    .extend({
      /** The first grade, and under which framework, that is followed to the second. */
      of: z.strictObject({ framework: id, grade: gradeSchema }).optional(),
    }),
});
export type NationalFile = z.infer<typeof nationalFileSchema>;

/** Where a reader can turn. Hours may be unknown: then they are left out, never guessed. */
export const helplineSchema = z.strictObject({
  id,
  name: text,
  who: text,
  number: text.optional(),
  tel: z.string().regex(/^\d+$/, "digits only, as dialled").optional(),
  /** The provider's own words with the number, and where they stand. */
  seen: z.strictObject({ words: text, url: z.url() }).optional(),
  /** Where they are not at hand: who gives the number, for readers. */
  unseen: text.optional(),
  hours: text.optional(),
  free: z.boolean().optional(),
  url: z.url().optional(),
  checkedOn: edtf,
  note: text.optional(),
});
export type Helpline = z.infer<typeof helplineSchema>;

/** One dated correction, or the withdrawal of something that may not be repeated; see `docs/editing.md`. */
export const correctionSchema = z.strictObject({
  id,
  date: edtf,
  severity: z.enum(["minor", "changes-meaning", "withdrawn"]),
  said: text,
  says: text,
  facts: z.array(id),
  charts: z.array(id),
  steps: z.array(id),
});
export type Correction = z.infer<typeof correctionSchema>;

/**
 * Who is named: people in public office, bodies, publishers and places, with the
 * forms that a sentence may use. `roles` are words in small letters that stand
 * for a body ("the committee"). `of` is the body that a person speaks for.
 */
export const nameSchema = z.strictObject({
  id,
  kind: z.enum(["person", "body", "publisher", "place"]),
  name: text,
  forms: z.array(text),
  roles: z.array(text).optional(),
  office: text.optional(),
  of: id.optional(),
  /** Domains on which a publisher's or a body's pages stand. */
  hosts: z.array(text).optional(),
  /** The story is about this place: every sentence may name it. */
  everywhere: z.boolean().optional(),
});
export type Name = z.infer<typeof nameSchema>;

/** The evidence of an entry leads to sources. */
const evidenced = { "sources/source": "sources.json" } as const;
/** Who is behind an entry, and what it answers. */
const attributions = {
  by: "names.json",
  about: "names.json",
  criticises: "names.json",
  answers: "any entry",
  outcome: "any entry",
} as const;

/**
 * The files of the record, one row each: what stands in it (`one` object, a
 * `list`, or the `rows` of a table); the `type` of its entries, where chapters may name them by id; which
 * keys hold text for readers; which keys name entries of other files; and
 * whether a publication remembers what each entry says.
 */
export const files = {
  "sources.json": { list: sourceSchema, a: "a source", remembered: true },
  "excerpts.json": {
    list: excerptSchema,
    a: "an excerpt",
    refers: { source: "sources.json" },
    remembered: true,
  },
  "facts.json": {
    list: factSchema,
    a: "a fact",
    type: "fact",
    texts: ["statement", "disagreement"],
    refers: { ...evidenced, ...attributions },
    remembered: true,
  },
  "quotations.json": {
    list: quotationSchema,
    a: "a quotation",
    type: "quotation",
    refers: { source: "sources.json", ...attributions },
    remembered: true,
  },
  "grades.json": { list: gradeEntrySchema, a: "a grade" },
  "frameworks.json": {
    list: frameworkSchema,
    a: "a framework",
    texts: ["name", "short", "note"],
    refers: evidenced,
    remembered: true,
  },
  "breaks.json": {
    list: scaleBreakSchema,
    a: "a break",
    texts: ["label", "short"],
    refers: evidenced,
    remembered: true,
  },
  "judgements.json": {
    list: judgementSchema,
    a: "a judgement",
    type: "judgement",
    texts: ["scope", "scopeShort", "note", "label", "disagreement"],
    refers: {
      framework: "frameworks.json",
      "strands/evidence/source": "sources.json",
      ...evidenced,
      ...attributions,
    },
    remembered: true,
  },
  "events.json": {
    list: eventSchema,
    a: "an event",
    type: "event",
    texts: ["label", "short"],
    refers: { fact: "facts.json" },
    remembered: true,
  },
  "authorities.json": {
    list: authorityFileSchema,
    a: "an authority",
    optional: true,
    remembered: true,
  },
  "national.json": {
    one: nationalFileSchema,
    a: "a count",
    optional: true,
    texts: ["caveat", "about", "label", "note"],
    refers: { source: "sources.json", "panels/fact": "facts.json" },
  },
  "helplines.json": {
    list: helplineSchema,
    a: "a help line",
    texts: ["name", "who", "note", "unseen"],
    remembered: true,
  },
  "corrections.json": {
    list: correctionSchema,
    a: "a correction",
    texts: ["said", "says"],
    refers: { facts: "any entry or report" },
  },
  "names.json": { list: nameSchema, a: "a name", refers: { of: "names.json" } },
  "story.json": {
    one: storySchema,
    a: "a setting",
    refers: { "emergency/helpline": "helplines.json" },
  },
  "house.json": {
    one: houseSchema,
    a: "a house rule",
    refers: { "terms/who": "names.json" },
  },
  "authorities-history.json": {
    one: historySchema,
    a: "a caveat",
    optional: true,
    texts: ["about", "label", "limits", "lead", "answerLead", "others"],
  },
  "authorities-history.csv": { rows: true, a: "a report", optional: true },
} as const satisfies Readonly<Record<string, FileRow>>;

interface FileRow {
  readonly list?: z.ZodType<{ id: string }>;
  readonly one?: z.ZodType;
  /** A table, of which `history/` knows the columns. */
  readonly rows?: true;
  readonly optional?: true;
  /** One of its entries, in a sentence. */
  readonly a: string;
  readonly type?: string;
  readonly texts?: readonly string[];
  /** By key, or keys joined by strokes: the file that the ids there lead to, or `any entry` with a `type`. */
  readonly refers?: Readonly<
    Record<string, `${string}.json` | "any entry" | "any entry or report">
  >;
  readonly remembered?: boolean;
}

type Files = typeof files;
export type DataFile = keyof Files;

/** The files in order, each with its row as data. */
export const fileRows: readonly (readonly [file: DataFile, row: FileRow])[] = Object.entries(
  files,
) as [DataFile, FileRow][];

/** Files that stand beside the chapters: they say what the story is and how it is told, not what is known. */
const besideChapters: ReadonlySet<DataFile> = new Set<DataFile>(["story.json", "house.json"]);

/** Where a file of the record stands, from the root of the story. */
export function pathOf(file: DataFile): string {
  return `${besideChapters.has(file) ? "content" : "data"}/${file}`;
}

/** The whole record, ids not yet resolved. */
export interface PublicRecord {
  sources: Source[];
  excerpts: Excerpt[];
  facts: Fact[];
  quotations: Quotation[];
  grades: GradeEntry[];
  frameworks: Framework[];
  breaks: ScaleBreak[];
  judgements: Judgement[];
  events: RecordEvent[];
  authorities: Authority[];
  /** Absent where the story counts nothing besides its own. */
  national?: National;
  helplines: Helpline[];
  corrections: Correction[];
  names: Name[];
  story: Story;
  house: House;
  /** Every authority's reports, where the story has them. */
  history?: History;
}

/** The kinds of entry that chapters name by id, and the shape of each. */
export type Entries = {
  [
    F in DataFile as Files[F] extends { type: infer T extends string } ? T : never
  ]: Files[F] extends { list: infer S extends z.ZodType } ? z.infer<S> : never;
};
export type EntryType = keyof Entries;

/**
 * The files of the record, a row each, and the whole that is read from them. The
 * shapes of entries are Zod schemas in `shapes/`; unknown keys are errors
 * everywhere: a misspelt key in a record is a lost fact, not a detail.
 */
import type { z } from "zod";
import { historySchema, type History } from "./history/schema.ts";
import { houseSchema, type House } from "./house-schema.ts";
import { storySchema, type Story } from "./story-schema.ts";
import { gradeEntrySchema, type GradeEntry } from "./shapes/grade.ts";
import { excerptSchema, type Excerpt, sourceSchema, type Source } from "./shapes/source.ts";
import { factSchema, type Fact, quotationSchema, type Quotation } from "./shapes/statement.ts";
import {
  frameworkSchema,
  type Framework,
  scaleBreakSchema,
  type ScaleBreak,
  judgementSchema,
  type Judgement,
} from "./shapes/judgement.ts";
import { eventSchema, type RecordEvent } from "./shapes/event.ts";
import { type Authority, authorityFileSchema } from "./shapes/authority.ts";
import { type National, nationalFileSchema } from "./shapes/national.ts";
import { helplineSchema, type Helpline } from "./shapes/helpline.ts";
import { correctionSchema, type Correction } from "./shapes/correction.ts";
import { nameSchema, type Name } from "./shapes/name.ts";

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
    texts: ["disagreement"],
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
  /** A story may be without the file; a list has nothing in it then. */
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

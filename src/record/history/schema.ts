/**
 * The history of every authority: reports on inspections, one a row of
 * `data/authorities-history.csv`, and what `data/authorities-history.json` says
 * of the file. Both together are optional: a story may be without them.
 */
import { z } from "zod";
import { address, evidenceSchema, type gradeSchema, id, text } from "../primitives.ts";

type Grade = z.infer<typeof gradeSchema>;
type Evidence = z.infer<typeof evidenceSchema>;

/** Columns of the file, in their order. */
export const columns = [
  "urn",
  "ons_code",
  "name",
  "region",
  "published",
  "inspected_start",
  "inspected_end",
  "framework",
  "kind",
  "overall",
  "leaders",
  "help_and_protection",
  "in_care",
  "care_leavers",
  "adoption",
  "how_read",
  "report",
] as const;
export type ColumnName = (typeof columns)[number];

/** A row as written: every cell a text, empty where nothing was read. */
export type Row = Readonly<Record<ColumnName, string>>;

const strand = z.strictObject({
  column: z.enum(["leaders", "help_and_protection", "in_care", "care_leavers", "adoption"]),
  id,
  label: text,
  /** Only in rows where this other column holds a grade, or holds none. */
  with: text.optional(),
  without: text.optional(),
});

/** How a grade came from a report into the file. `graded`: does such a row hold a grade? */
const reading = z.strictObject({ id, words: text, label: text, graded: z.boolean() });
export type Reading = z.infer<typeof reading>;

/** An authority that is no more, with those that took its place. Its reports aren't in the file. */
const former = z.strictObject({
  id,
  names: z.array(text).min(1),
  until: text,
  successors: z.array(id).min(1),
  sources: z.array(evidenceSchema).min(1),
});

/** What holds for the whole file. */
export const historySchema = z.strictObject({
  about: text,
  /** Who inspects and grades, as words say it. */
  by: text,
  /** Where the authorities are, what one of them is, and what of it is graded, as words say it. */
  place: text,
  one: text,
  graded: text,
  source: id,
  asOf: text,
  confidence: z.literal("derived"),
  checked: text,
  /** What every address of a report begins with. */
  reports: address,
  frameworks: z
    .array(z.strictObject({ code: text, framework: id, strands: z.array(strand).min(1) }))
    .min(1),
  /** What stands for the overall grade once none is given, and the break it began with. */
  ungraded: z.strictObject({ words: text, from: id }),
  readings: z.array(reading).min(1),
  former: z.array(former),
  limits: text,
  /** What a grade can't say: a quotation of the story, and the answer of whoever it criticises. */
  caution: z.strictObject({
    lead: text,
    quotation: id,
    answerLead: text,
    answer: id,
    /** Where the page is about another authority than the quotation: whose the words are. */
    others: text,
  }),
});
export type HistoryFile = z.infer<typeof historySchema>;

/** One published report on an authority. */
export interface Inspection {
  /** The authority and the day of publication: `lampford-2001-02-03`. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  /** EDTF; absent where not read. */
  readonly inspected?: string;
  /** Id of the framework; absent where it isn't known. */
  readonly framework?: string;
  /** Was the framework read in the report, or is it the only one in use on the day of publication? */
  readonly frameworkFrom: "report" | "day";
  readonly kind?: string;
  /** The overall grade; absent where none was read, and where none is given. */
  readonly grade?: Grade;
  /** Is it of the time in which no overall grade is given? */
  readonly ungraded: boolean;
  readonly strands: readonly {
    readonly id: string;
    readonly label: string;
    readonly grade: Grade;
  }[];
  /** Parts that were graded under the framework and whose grade wasn't read. */
  readonly unread: readonly string[];
  readonly reading: Reading;
  /** Address of the report. */
  readonly report: string;
}

/** One authority and the reports on it, the oldest first. */
export interface HistoryAuthority {
  /** From its name; part of addresses. */
  readonly id: string;
  readonly name: string;
  readonly urn: string;
  readonly code: string;
  readonly region: string;
  readonly inspections: readonly Inspection[];
  /** Authorities that it took the place of. */
  readonly former: readonly {
    readonly names: readonly string[];
    readonly until: string;
    readonly sources: readonly Evidence[];
  }[];
}

/** The file as read, by authority. */
export interface History extends Omit<HistoryFile, "former" | "frameworks" | "ungraded"> {
  /** In order of name. */
  readonly authorities: readonly HistoryAuthority[];
}

/** What was stated and what was said: facts and quotations. */
import { z } from "zod";
import { edtf, evidenceSchema, id, text } from "../primitives.ts";
import { confidenceSchema, attributedShape } from "./attributed.ts";

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
  ...attributedShape,
  /** Its date is the beginning or the end of something: "since", "until". */
  edge: z.enum(["start", "end"]).optional(),
  caution: text.optional(),
  /** Why a count of grades accuses nobody of those counted, so that no answer is owed to it. The ledger prints it. */
  countsOnly: text.optional(),
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
  ...attributedShape,
  confidence: confidenceSchema,
  /** Where sources give the words otherwise, or to somebody else. */
  disagreement: text.optional(),
  checked: edtf,
});
export type Quotation = z.infer<typeof quotationSchema>;

/** Judgements, the rules that they were made under, and where these changed. */
import { z } from "zod";
import { edtf, evidenceSchema, gradeSchema, id, text } from "../primitives.ts";
import { confidenceSchema, attributedShape } from "./attributed.ts";

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
  ...attributedShape,
  confidence: confidenceSchema,
  note: text.optional(),
  /** Where sources differ, in our words. */
  disagreement: text.optional(),
  checked: edtf,
});
export type Judgement = z.infer<typeof judgementSchema>;

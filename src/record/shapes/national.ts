/** Counts of authorities by grade. */
import { z } from "zod";
import { edtf, gradeSchema, id, text } from "../primitives.ts";
import type { Grade } from "./grade.ts";

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
    /** Both together; where they are counted from the history. */
    begun: z.number().int().positive().optional(),
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
export const nationalFileSchema = nationalSchema.extend({
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

/** Authorities that were inspected again. */
import { z } from "zod";
import { edtf, gradeSchema, id, text } from "../primitives.ts";

/** An authority with a second graded inspection after the same first grade. */
export const authoritySchema = z.strictObject({
  id,
  name: text,
  first: z.strictObject({ published: edtf, grade: gradeSchema }),
  next: z.strictObject({ published: edtf, grade: gradeSchema }),
});
export type Authority = z.infer<typeof authoritySchema>;
/** The same in the file: dates and grades are taken from the history, where there is one. */
export const authorityFileSchema = authoritySchema.partial({ first: true, next: true });
export type AuthorityFile = z.infer<typeof authorityFileSchema>;

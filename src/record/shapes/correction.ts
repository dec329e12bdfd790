/** Corrections. */
import { z } from "zod";
import { edtf, id, text } from "../primitives.ts";

/** One dated correction, or the withdrawal of something that may not be repeated; see `docs/editing.md`. */
export const correctionSchema = z.strictObject({
  id,
  date: edtf,
  severity: z.enum(["minor", "changes-meaning", "withdrawn"]),
  said: text,
  says: text,
  /** Of what, in a few words: “how many had been inspected”. It heads the notice in the list of corrections. */
  about: text.optional(),
  facts: z.array(id),
  charts: z.array(id),
  steps: z.array(id),
});
export type Correction = z.infer<typeof correctionSchema>;

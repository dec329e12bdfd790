/** What entries have in common: how far they may be trusted, what they stand on, who is behind them. */
import { z } from "zod";
import { id, type evidenceSchema } from "../primitives.ts";

/** How far an entry may be trusted; `derived` is counted here from an archive. */
export const confidenceSchema = z.enum(["primary", "seed", "secondary", "derived"]);
export type Confidence = z.infer<typeof confidenceSchema>;

export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Who is behind an entry, by the ids of `names.json`. `by`: who acts or speaks in
 * it; where it isn't written, the first name in the statement, or the speaker.
 * `about`: who else it tells of, beyond the names in its words. `criticises`:
 * whose conduct it finds fault with; the story owes them an answer.
 */
export const attributedShape = {
  by: z.array(id).min(1).optional(),
  about: z.array(id).min(1).optional(),
  criticises: z.array(id).min(1).optional(),
  /** What it answers: criticisms, or the report that they stand in. Without it, whatever was said before. */
  answers: z.array(id).min(1).optional(),
  /** What an investigation came to: one of these is printed wherever it is. */
  outcome: z.array(id).min(1).optional(),
};

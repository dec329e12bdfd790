/** A grade, and one of a scale with its colour and its shape. */
import { z } from "zod";
import { id, text } from "../primitives.ts";

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

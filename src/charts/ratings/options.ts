/** What a story says of `ratings`: whose judgements they are, and what stands in the table alone. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

export const options = defineOptions("ratings", ({ event }) => ({
  /** Whose judgements of what, over the table. */
  caption: template(),
  /** The same under the title, with what the drawing shows of it. */
  subtitle: template(),
  /** The text alternative of judgements, and of the empty scale. */
  alt: template("number", "judgement", "years", "grade"),
  altEmpty: template(),
  /** What became known later, and the title of a grade that was given once more some years before it. */
  known: z.strictObject({ event, again: template("years", "grade") }).optional(),
  /** What the table holds and the drawing doesn't; it stands with the table. */
  undrawn: template().optional(),
}));

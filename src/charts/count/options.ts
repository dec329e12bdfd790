/** What a story says of `count`: the figure that is drawn, and what one mark stands for. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

export const options = defineOptions("count", (ids) => ({
  /** A fact with a whole number, a qualifier and a unit: so many marks are drawn. */
  fact: ids.fact,
  /** The fact that limits it: its statement stands in the note, its date is that of the figure. */
  limit: ids.fact,
  /** The limit in the drawing, one clause to a line. */
  limitLines: z.array(template()).min(1),
  /** What one mark stands for, as a sentence. */
  one: template(),
  subtitle: template("years"),
  title: template("figure"),
  titleOne: template(),
  alt: template("marks"),
  altOne: template(),
  description: template("marks", "date", "years", "statement"),
  descriptionOne: template("date", "figure"),
  note: template("years", "limit"),
  /** The column of the figure: its heading, and what it holds. */
  column: z.strictObject({ title: template(), description: template() }),
  columnMarks: template(),
}));

/** What a story says of `timeline`: where its camera can stand, and what its period is. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

const date = z
  .string()
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, "it is written as a day or a month, year first");

export const options = defineOptions("timeline", (ids) => ({
  /** Where the camera can stand: the first day shown and the last, or of which months the first. */
  cameras: z.record(z.string(), z.tuple([date, date])),
  subtitle: template("years"),
  /** The grades: the heading of their lane, and what stands by days of inspection before one is published. */
  said: z.strictObject({ lane: template(), during: template() }),
  /** The period that lies under the grades: what is said of it. */
  period: z.strictObject({
    lane: template(),
    title: template(),
    alt: template(),
    /** {{ground}} is what it is drawn as. */
    note: template("ground"),
  }),
  /** The grades as words at their dates, on the period as their ground. */
  field: z.strictObject({
    limits: z.array(template("period")),
    /** The fact from whose date on there can be grades, and what is said there. */
    began: z.strictObject({ fact: ids.fact, lines: z.array(template("date")) }),
    /** The event that ends it. */
    known: z.strictObject({ event: ids.event, label: template("date") }),
  }),
  /** What was found to be left out over some years: the fact that has the years, the words that say so, and who said them. */
  gap: z
    .strictObject({
      fact: ids.fact,
      quote: ids.quotation,
      text: template("period", "quote"),
      source: template("body", "date"),
      title: template("period"),
      alt: template(),
      /** The heading of its row in the table. */
      lane: template(),
    })
    .optional(),
}));

/** What a story says of `coverage`: under which framework, on which days, and whose shares stand beside. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

export const options = defineOptions("coverage", (ids) => ({
  /** The authority that the story is about, whose ring is pointed out. */
  subject: ids.authority,
  framework: ids.framework,
  /**
   * Days that a source states the number of inspections for, by that fact, and the shares it gives,
   * if any. `publishedBy`: up to when it took in reports on inspections made by that day. `whose`: by whose number, in the title.
   */
  days: z.array(
    z.strictObject({
      stated: ids.fact,
      publishedBy: z.iso.date().optional(),
      whose: template().optional(),
      shares: z.array(z.strictObject({ fact: ids.fact, grades: z.array(ids.grade) })),
    }),
  ),
  /** Before the shares that a source gives. */
  shares: template("date"),
  /** After what was counted: up to when reports were taken in, and why. */
  until: template("date"),
  /** What one ring stands for, on the title's place where none is filled yet, and in the alternatives. */
  subtitle: template("framework"),
  subtitleOpen: template("framework", "month"),
  titleNone: template("all"),
  altNone: template("all"),
  descriptionNone: template("all", "framework"),
  noteNone: template(),
  caption: template(),
  /** How a grade is said of several ("required improvement"), where “were” and its word aren't. */
  verbs: z.record(z.string(), template()),
}));

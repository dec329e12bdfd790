/** What a story says of `transitions`: whose line is marked, and how a grade is said of authorities. */
import { z } from "zod";
import { defineOptions, template } from "../kit/options.ts";

export const options = defineOptions("transitions", (ids) => ({
  /** The authority that the story is about. */
  subject: ids.authority,
  framework: ids.framework,
  /** How the counts were made, and what they lack, where they stand as derived. */
  derived: template("date"),
  /** How a grade is said of several ("required improvement"), where “was” and its word aren't. */
  verbs: z.record(z.string(), template()),
}));

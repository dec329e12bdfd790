/** Sources, and their words as they were read. */
import { z } from "zod";
import { address, id, text } from "../primitives.ts";

/**
 * Words of a source as they were read, each place once. What entries quote is held
 * against these: two copies, so that a slip in one is seen in the other.
 */
export const excerptSchema = z.strictObject({
  id,
  source: id,
  locator: text,
  words: z.array(text).min(1),
});
export type Excerpt = z.infer<typeof excerptSchema>;

/**
 * A source as a CSL-JSON item (opens in Zotero). `custom` carries what CSL has
 * no word for: what kind of source it is and how much of it was read.
 */
export const sourceSchema = z.strictObject({
  id,
  type: z.enum(["report", "article-newspaper", "webpage", "legislation", "dataset", "hearing"]),
  title: text,
  author: z.array(z.strictObject({ literal: text })).optional(),
  publisher: text.optional(),
  "container-title": text.optional(),
  issued: z
    .strictObject({ "date-parts": z.array(z.array(z.number().int()).min(1).max(3)).length(1) })
    .optional(),
  URL: address.optional(),
  note: text.optional(),
  custom: z.strictObject({
    kind: z.enum([
      "parliament",
      "inquiry",
      "government",
      "inspectorate",
      "statistics",
      "council",
      "news",
    ]),
    what: text,
    seen: text,
    licence: z.enum(["OGL-3.0", "OPL-3.0", "copyright"]),
  }),
});
export type Source = z.infer<typeof sourceSchema>;

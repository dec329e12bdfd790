/** Shapes that every part of the record is made of, as Zod schemas. */
import { z } from "zod";

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
export const edtf = z.string().min(4);
export const text = z.string().trim().min(1);
/** An address that a link may lead to: of a page on the web, and nothing that runs. */
export const address = z
  .url({ protocol: /^https?$/ })
  .regex(/^[^\s<>"]+$/, "an address has no space, bracket or quotation mark in it");

/**
 * A grade by its id; which there are stands in `grades.json`, and a check holds every one to it.
 * @alias
 */
export const gradeSchema = id;

/** Where in which source the supporting words stand. */
export const evidenceSchema = z.strictObject({
  source: id,
  locator: text,
  quote: text,
});

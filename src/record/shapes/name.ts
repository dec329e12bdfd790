/** Names. */
import { z } from "zod";
import { id, text } from "../primitives.ts";

/**
 * Who is named: people in public office, bodies, publishers and places, with the
 * forms that a sentence may use. `roles` are words in small letters that stand
 * for a body ("the committee"). `of` is the body that a person speaks for.
 */
export const nameSchema = z.strictObject({
  id,
  kind: z.enum(["person", "body", "publisher", "place"]),
  name: text,
  forms: z.array(text),
  roles: z.array(text).optional(),
  office: text.optional(),
  of: id.optional(),
  /** Domains on which a publisher's or a body's pages stand. */
  hosts: z.array(text).optional(),
  /** The story is about this place: every sentence may name it. */
  everywhere: z.boolean().optional(),
});
export type Name = z.infer<typeof nameSchema>;

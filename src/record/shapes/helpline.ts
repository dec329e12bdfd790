/** Help lines. */
import { z } from "zod";
import { address, edtf, id, text } from "../primitives.ts";

/** Where a reader can turn. Hours may be unknown: then they are left out, never guessed. */
export const helplineSchema = z.strictObject({
  id,
  name: text,
  who: text,
  number: text.optional(),
  tel: z.string().regex(/^\d+$/, "digits only, as dialled").optional(),
  /** The provider's own words with the number, and where they stand. */
  seen: z.strictObject({ words: text, url: address }).optional(),
  /** Where they are not at hand: who gives the number, for the ledger. */
  unseen: text.optional(),
  hours: text.optional(),
  free: z.boolean().optional(),
  url: address.optional(),
  checkedOn: edtf,
  note: text.optional(),
});
export type Helpline = z.infer<typeof helplineSchema>;

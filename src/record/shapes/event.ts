/** Something that became public or followed. */
import { z } from "zod";
import { edtf, id, text } from "../primitives.ts";

/** Something that became public or followed; drawn on the timeline. */
export const eventSchema = z.strictObject({
  id,
  date: edtf,
  lane: z.enum(["known", "consequence", "period"]),
  label: text,
  short: text,
  /** Named on the timeline even where there isn't room for all. */
  major: z.boolean().optional(),
  fact: id,
});
export type RecordEvent = z.infer<typeof eventSchema>;

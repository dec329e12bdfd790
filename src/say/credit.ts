/** Who said the words of a quotation that is set apart, in what body, and through whom they are known. */
import type { Quotation, Source } from "../record/schema.ts";

/**
 * Speaker, body and, where the words are known through somebody else, who that
 * is. The body is left out where the speaker's name holds it, as in "A Lamp
 * Office spokesperson", and so is the press where it is the body itself.
 */
export function creditOf(quotation: Quotation, source: Source): string {
  const [speaker = "", through] = quotation.speaker.split(", as quoted by ");
  const press =
    source.custom.kind === "news" && source["container-title"] !== quotation.body
      ? source["container-title"]
      : undefined;
  const quotedBy = through ?? press;
  return [
    speaker,
    ...(speaker.includes(quotation.body) ? [] : [quotation.body]),
    ...(quotedBy === undefined ? [] : [`as quoted by ${quotedBy}`]),
  ].join(", ");
}

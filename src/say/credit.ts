/** Who said the words of a quotation that is set apart, in what body, and through whom they are known. */
import { formatDate } from "../record/dates.ts";
import type { Quotation } from "../record/shapes/statement.ts";
import type { Source } from "../record/shapes/source.ts";

/** Who said it, and through whom it is known, each as it is printed. */
export interface Credit {
  /** Speaker and body; the body is left out where the speaker's name holds it, as in "A Lamp Office spokesperson". */
  readonly who: string;
  /** "as quoted by the Post", with the day where it is another than that of the words. Empty where nobody stands between. */
  readonly through: string;
}

/** The credit of a quotation. The press is left out where it is the body itself. */
export function creditOf(quotation: Quotation, source: Source): Credit {
  const [named = "", through] = quotation.speaker.split(", as quoted by ");
  // "The rules of 2013" are of 2013, which follows: it isn't said twice.
  const speaker = named.replace(new RegExp(` of ${formatDate(quotation.date)}$`), "");
  const press =
    source.custom.kind === "news" && source["container-title"] !== quotation.body
      ? source["container-title"]
      : undefined;
  const quotedBy = through ?? press;
  const [issued] = source.issued?.["date-parts"] ?? [];
  const day = issued?.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
  const other =
    source.custom.kind === "news" &&
    issued?.length === 3 &&
    day !== undefined &&
    day !== quotation.date;
  return {
    who: [speaker, ...(speaker.includes(quotation.body) ? [] : [quotation.body])].join(", "),
    through:
      quotedBy === undefined
        ? ""
        : `as quoted by ${quotedBy}${other ? ` on ${formatDate(day)}` : ""}`,
  };
}

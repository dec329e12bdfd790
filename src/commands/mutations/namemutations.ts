/** Single changes of who is named: a person, a body, a publisher in the place of another. */
import type { Rendered } from "../../chapters/render.ts";
import { mentionsIn, type Mention } from "../../checks/find/named/mentions.ts";
import { findQuotes } from "../../checks/find/quotes.ts";
import { sourceOffset, typedOf } from "../../checks/texts/typedsentence.ts";
import type { Name } from "../../record/shapes/name.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Mutation } from "./mutation.ts";

const kinds: Readonly<Record<Name["kind"], string>> = {
  person: "name exchanged",
  body: "body exchanged",
  publisher: "publisher exchanged",
  place: "place exchanged",
};

/** The forms that could stand in the place of a mention: of the same kind, a role for a role. */
function others(record: PublicRecord, mention: Mention): string[] {
  const large = /^\p{Lu}/u.test(mention.words);
  return record.names
    .filter((n) => n.id !== mention.name.id && n.kind === mention.name.kind)
    .flatMap((n) => (mention.role ? (n.roles ?? []) : n.forms.slice(0, 1)))
    .filter((form) => !mention.role || /^the /i.test(form) === /^the /i.test(mention.words))
    .map((form) =>
      mention.role && large ? (form[0] as string).toUpperCase() + form.slice(1) : form,
    );
}

/** Every mention in a bound sentence exchanged, `each` times. */
export function ofNames(
  { chapter, passages }: Rendered,
  record: PublicRecord,
  random: () => number,
  each = 2,
): Mutation[] {
  const found: Mutation[] = [];
  for (const shown of passages)
    for (const sentence of shown.sentences) {
      if (sentence.ids.length === 0) continue;
      const typed = typedOf(sentence);
      const quotes = findQuotes(typed);
      for (const mention of mentionsIn(record, typed)) {
        if (mention.name.kind === "place") continue;
        if (quotes.some((q) => q.start < mention.end && mention.start < q.end)) continue;
        const forms = others(record, mention);
        const from = sourceOffset(sentence, mention.start);
        for (let i = 0; i < each && forms.length > 0; i += 1) {
          const [text] = forms.splice(Math.floor(random() * forms.length), 1) as [string];
          found.push({
            kind: kinds[mention.name.kind],
            file: chapter.file,
            from,
            to: from + mention.words.length,
            text,
          });
        }
      }
    }
  return found;
}

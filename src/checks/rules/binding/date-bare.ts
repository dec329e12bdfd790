import type { Context } from "../../context.ts";
import { ownWords } from "../../entrywords.ts";
import { findDates } from "../../find/time/dates.ts";
import { findQuotes } from "../../find/quotes.ts";
import { patternMatches, without } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { forDate, ordinary } from "../../messages/suggest.ts";
import { sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** A year of accounts, as "2004/05": no component says it. */
const accounts = /(?<![\d/])\d{4}\/\d{2}(?![\d/])/g;

/** Where a chapter types a year of accounts that an entry of the sentence has in its own words. */
function restated({ rendered, record }: Context): Set<string> {
  const found = new Set<string>();
  if (!record) return found;
  for (const { chapter, passages } of rendered)
    for (const sentence of passages.flatMap((p) => p.sentences))
      for (const { 0: words, index } of typedOf(sentence).matchAll(accounts))
        if (sentence.ids.some((id) => ownWords(record, id).includes(words)))
          found.add(`${chapter.file}:${sourceOffset(sentence, index)}`);
  return found;
}

export default rule(
  {
    code: "date-bare",
    title: "A date that is typed",
    why: "Dates of inspection and of publication are easily taken for each other; the record keeps them apart.",
  },
  function* (context) {
    const { texts, record, house } = context;
    const told = restated(context);
    for (const text of texts) {
      if (!text.binds) continue;
      const typed = text.typed.text;
      const none = [...findQuotes(typed), ...patternMatches(typed, house.noDate)];
      for (const f of without(findDates(typed), none)) {
        // Where the record can't be read, nobody knows what it says.
        const unknown = !record && /^\d{4}\/\d{2}$/.test(f.words);
        if (unknown || told.has(`${text.source.file}:${text.typed.at(f.start)}`)) continue;
        const suggestion = forDate(f.words, record, text);
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” is typed, not taken from the record.`,
          remedy: suggestion
            ? `Write ${suggestion}. ${ordinary(text.where, f.words)}`
            : `The record has no such date: add an entry with its source to data/ first. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

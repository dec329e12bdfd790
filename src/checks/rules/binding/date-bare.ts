import { findDates } from "../../find/time/dates.ts";
import { findQuotes } from "../../find/quotes.ts";
import { matches, without } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { forDate, ordinary } from "../../messages/suggest.ts";

export default rule(
  {
    code: "date-bare",
    title: "A date that is typed",
    why: "Dates of inspection and of publication are easily taken for each other; the record keeps them apart.",
  },
  function* ({ texts, record, house }) {
    for (const text of texts) {
      if (!text.binds) continue;
      const typed = text.typed.text;
      const none = [...findQuotes(typed), ...matches(typed, house.noDate)];
      for (const f of without(findDates(typed), none)) {
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

import { findDates, findFromNow } from "../../find/time/dates.ts";
import { findFigures } from "../../find/figures.ts";
import { findQuotes } from "../../find/quotes.ts";
import { rule } from "../../rule.ts";
import { forDuration, forNumber, ordinary } from "../../messages/suggest.ts";

export default rule(
  {
    code: "duration-bare",
    title: "A length of time that is typed",
    why: "The time between two dates is worked out from the dates, so that it can't disagree with them.",
  },
  function* ({ texts, record }) {
    for (const text of texts) {
      if (!text.binds || text.where === "interface") continue;
      const found = text.typed.text;
      const taken = [...findDates(found), ...findFromNow(found), ...findQuotes(found)];
      for (const f of findFigures(found, taken)) {
        if (f.kind !== "duration") continue;
        const suggestion =
          forDuration(f.value, f.words, record, text) ?? forNumber(f.value, f.words, record, text);
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” is typed, not worked out from the record.`,
          remedy: `Write ${suggestion ?? "the two dates"}. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

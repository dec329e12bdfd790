import { findDates, findFromNow } from "../../find/time/dates.ts";
import { findFigures } from "../../find/figures.ts";
import { findQuotes } from "../../find/quotes.ts";
import { rule } from "../../rule.ts";
import { forNumber, ordinary } from "../../messages/suggest.ts";

export default rule(
  {
    code: "figure-bare",
    title: "A figure that is typed",
    why: "A typed figure has no source, and nobody notices when it goes wrong.",
  },
  function* ({ texts, record }) {
    for (const text of texts) {
      if (!text.binds) continue;
      const found = text.typed.text;
      const taken = [...findDates(found), ...findFromNow(found), ...findQuotes(found)];
      for (const f of findFigures(found, taken)) {
        if (f.kind !== "figure") continue;
        // Buttons and notes of the interface count in words what the record knows nothing of.
        if (text.where === "interface" && !/\d/.test(f.words)) continue;
        const suggestion = forNumber(f.value, found.slice(f.end, f.end + 30), record, text);
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” is typed, not taken from the record.`,
          remedy: suggestion
            ? `Write ${suggestion}. ${ordinary(text.where, f.words)}`
            : `The record has no figure that fits: add a fact with its source to data/facts.json first. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

import { findQuotes } from "../../find/quotes.ts";
import { BOUND, without } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { forQuote, ordinary, asWritten } from "../../messages/suggest.ts";

export default rule(
  {
    code: "quote-unbound",
    title: "Words in quotation marks that no stored quotation holds",
    why: "Quoted words are somebody's words: each is compared, letter by letter, with what the source says.",
  },
  function* ({ texts, record, house }) {
    for (const text of texts) {
      if (!text.binds) continue;
      // A block set as a quotation needs no marks to be one.
      if (text.passage?.passage.kind === "quote" && /[\p{L}\p{N}]/u.test(text.typed.text)) {
        const suggestion = forQuote(text.typed.text, record, text);
        yield {
          source: text.source,
          offset: text.passage.passage.start,
          words: text.typed.text.replaceAll(BOUND, "…"),
          ...(text.entry ? { entry: text.entry } : {}),
          message: "A block set as a quotation is typed, not taken from the record.",
          remedy: suggestion
            ? `Write ${suggestion.replace("/>", " display/>")}, without the > before it.`
            : 'Add the quotation to data/quotations.json with speaker, source and excerpt, and write <Quote id="…" display/>, without the > before it.',
        };
        continue;
      }
      const found = findQuotes(text.typed.text);
      for (const f of without(found, house.findGrades(text.typed.text))) {
        const suggestion = forQuote(f.inner, record, text);
        const bound = f.inner.includes(BOUND);
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words.replaceAll(BOUND, "…"),
          ...(text.entry ? { entry: text.entry } : {}),
          message: bound
            ? "Quotation marks are typed around a component."
            : "Words in quotation marks are typed, not taken from the record.",
          remedy: bound
            ? "Leave the quotation marks out: <Quote> brings its own, and figures and grades take none."
            : suggestion
              ? `Write ${suggestion}. ${ordinary(text.where, f.words)}`
              : `Add the quotation to data/quotations.json with speaker, source and excerpt, and write ${asWritten(text.where, "Quote", { id: "…" })}. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

import { findGrades } from "../find/grades.ts";
import { findQuotes } from "../find/quotes.ts";
import { BOUND, without } from "../find/typed.ts";
import { rule } from "../rule.ts";
import { forQuote, ordinary, reference } from "../suggest.ts";

export const quoteUnbound = rule(
  {
    code: "quote-unbound",
    title: "Words in quotation marks that no stored quotation holds",
    why: "Quoted words are somebody's words: each is compared, letter by letter, with what the source says.",
  },
  function* ({ texts, record }) {
    for (const text of texts) {
      if (!text.binds) continue;
      const found = findQuotes(text.typed.text);
      for (const f of without(found, findGrades(text.typed.text))) {
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
              : `Add the quotation to data/quotations.json with speaker, source and excerpt, and write ${reference(text.where, "Quote", "…")}. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

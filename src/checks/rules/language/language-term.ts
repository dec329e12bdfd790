import { findQuotes } from "../../find/quotes.ts";
import { without } from "../../find/typed.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "language-term",
    title: "A word that isn't used here in our own voice",
    why: "Real people are concerned. In a quotation from a report such words may stand, as the report's.",
  },
  function* ({ texts, house }) {
    for (const text of texts) {
      // The record restates reports; what it sets in quotation marks is theirs.
      const quoted = text.where === "data" ? findQuotes(text.words.text) : [];
      for (const term of house.terms.filter((t) => !t.storyOnly || text.where !== "data"))
        for (const f of without(term.find(text.words.text), quoted))
          yield {
            source: text.source,
            offset: text.words.at(f.start),
            words: f.words,
            ...(text.entry ? { entry: text.entry } : {}),
            message: `“${f.words}” isn't used here. ${term.why}`,
            remedy: `Write instead: ${term.instead}.`,
          };
    }
  },
);

import { findFromNow } from "../../find/time/dates.ts";
import { findQuotes } from "../../find/quotes.ts";
import { without } from "../../find/typed.ts";
import { rule } from "../../rule.ts";
import { ordinary } from "../../messages/suggest.ts";

export default rule(
  {
    code: "date-relative",
    title: "A time told from the day of writing",
    why: "It is true on the day it is written and false for every later reader.",
  },
  function* ({ texts }) {
    for (const text of texts) {
      if (!text.binds) continue;
      for (const f of without(findFromNow(text.typed.text), findQuotes(text.typed.text)))
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” depends on when it is read.`,
          remedy: `Give the date: <Date of="…"/>. ${ordinary(text.where, f.words)}`,
        };
    }
  },
);

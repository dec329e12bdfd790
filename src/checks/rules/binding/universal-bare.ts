import { stepId } from "../../../chapters/bindings.ts";
import { findQuotes } from "../../find/quotes.ts";
import { findUniversals } from "../../find/universals.ts";
import { wordsOf } from "../../entrywords.ts";
import { rule } from "../../rule.ts";
import { isInside, placeOf, typedOf } from "../../texts/typedsentence.ts";

export default rule(
  {
    code: "universal-bare",
    title: "A universal or a ranking that nothing tests",
    why: "“Nothing”, “only” and “the most” speak of what nobody has read as well; one exception makes them false.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const typed = typedOf(sentence);
          const quotes = findQuotes(typed);
          // A source may say so itself: then the sentence restates it.
          const said = new Set(
            sentence.ids.flatMap((id) => findUniversals(wordsOf(record, id)).map((f) => f.family)),
          );
          for (const found of findUniversals(typed)) {
            if (said.has(found.family) || isInside(sentence, found.start, "Claim")) continue;
            if (quotes.some((q) => q.start < found.end && found.start < q.end)) continue;
            const step = stepId(shown);
            yield {
              source: chapter,
              offset: placeOf(sentence, found.start),
              words: found.words,
              ...(step ? { entry: step } : {}),
              message: `“${found.words}” speaks of all there is, and ${sentence.ids.length > 0 ? "no entry of this sentence does" : "nothing tests it"}.`,
              remedy: `Say what was seen, and no more; or write <Claim test="…">${found.words}</Claim> where a test bears it out. If it is ordinary language, write <Plain why="…">${found.words}</Plain>.`,
            };
          }
        }
    }
  },
);

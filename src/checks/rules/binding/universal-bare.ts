import { stepId } from "../../../chapters/bindings.ts";
import { findQuotes } from "../../find/quotes.ts";
import { without } from "../../find/typed.ts";
import { findUniversals, saysToo } from "../../find/universals.ts";
import { wordsOf } from "../../entrywords.ts";
import { rule } from "../../rule.ts";
import { ordinary } from "../../messages/suggest.ts";
import { isInside, sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** How much of the sources we have read is ours to say. */
const ofOurs = /\b(?:we|our)\b/i;

export default rule(
  {
    code: "universal-bare",
    title: "A universal, a ranking or a verdict that nothing tests",
    why: "“Nothing”, “only” and “the most” speak of what nobody has read as well; one exception makes them false. “Failed” and “the top grade” are grades in other words.",
  },
  function* ({ rendered, record, texts }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const typed = typedOf(sentence);
          const said = sentence.ids.map((id) => wordsOf(record, id));
          for (const found of without(findUniversals(typed), findQuotes(typed))) {
            if (isInside(sentence, found.start, "Claim")) continue;
            // A source may say so itself: then the sentence restates it.
            if (said.some((text) => saysToo(text, found))) continue;
            if (found.family === "most" && sentence.own && ofOurs.test(typed)) continue;
            const step = stepId(shown);
            yield {
              source: chapter,
              offset: sourceOffset(sentence, found.start),
              words: found.words,
              ...(step ? { entry: step } : {}),
              message: `“${found.words}” ${
                found.family === "verdict" ? "is a verdict" : "speaks of all there is"
              }, and ${sentence.ids.length > 0 ? "no entry of this sentence says so" : "nothing tests it"}.`,
              remedy: `Say what was seen, and no more${
                found.family === "verdict"
                  ? ', or give the grade itself: <Grade of="…"/>'
                  : `; or write <Claim test="…">${found.words}</Claim> where a test bears it out`
              }. ${ordinary("chapter", found.words)}`,
            };
          }
        }
    }
    for (const text of texts) {
      if (text.where !== "front") continue;
      const typed = text.typed.text;
      for (const found of without(findUniversals(typed), findQuotes(typed)))
        yield {
          source: text.source,
          offset: text.typed.at(found.start),
          words: found.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${found.words}” ${found.family === "verdict" ? "is a verdict" : "speaks of all there is"}, and nothing here can test it.`,
          remedy: `Say what was seen, and no more. ${ordinary("front", found.words)}`,
        };
    }
  },
);

import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

/** One or two words, and the same again, with nothing between but space and quotation marks. */
const twice = /\b(\p{L}[\p{L}’']*(?:[ \u00a0]\p{L}[\p{L}’']*)?)[ \u00a0“‘"]+\1\b/giu;
/** Words that may follow themselves. */
const may = /^(?:that|had|is|very|so|who|in)$/i;

export default rule(
  {
    code: "word-doubled",
    title: "A word that stands twice in a row",
    why: "What comes from the record brings its own words: “at least”, the noun, the beginning of a quotation.",
  },
  function* ({ rendered }) {
    for (const { chapter, passages } of rendered)
      for (const shown of passages)
        for (const m of shown.text.matchAll(twice)) {
          if (may.test(m[1] as string)) continue;
          const piece = shown.pieces.find((p) => p.start <= m.index && m.index < p.end);
          const entry = stepId(shown);
          yield {
            source: chapter,
            offset: piece ? piece.run.at(m.index - piece.start) : shown.passage.start,
            words: m[1] as string,
            ...(entry ? { entry } : {}),
            severity: "warning",
            message: `The reader sees: “${m[0].replaceAll("\u00a0", " ")}”.`,
            remedy: "Leave the typed words out, or take the value in another form.",
          };
        }
  },
);

import { patternMatches } from "../../find/typed.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "ethnicity-named",
    title: "Ethnicity or religion in our own voice",
    why: "It is no part of the record of ratings; the Editors' Code (clause 12) asks that it be genuinely relevant.",
  },
  function* ({ texts, house }) {
    for (const text of texts)
      for (const f of patternMatches(text.words.text, house.ethnicity))
        yield {
          source: text.source,
          offset: text.words.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” is not part of what this story records.`,
          remedy: "Leave it out. If it is ever needed, quote it from the original report.",
        };
  },
);

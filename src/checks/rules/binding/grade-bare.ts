import { pathOf } from "../../../record/schema.ts";
import { rule } from "../../rule.ts";
import { forGrade, ordinary } from "../../messages/suggest.ts";

export default rule(
  {
    code: "grade-bare",
    title: "A grade that is typed",
    why: "A grade belongs to one judgement with a date and a scope. Typed, it may be one that was never given.",
  },
  function* ({ texts, record, house }) {
    for (const text of texts) {
      if (!text.binds) continue;
      for (const f of house.findGrades(text.typed.text)) {
        // The name of the piece.
        const naming = text.where === "interface" || text.source.file === pathOf("story.json");
        if (naming && f.words === record?.story.name) continue;
        const suggestion = forGrade(f.grade, record, text);
        yield {
          source: text.source,
          offset: text.typed.at(f.start),
          words: f.words,
          ...(text.entry ? { entry: text.entry } : {}),
          message: `“${f.words}” is used here as a judgement and is typed.`,
          remedy: suggestion
            ? `Write ${suggestion}. ${ordinary(text.where, f.words)}`
            : `The record has no judgement with this grade: add it with its source to data/judgements.json first. ${ordinary(text.where, f.words)}`,
        };
      }
    }
  },
);

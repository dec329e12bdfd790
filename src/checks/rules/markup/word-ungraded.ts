import { entryOf } from "../../../record/lookup.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "word-ungraded",
    title: "A word across the screen that is no grade",
    why: "The word is drawn from the grade of a judgement: one without a grade has none to draw.",
  },
  function* ({ chapters, record }) {
    if (!record) return;
    const graded = record.judgements.filter((j) => j.grade).map((j) => j.id);
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const of = element.name === "Word" ? attribute(element, "of") : undefined;
        const found = of === undefined ? undefined : entryOf(record, of);
        if (!found || (found.type === "judgement" && found.grade)) continue;
        yield {
          source: chapter,
          offset: element.start,
          words: `<Word of="${of ?? ""}">`,
          message: `“${of ?? ""}” is ${found.type === "judgement" ? "a judgement without a grade" : `a ${found.type}, not a judgement`}.`,
          remedy: `Name a judgement that has one: ${graded.join(", ")}.`,
        };
      }
  },
);

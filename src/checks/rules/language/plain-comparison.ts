import { comparedNumbers } from "../../find/comparisons.ts";
import { resolveTemplate } from "../../../say/template.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "plain-comparison",
    title: "A comparison marked as ordinary language",
    why: "“Three times as many” is true or false whatever it is called; only the record can say which.",
  },
  function* ({ rendered, record }) {
    for (const { chapter, passages } of rendered) {
      for (const { pieces } of passages)
        for (const element of new Set(pieces.flatMap((p) => p.run.inside))) {
          if (element.name !== "Plain") continue;
          const words = pieces
            .filter((p) => p.run.inside.includes(element))
            .map((p) => p.text)
            .join("");
          const found = comparedNumbers(words);
          if (found)
            yield {
              source: chapter,
              offset: element.start,
              words,
              message: `“${found}” compares, and stands in <Plain>, where nothing tests it.`,
              remedy: `Write <Claim test="times" from="…" to="…" by="…">${found}</Claim> or another test of docs/editing.md, or state both figures.`,
            };
        }
      if (!record) continue;
      for (const value of chapter.front.values)
        for (const part of resolveTemplate(value.value, record).parts) {
          const found = part.plain === undefined ? undefined : comparedNumbers(part.text);
          if (found)
            yield {
              source: chapter,
              offset: value.start + part.start,
              words: part.text,
              entry: value.key,
              message: `“${found}” compares, and is marked as ordinary language.`,
              remedy: "State both figures from the record instead.",
            };
        }
    }
  },
);

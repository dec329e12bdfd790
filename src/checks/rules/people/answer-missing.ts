import { rule } from "../../rule.ts";

export default rule(
  {
    code: "answer-missing",
    title: "A criticism without the answer to it",
    why: "Whoever is criticised is answered in the same scene, and an investigation is printed with its outcome.",
  },
  function* ({ chapters, rendered, record }) {
    for (const { chapter, passages } of rendered) {
      if (!chapters.includes(chapter)) continue;
      const pieces = passages.flatMap((p) => p.pieces);
      const ids = new Set(pieces.flatMap((p) => p.ids));
      for (const { criticism: made, answers, why } of record?.answers ?? []) {
        const criticism = made.find((id) => ids.has(id));
        if (!criticism || answers.some((id) => ids.has(id))) continue;
        const piece = pieces.find((p) => p.ids.includes(criticism));
        yield {
          source: chapter,
          offset: piece?.run.start ?? 0,
          words: criticism,
          message: `“${criticism}” stands in this scene, and the answer to it doesn't. ${why}`,
          remedy: `Add the answer to the scene, from ${answers.join(" or ")}.`,
        };
      }
    }
  },
);

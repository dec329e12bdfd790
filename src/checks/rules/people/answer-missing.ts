import { baseEntry } from "../../../record/lookup.ts";
import { answersIn, boundIn } from "../../answers.ts";
import { nameOf } from "../../cast.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "answer-missing",
    title: "A criticism without the answer to it",
    why: "Whoever is criticised is answered in the same scene, and an investigation is printed with its outcome.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const scene of rendered) {
      const bound = boundIn(scene);
      const answers = answersIn(scene);
      for (const [id, piece] of bound) {
        const found = baseEntry(record, id);
        const at = { source: scene.chapter, offset: piece.run.start, words: id };
        for (const criticised of found?.criticises ?? []) {
          if (answers.some((a) => a.by.includes(criticised) && a.to.includes(id))) continue;
          const name = nameOf(record, criticised)?.name ?? criticised;
          yield {
            ...at,
            message: `“${id}” criticises ${name}, and no answer to it stands in this scene.`,
            remedy: `Write <Answer by="${criticised}" to="${id}"> around the answer, with its date; or, if there is none, “We found no answer by …” in it.`,
          };
        }
        const { outcome } = found ?? {};
        if (outcome && !outcome.some((one) => bound.has(one)))
          yield {
            ...at,
            message: `“${id}” stands in this scene, and what came of it doesn’t.`,
            remedy: `Add the outcome to the scene, from ${outcome.join(" or ")}.`,
          };
      }
    }
  },
);

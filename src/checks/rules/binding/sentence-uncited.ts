import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";
import { components } from "../../../say/components/table.ts";

export default rule(
  {
    code: "sentence-uncited",
    title: "A sentence without a source",
    why: "Every sentence of the story stands on the record or is marked as ours; readers can ask either for its source.",
  },
  function* ({ rendered }) {
    for (const { chapter, passages, claims } of rendered) {
      for (const shown of passages) {
        if (shown.passage.kind === "heading" || shown.passage.kind === "cell") continue;
        for (const sentence of shown.sentences) {
          // What is broken has been reported already.
          const broken = sentence.pieces.some(
            (p) =>
              p.refusal ||
              (p.run.bound && !components[p.run.bound.name]) ||
              p.run.inside.some((e) => claims.get(e)?.ok === false),
          );
          if (sentence.ids.length > 0 || sentence.own || broken || !/\p{L}/u.test(sentence.text))
            continue;
          const entry = stepId(shown);
          yield {
            source: chapter,
            offset: sentence.start,
            words: sentence.text,
            ...(entry ? { entry } : {}),
            message: "Nothing in the record stands behind this sentence.",
            remedy:
              'Write <Cite id="…"/> after it with the entry that supports it, or put it in <Own>…</Own> if it is our own reading.',
          };
        }
      }
    }
  },
);

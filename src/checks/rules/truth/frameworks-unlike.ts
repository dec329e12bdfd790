import { stepId } from "../../../chapters/bindings.ts";
import { attribute } from "../../../chapters/chapter.ts";
import type { Sentence } from "../../../chapters/render.ts";
import type { Judgement } from "../../../record/shapes/judgement.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { entryOf } from "../../../record/lookup.ts";
import { rule } from "../../rule.ts";

/** Says that the rules changed, or that they didn't. */
const said = /\b(?:frameworks?|rules|scales?)\b/i;

/** The judgements whose grade, or a strand's, a sentence prints or compares. */
function graded(record: PublicRecord, sentence: Sentence): Map<string, Judgement> {
  const found = new Map<string, Judgement>();
  const add = (id: string | undefined) => {
    const judgement = id === undefined ? undefined : entryOf(record, id);
    if (judgement?.type === "judgement") found.set(judgement.id, judgement);
  };
  for (const { run } of sentence.pieces) {
    if (run.bound?.name === "Grade") add(attribute(run.bound, "of"));
    for (const claim of run.inside)
      if (/-grade$/.test(attribute(claim, "test") ?? ""))
        for (const side of ["a", "b"]) add(attribute(claim, side));
  }
  return found;
}

export default rule(
  {
    code: "frameworks-unlike",
    title: "Two grades given under different rules, side by side",
    why: "The same word asked more under one framework than under another; a reader can’t see it in the word.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const judgements = [...graded(record, sentence).values()];
          const frameworks = [...new Set(judgements.map((j) => j.framework))];
          // What stands around the sentence in the same paragraph is read with it.
          if (frameworks.length < 2 || said.test(shown.text)) continue;
          const step = stepId(shown);
          const name = (id: string) => record.frameworks.find((f) => f.id === id)?.name ?? id;
          yield {
            source: chapter,
            offset: sentence.start,
            words: sentence.text,
            ...(step ? { entry: step } : {}),
            message: `The grades of this sentence were given under ${frameworks.map(name).join(" and ")}.`,
            remedy: "Say in the paragraph that the framework changed, or that the scales differ.",
          };
        }
    }
  },
);

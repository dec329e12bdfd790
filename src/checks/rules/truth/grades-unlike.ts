import { entryOf } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { plainSource } from "../../find/phrases.ts";
import { rule } from "../../rule.ts";

/** The words that tell a scope apart: "child protection only" is said by "child protection". */
const scopeWords = (scope: string): RegExp =>
  new RegExp(
    scope
      .replace(/^overall, /, "")
      .replace(/ only$/, "")
      .split(" ")
      .map(plainSource)
      .join("[ \u00a0]"),
    "i",
  );

export default rule(
  {
    code: "grades-unlike",
    title: "Two grades of different things, side by side",
    why: "A grade for child protection and one for all services are not two points of one line; set beside each other without a word they read so.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          const graded = sentence.pieces.flatMap(({ run }) => {
            const element = run.bound?.name === "Grade" ? run.bound : undefined;
            const found = element && entryOf(record, attribute(element, "of") ?? "");
            // Strands are named in the words around them.
            return element && found?.type === "judgement" && !attribute(element, "strand")
              ? [{ element, judgement: found }]
              : [];
          });
          const scopes = new Set(graded.map(({ judgement }) => judgement.scopeShort));
          if (scopes.size < 2) continue;
          // What stands around the sentence in the same passage is read with it.
          const silent = graded.find(
            ({ judgement }) => !scopeWords(judgement.scopeShort).test(shown.text),
          );
          if (!silent) continue;
          const step = stepId(shown);
          yield {
            source: chapter,
            offset: silent.element.start,
            words: sentence.text,
            ...(step ? { entry: step } : {}),
            message: `The grades of this sentence are for different things: ${[...scopes].join("; ")}.`,
            remedy: `Say of each what it was for, for instance “for ${silent.judgement.scopeShort}”; or make two sentences in two paragraphs.`,
          };
        }
    }
  },
);

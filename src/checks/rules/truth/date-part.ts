import { stepId } from "../../../chapters/bindings.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { part } from "../../../chapters/render.ts";
import { entryOf } from "../../../record/lookup.ts";
import { rule } from "../../rule.ts";

/** What is done on the day of publication, and what on days of inspection. */
const published = /\b(?:published|publication|came out|appeared|was made public)\b/gi;
const inspected =
  /\b(?:inspected|inspection (?:took place|began|ended|lasted)|inspectors (?:came|were|returned|arrived|had come)|visited)\b/gi;

/** Where the last match in a text ends, or -1. */
const last = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((_, m) => m.index + m[0].length, -1);

export default rule(
  {
    code: "date-part",
    title: "The days of an inspection told as its publication, or the other way round",
    why: "Between an inspection and its report lie weeks: what was known on which day is the story.",
  },
  function* ({ chapters, rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      if (!chapters.includes(chapter)) continue;
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          // What was said since the date before, or since the clause began.
          let clause = "";
          for (const piece of sentence.pieces) {
            const bound = piece.run.bound;
            if (!bound) {
              const words = part(piece, sentence.from, sentence.to);
              clause = (clause + words).split(/[;:]/).at(-1) ?? "";
              continue;
            }
            if (bound.name !== "Date") continue;
            const found = entryOf(record, attribute(bound, "of") ?? "");
            const inspection = /^inspected/.test(attribute(bound, "part") ?? "");
            const verbs = [last(clause, published), last(clause, inspected)] as const;
            clause = "";
            if (found?.type !== "judgement" || (!inspection && !found.published)) continue;
            const wrong = inspection ? verbs[0] > verbs[1] : verbs[1] > verbs[0];
            if (!wrong) continue;
            const step = stepId(shown);
            yield {
              source: chapter,
              offset: bound.start,
              words: chapter.source.slice(bound.start, bound.end),
              ...(step ? { entry: step } : {}),
              message: inspection
                ? `“${found.id}” was inspected in these days, and the sentence says published.`
                : `“${found.id}” was published on this day, and the sentence says inspected.`,
              remedy: inspection
                ? `Write <Date of="${found.id}"/>, or another verb.`
                : `Write <Date of="${found.id}" part="inspected"/>, or another verb.`,
            };
          }
        }
    }
  },
);

import { formatDate } from "../../../record/dates.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { answersIn } from "../../answers.ts";
import { earlyIn, isToldAsBefore, saidOn } from "../../answeredbefore.ts";
import { nameOf } from "../../cast.ts";
import { rule } from "../../rule.ts";

/** The day of an entry, in words. */
function dayOf(record: PublicRecord, id: string): string {
  const date = saidOn(record, id);
  return date === undefined ? "no known day" : formatDate(date);
}

export default rule(
  {
    code: "answer-early",
    title: "An answer that is older than what it answers",
    why: "What was said before a criticism answers something else; beside it, it reads as the answer to it.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const scene of rendered)
      for (const answer of answersIn(scene))
        for (const early of earlyIn(record, answer)) {
          if (isToldAsBefore(record, scene, answer, early)) continue;
          const { id, to, by } = early;
          const piece = answer.pieces.find((p) => p.ids.includes(id));
          const name = nameOf(record, by)?.name ?? by;
          yield {
            source: scene.chapter,
            offset: piece?.run.start ?? answer.element.start,
            words: id,
            message: `“${id}” is of ${dayOf(record, id)}, and what it answers, “${to}”, of ${dayOf(record, to)}.`,
            remedy: `Say that it was given before: “${name} had said …”, or <Claim test="before" a="${id}" b="${to}">before …</Claim>. If it answers something else, name that in to or in its field "answers", and write what there is on this.`,
          };
        }
  },
);

import { baseEntry, entriesOf } from "../../../record/lookup.ts";
import { nearest } from "../../../record/nearest.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import {
  answersHeld,
  answersIn,
  boundIn,
  isAnswer,
  isDated,
  type AnswerIn,
} from "../../answers.ts";
import { nameOf } from "../../cast.ts";
import { rule } from "../../rule.ts";

/** What says that there is none; the check holds it against the record. */
const none = /\bwe found no answer\b/i;

const near = (word: string, known: readonly string[]): string => {
  const meant = nearest(word, known);
  return meant ? `Write "${meant}", if that is what you mean.` : "";
};

export default rule(
  {
    code: "answer-wrong",
    title: "An answer that isn’t one",
    why: "An answer is by whoever was criticised, to what was said of them, with its date; or none was found, and the text says so.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const scene of rendered) {
      const bound = boundIn(scene);
      const answers = answersIn(scene);
      for (const answer of answers) {
        const at = {
          source: scene.chapter,
          offset: answer.element.start,
          words: `<Answer by="${answer.by.join(" ")}">`,
        };
        for (const fault of faults(record, answer, new Set(bound.keys())))
          yield { ...at, ...fault };
      }
      for (const { pieces, text } of scene.passages) {
        const found = none.exec(text);
        const piece = found && pieces.find((p) => p.end > found.index);
        if (found && piece && !piece.run.inside.some((e) => e.name === "Answer"))
          yield {
            source: scene.chapter,
            offset: piece.run.at(Math.max(0, found.index - piece.start)),
            words: found[0],
            message: `“${found[0]}” stands outside of an <Answer>, so nothing proves it.`,
            remedy: 'Write <Answer by="…" to="…"> around it, with who would have answered what.',
          };
      }
    }
  },
);

function* faults(
  record: PublicRecord,
  answer: AnswerIn,
  bound: ReadonlySet<string>,
): Iterable<{ message: string; remedy: string }> {
  const names = record.names.map((n) => n.id);
  for (const by of answer.by)
    if (!names.includes(by))
      yield {
        message: `There is no name "${by}" in data/names.json.`,
        remedy: `${near(by, names)} Otherwise add the name first.`.trim(),
      };
  const criticised = new Set<string>();
  for (const to of answer.to) {
    const found = baseEntry(record, to);
    if (!found)
      yield {
        message: `There is no entry "${to}" in the record.`,
        remedy: near(to, [...entriesOf(record).keys()]) || "Write the id of what is answered.",
      };
    else if (!bound.has(to))
      yield {
        message: `“${to}” doesn’t stand in this scene, so nothing of it is answered here.`,
        remedy: "Take the id out, or write the answer in the scene that has the criticism.",
      };
    else if (!found.criticises?.some((id) => answer.by.includes(id)))
      yield {
        message: `“${to}” doesn’t criticise ${answer.by.map((b) => nameOf(record, b)?.name ?? b).join(" or ")}.`,
        remedy: found.criticises
          ? `Its subject is ${found.criticises.join(", ")}: write by="${found.criticises[0]}", or another id in to.`
          : 'Write the id of the criticism; if this is one, add "criticises" to its entry.',
      };
    else for (const id of found.criticises) criticised.add(id);
  }
  const inside = [...new Set(answer.pieces.flatMap((p) => p.ids))];
  for (const by of answer.by) {
    const name = nameOf(record, by)?.name ?? by;
    const to = answer.to.filter((id) => baseEntry(record, id)?.criticises?.includes(by));
    if (to.length === 0) {
      if (names.includes(by) && criticised.size > 0 && !criticised.has(by))
        yield {
          message: `Nothing in “to” criticises ${name}.`,
          remedy: `Take "${by}" out of by, or add what it answers to to.`,
        };
      continue;
    }
    const own = inside.filter((id) => to.some((one) => isAnswer(record, id, by, one)));
    if (own.length > 0) {
      if (!own.some((id) => isDated(record, answer, id)))
        yield {
          message: `The answer by ${name} has no date.`,
          remedy: `Write <Date of="${own[0]}"/> in it: a reader has to see whether it came before or after.`,
        };
      continue;
    }
    const held = [...new Set(to.flatMap((id) => answersHeld(record, by, id)))];
    if (none.test(answer.text)) {
      if (held.length > 0)
        yield {
          message: `The record does hold an answer by ${name}: ${held.slice(0, 3).join(", ")}.`,
          remedy: `Print it; or, if it answers something else, write what in its field "answers" (npm run new takes it as --answers).`,
        };
    } else
      yield {
        message: `Nothing in this answer is by ${name}.`,
        remedy:
          held.length > 0
            ? `Bind what they said: ${held.slice(0, 3).join(", ")}.`
            : `Write “We found no answer by …” in it: there is none.`,
      };
  }
}

import { stepId } from "../../../chapters/bindings.ts";
import { mentionsIn } from "../../find/named/mentions.ts";
import { rule } from "../../rule.ts";
import { isInside, sourceOffset, typedOf } from "../../texts/typedsentence.ts";

/** What somebody did or found, told as having happened. */
const act =
  /(?<!\b(?:is|are|was|were|be|been|being) )\b(?:said|wrote|told|found|concluded|admitted|denied|refused|apologised|resigned|warned|ignored|knew|promised|appointed|dismissed|criticised|praised|recommended|demanded|judged|failed|missed|inspected)\b/gi;
/** What is not shown or not in the record, and what we have read, is ours to say. */
const ours = /\b(?:not|no|nor|can’t|doesn’t|isn’t|never|we|us|our)\b/i;

export default rule(
  {
    code: "own-fact",
    title: "A fact that is given out as our own reading",
    why: "What is ours has no source. A name, or what somebody said, did or found, needs one.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences) {
          if (!sentence.own) continue;
          const typed = typedOf(sentence);
          if (ours.test(typed)) continue;
          const found = [
            ...mentionsIn(record, typed).filter(({ name }) => !name.everywhere),
            ...[...typed.matchAll(act)].map((m) => ({ start: m.index, words: m[0] })),
          ];
          const step = stepId(shown);
          for (const { start, words } of found) {
            if (isInside(sentence, start, "Claim")) continue;
            yield {
              source: chapter,
              offset: sourceOffset(sentence, start),
              words,
              ...(step ? { entry: step } : {}),
              message: `“${words}” in <Own> tells of somebody, and nothing bears it out.`,
              remedy:
                'Take <Own> away and write <Cite id="…"/> with the entry that bears it out. If it tells of nobody, write <Plain why="…"> around the word.',
            };
          }
        }
    }
  },
);

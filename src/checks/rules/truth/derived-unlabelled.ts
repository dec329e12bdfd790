import { entryOf } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

/** Words by which a text owns that it counted. */
const owned = /\b(?:counted|our count|we count\w*|count here|archive|derived)\b/i;

export default rule(
  {
    code: "derived-unlabelled",
    title: "A count made here that isn't called so",
    why: "Official figures are somebody's; this one is ours, from an archive that isn't complete.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      // Once a scene has said that it counted, its later steps need not say it again.
      let said = false;
      for (const shown of passages) {
        said ||= owned.test(shown.text);
        if (said) continue;
        for (const piece of shown.pieces) {
          const derived = piece.ids.find((id) => {
            const found = entryOf(record, id);
            return found && "confidence" in found && found.confidence === "derived";
          });
          if (!derived) continue;
          const step = stepId(shown);
          yield {
            source: chapter,
            offset: piece.run.start,
            words: piece.text || derived,
            ...(step ? { entry: step } : {}),
            message: `“${derived}” was counted here, and the text doesn't say so.`,
            remedy:
              "Say that it is our count, or name the archive that it was counted from, no later than in this paragraph.",
          };
        }
      }
    }
  },
);

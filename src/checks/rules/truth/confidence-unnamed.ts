import type { Source } from "../../../record/shapes/source.ts";
import { baseEntry, sourcesOf } from "../../../record/lookup.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { castOf } from "../../cast.ts";
import { mentionsIn } from "../../find/named/mentions.ts";
import { rule } from "../../rule.ts";

/** What publishers and authors of a source are called, where `names.json` doesn’t have them. */
const named = (source: Source): string[] =>
  [source["container-title"], source.publisher, ...(source.author ?? []).map((a) => a.literal)]
    .filter((name) => name !== undefined)
    .flatMap((name) => [name, name.replace(/^The | \([^)]*\)$/g, "")]);

export default rule(
  {
    code: "confidence-unnamed",
    title: "A second-hand fact whose reporter isn't named",
    why: "The original wasn't seen. The reader has to be told, in the words, who reports it.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const sentence of shown.sentences)
          for (const id of sentence.ids) {
            if (baseEntry(record, id)?.confidence !== "secondary") continue;
            const sources = sourcesOf(record, id);
            // The paragraph is what a reader takes in at once.
            const { reporters } = castOf(record, id);
            if (
              mentionsIn(record, shown.text).some(({ name }) => reporters.has(name.id)) ||
              sources.some((s) => named(s).some((name) => shown.text.includes(name)))
            )
              continue;
            const step = stepId(shown);
            const piece = sentence.pieces.find((p) => p.ids.includes(id));
            const who = [
              ...new Set(sources.map((s) => s["container-title"] ?? s.publisher ?? s.title)),
            ];
            yield {
              source: chapter,
              offset: piece?.run.start ?? sentence.start,
              words: sentence.text,
              ...(step ? { entry: step } : {}),
              message: `“${id}” is known at second hand, and the text doesn't say from whom.`,
              remedy: `Name who reports it, for instance “, ${who[0]} reported”${who.length > 1 ? `; the record has ${who.join(", ")}` : ""}.`,
            };
          }
    }
  },
);

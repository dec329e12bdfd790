import { hash, publishedSentences } from "../../published.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "sentence-changed",
    title: "A published sentence that isn't the one that was checked",
    why: "A “not” more or a name exchanged makes a sentence false, and no machine can tell; a second reader can.",
  },
  function* ({ chapters, rendered, published, record, production }) {
    // A publication from before sentences were remembered has none.
    if (!record || !published || Object.keys(published.sentences).length === 0) return;
    const story = rendered.filter((r) => chapters.includes(r.chapter));
    const corrected = new Set(
      record.corrections
        .filter((c) => !published.corrections.includes(c.id))
        .flatMap((c) => c.steps),
    );
    const left = new Map(
      Object.entries(published.sentences).map(([step, said]) => [
        step,
        said.map((s) => s.split("/")[0]),
      ]),
    );
    for (const { chapter, offset, place, text } of publishedSentences(record, story)) {
      const known = left.get(place);
      const at = known?.indexOf(hash(text)) ?? -1;
      if (known && at !== -1) known.splice(at, 1);
      else if (!corrected.has(place))
        yield {
          source: chapter,
          offset,
          entry: place,
          words: text,
          severity: production ? "error" : "warning",
          message: known
            ? "This sentence is not as it was when the scene or step was last checked."
            : "This sentence stands in a scene or step that nobody has checked yet.",
          remedy:
            "Have a second person compare it with its sources, then run npm run publish-record.",
        };
    }
  },
);

import { hash, publishedSentences } from "../../publication/published.ts";
import { movedSentences } from "../../publication/moved.ts";
import { rule } from "../../rule.ts";

/** A line of front matter is called by its key: a title is no sentence. */
const what = (key: string | undefined): string => (key ? `The scene’s ${key}` : "This sentence");

export default rule(
  {
    code: "sentence-changed",
    title: "A published sentence that isn't the one that was checked",
    why: "A “not” more or a name exchanged makes a sentence false, and no machine can tell; a second reader can.",
  },
  function* ({ rendered, published, record, production }) {
    // A publication from before sentences were remembered has none.
    if (!record || !published || Object.keys(published.sentences).length === 0) return;
    const story = rendered;
    const moved = movedSentences(record, published, story);
    const left = new Map(
      Object.entries(published.sentences).map(([step, said]) => [
        step,
        said.map((s) => s.split("/")[0]),
      ]),
    );
    for (const { chapter, offset, place, text, key } of publishedSentences(record, story)) {
      const known = left.get(place);
      const at = known?.indexOf(hash(text)) ?? -1;
      if (known && at !== -1) known.splice(at, 1);
      else if (!moved(chapter.file, offset))
        yield {
          source: chapter,
          offset,
          entry: place,
          words: text,
          severity: production ? "error" : "warning",
          message: known
            ? `${what(key)} is not as it was when the scene or step was last checked.`
            : `${what(key)} stands in a scene or step that nobody has checked yet.`,
          remedy: `Have a second person ${key ? "read it against what the scene says" : "compare it with its sources"}, then run npm run mark-checked -- --by NAME.`,
        };
    }
  },
);

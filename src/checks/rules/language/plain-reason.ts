import { attribute } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "plain-reason",
    title: "A mark for ordinary language without a real reason",
    why: "The reason is printed in the ledger; a reader has to be able to agree with it.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const why = element.name === "Plain" ? attribute(element, "why") : undefined;
        if (!why || why.trim().split(/\s+/).length >= 2) continue;
        yield {
          source: chapter,
          offset: element.attributes.find((a) => a.name === "why")?.start ?? element.start,
          words: why,
          message: `“${why}” is no reason.`,
          remedy:
            'Say in a few words why the record has nothing to do with it: <Plain why="a name, not a count">.',
        };
      }
  },
);

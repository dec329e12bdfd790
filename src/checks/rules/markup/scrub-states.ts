import { attribute } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "scrub-states",
    title: "A scrub without its two states",
    why: "A scrub draws the second state of a chart over the first: with one there is nothing to see, with three one is lost.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        if (element.name !== "Scrub") continue;
        const states = chapter.elements.filter(
          (e) => e.name === "State" && chapter.parents.get(e)?.at(-1) === element,
        );
        const charts = new Set(states.map((state) => attribute(state, "chart")));
        const place = { source: chapter, offset: element.start, words: "<Scrub>" };
        if (states.length !== 2)
          yield {
            ...place,
            message: `This scrub has ${states.length === 0 ? "no state" : `${states.length} state${states.length === 1 ? "" : "s"}`}.`,
            remedy:
              "Write two <State …/> in it: the one that is drawn first, and the one that comes over it.",
          };
        else if (charts.size !== 1)
          yield {
            ...place,
            message: "The two states of this scrub are of two charts.",
            remedy: "Give both the same chart.",
          };
      }
  },
);

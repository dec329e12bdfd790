import { slip } from "../../../record/slip.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "card-unknown",
    title: "A card of a step that the story doesn't have",
    why: "The card is what is seen where the scene is shared; without its step it has no chart.",
  },
  function* ({ chapters }) {
    const steps = chapters.flatMap(({ elements }) =>
      elements.flatMap((e) => (components[e.name]?.chart ? (attribute(e, "id") ?? []) : [])),
    );
    for (const chapter of chapters)
      for (const card of chapter.front.values) {
        if (card.key !== "card" || !card.plain || card.value.trim() === "") continue;
        if (steps.includes(card.value)) continue;
        const near = slip(card.value, steps);
        yield {
          source: chapter,
          offset: card.start,
          words: card.value,
          entry: "card",
          message: `There is no step “${card.value}”.`,
          remedy: near
            ? `Write card: ${near}`
            : "Write the id of a step of the story, or take the line out.",
        };
      }
  },
);

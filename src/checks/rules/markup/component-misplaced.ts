import { rule } from "../../rule.ts";
import { attribute, type Element } from "../../../chapters/chapter.ts";
import { components } from "../../../say/components/table.ts";

/** Steps stand in Steps; nothing that holds screens stands in a screen. */
function* misplaced(element: Element, parents: readonly Element[]): Iterable<[string, string]> {
  const within = components[element.name]?.within;
  const parent = parents.at(-1);
  if (within && parent?.name !== within)
    yield [
      `<${element.name}> stands outside of <${within}>.`,
      `Put <${within}> on a line of its own before it and </${within}> after it.`,
    ];
  if (
    ["Steps", "Still", "Spread", "Scrub", "Ruler", "Pause"].includes(element.name) &&
    parents.some((p) => p.name === "Steps")
  )
    yield [`<${element.name}> stands inside of <Steps>.`, `Close </Steps> first.`];
  if (element.name === "Claim" && parents.some((p) => p.name === "Claim" || p.name === "Plain"))
    yield ["<Claim> stands inside of another mark.", "Put the claim alone around its words."];
  if (parents.some((p) => p.name === element.name && ["Own", "Plain", "Answer"].includes(p.name)))
    yield [
      `<${element.name}> stands inside of <${element.name}>.`,
      "One is enough: take the inner one out.",
    ];
}

export default rule(
  {
    code: "component-misplaced",
    title: "A component in the wrong place",
    why: "The page couldn't draw it, or would draw it without its chart.",
  },
  function* ({ chapters }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const entry = attribute(element, "id");
        for (const [message, remedy] of misplaced(element, chapter.parents.get(element) ?? []))
          yield {
            source: chapter,
            offset: element.start,
            words: `<${element.name}>`,
            ...(entry ? { entry } : {}),
            message,
            remedy,
          };
      }
  },
);

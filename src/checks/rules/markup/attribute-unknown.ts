import { nearest } from "../../../record/nearest.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { askedChart, knownAttributes } from "../../chartattributes.ts";
import { components } from "../../../say/components/table.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "attribute-unknown",
    title: "An attribute that the component or its chart doesn't take",
    why: "It would be ignored without a word, and the reader would see another state than the one meant.",
  },
  function* ({ chapters, charts }) {
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const { own, view, open } = knownAttributes(element, charts);
        if (open) continue;
        const names = [...Object.keys(own), ...Object.keys(view)];
        const chart = askedChart(element, charts);
        const entry = attribute(element, "id");
        const seen = new Set<string>();
        for (const a of element.attributes) {
          const repeated = seen.has(a.name);
          seen.add(a.name);
          if (names.includes(a.name) && !repeated) continue;
          const near = nearest(a.name, names);
          yield {
            source: chapter,
            offset: a.start,
            words: a.name,
            ...(components[element.name]?.chart && entry ? { entry } : {}),
            message: repeated
              ? `“${a.name}” is written twice.`
              : `<${element.name}>${chart ? ` with the chart “${chart.id}”` : ""} takes no attribute “${a.name}”.`,
            remedy: repeated
              ? "Take one of the two out."
              : names.length === 0
                ? "Take it out: it takes none."
                : `${near ? `Write ${near}. ` : ""}It takes ${names.join(", ")}.`,
          };
        }
      }
  },
);

import { nearest } from "../../../record/nearest.ts";
import { attribute } from "../../../chapters/chapter.ts";
import { rule } from "../../rule.ts";
import { components } from "../../../say/components/table.ts";

export default rule(
  {
    code: "chart-unknown",
    title: "A chart that doesn't exist",
    why: "A step without its chart is half a step.",
  },
  function* ({ chapters, charts }) {
    const ids = [...charts.keys()];
    for (const chapter of chapters)
      for (const element of chapter.elements) {
        const id = components[element.name]?.chart ? attribute(element, "chart") : undefined;
        if (id === undefined || id === "" || charts.has(id)) continue;
        const near = nearest(id, ids);
        const entry = attribute(element, "id");
        const at = element.attributes.find((a) => a.name === "chart");
        yield {
          source: chapter,
          offset: at?.start ?? element.start,
          words: `chart="${id}"`,
          ...(entry ? { entry } : {}),
          message: `There is no chart “${id}”.`,
          remedy: `${near ? `Write chart="${near}". ` : ""}The charts are ${ids.join(", ")}.`,
        };
      }
  },
);

import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

/** What fits on one phone screen beside the chart. */
const most = 60;

export default rule(
  {
    code: "step-long",
    title: "A step of more than one screen",
    why: "A step is one thought beside one state of the chart; on a phone a longer one covers the chart.",
  },
  function* ({ rendered }) {
    for (const { chapter, passages } of rendered) {
      const words = new Map<string, number>();
      for (const p of passages) {
        const id = stepId(p);
        if (id) words.set(id, (words.get(id) ?? 0) + p.text.split(/\s+/).filter(Boolean).length);
      }
      for (const element of chapter.elements) {
        const id = element.attributes.find((a) => a.name === "id")?.value;
        const count = element.name === "Step" && typeof id === "string" ? (words.get(id) ?? 0) : 0;
        if (count > most)
          yield {
            source: chapter,
            offset: element.start,
            severity: "warning",
            entry: String(id),
            message: `The step has ${count} words; ${most} fit on one screen.`,
            remedy: "Cut it, or make two steps of it.",
          };
      }
    }
  },
);

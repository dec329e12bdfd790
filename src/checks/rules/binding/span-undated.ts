import { attribute, type Element } from "../../../chapters/chapter.ts";
import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "span-undated",
    title: "A time between two dates that aren’t printed with it",
    why: "A duration is rounded and two dates aren’t: with both beside it, a reader can count.",
  },
  function* ({ rendered, record }) {
    if (!record) return;
    for (const { chapter, passages } of rendered) {
      for (const shown of passages)
        for (const { run, refusal } of shown.pieces) {
          const span = run.bound;
          if (span?.name !== "Span" || refusal) continue;
          const ruler = run.inside.find((e) => e.name === "Ruler");
          const within = (e: Element) => ruler && ruler.start < e.start && e.end <= ruler.end;
          const dated = new Set([
            ...shown.pieces.flatMap((p) => (p.run.bound?.name === "Date" ? p.ids : [])),
            // The days of a ruler print their dates.
            ...chapter.elements.flatMap((e) =>
              e.name === "Day" && within(e) ? [attribute(e, "of") ?? ""] : [],
            ),
          ]);
          for (const end of ["from", "to"]) {
            const id = attribute(span, end) ?? "";
            if (dated.has(id)) continue;
            const step = stepId(shown);
            yield {
              source: chapter,
              offset: span.start,
              words: `<Span from="${attribute(span, "from") ?? ""}" to="${attribute(span, "to") ?? ""}" …/>`,
              ...(step ? { entry: step } : {}),
              message: `The date of “${id}” isn’t printed in this paragraph.`,
              remedy: `Write <Date of="${id}"/> beside it.`,
            };
          }
        }
    }
  },
);

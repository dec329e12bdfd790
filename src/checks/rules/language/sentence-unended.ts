import { stepId } from "../../../chapters/bindings.ts";
import { rule } from "../../rule.ts";

export default rule(
  {
    code: "sentence-unended",
    title: "A paragraph that ends without a full stop",
    why: "A quotation brings the marks of its source; if that had no full stop, the sentence around it needs one.",
  },
  function* ({ rendered }) {
    for (const { chapter, passages } of rendered) {
      for (const shown of passages) {
        const text = shown.text.trimEnd();
        const broken = shown.pieces.some((p) => p.refusal);
        // Quotations set apart, headings and lists end as they like.
        const apart = shown.pieces.every((p) => p.run.bound || p.text.trim() === "");
        if (shown.passage.kind !== "prose" || broken || apart || /[.!?:…][”’")]*$/.test(text))
          continue;
        const last = shown.pieces.filter((p) => p.text !== "").at(-1);
        if (!last) continue;
        const entry = stepId(shown);
        yield {
          source: chapter,
          offset: last.run.bound ? last.run.start : last.run.at(last.text.trimEnd().length - 1),
          words: text.slice(-40),
          ...(entry ? { entry } : {}),
          severity: "warning",
          message: `The paragraph ends: “…${text.slice(-40)}”.`,
          remedy: "Write a full stop after it.",
        };
      }
    }
  },
);

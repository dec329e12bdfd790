import { gradeLabel } from "../../../record/grades.ts";
import { entryPlace } from "../../texts/dataplace.ts";
import { rule } from "../../rule.ts";

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

export default rule(
  {
    code: "strand-unsupported",
    title: "A part’s grade that its own excerpt doesn’t give",
    why: "A judgement has four or five parts with a grade each; one line down is another part.",
  },
  function* ({ record, data }) {
    if (!record) return;
    for (const j of record.judgements)
      for (const { id, label, grade, evidence } of j.strands) {
        const where = entryPlace(data, j.id, "judgements.json");
        if (!where) continue;
        if (!evidence) {
          yield {
            source: where.source,
            offset: where.source.text.indexOf(`"${id}"`, where.offset),
            words: label,
            entry: j.id,
            message: `Nothing is quoted for the part “${id}”.`,
            remedy:
              'Add "evidence" with source, locator and the line that names the part and its grade.',
          };
          continue;
        }
        const offset = where.source.text.indexOf(JSON.stringify(evidence.quote), where.offset);
        const at = { source: where.source, offset, words: evidence.quote, entry: j.id };
        const quote = evidence.quote.toLowerCase().replace(/\s+/g, " ");
        // The grade is the last thing that the line says.
        const said = gradeLabel(grade).replace(/\u00a0/g, " ");
        if (!new RegExp(`(?:^|[ :])${said}\\W*$`).test(quote))
          yield {
            ...at,
            message: `The part “${id}” is ${said} here, and its excerpt ends in another word.`,
            remedy: "Correct the grade, or quote the line of this part.",
          };
        const lost = words(label).find((w) => !quote.includes(w.replace(/s$/, "")));
        if (lost)
          yield {
            ...at,
            message: `The excerpt doesn’t name “${label}”.`,
            remedy: "Quote the line that names this part and its grade.",
          };
      }
  },
);

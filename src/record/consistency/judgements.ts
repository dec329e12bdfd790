import { span } from "../dates.ts";
import type { RecordFinding } from "../finding.ts";
import { gradeLabel, onScale } from "../grades.ts";
import type { PublicRecord } from "../schema.ts";

/** A judgement is known from its publication, which follows the inspection, and its grades are on its scale. */
export function checkJudgements(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  record.judgements.forEach((judgement, index) => {
    const { grade, inspected, published, known, strands } = judgement;
    const add = (
      key: string,
      finding: Pick<RecordFinding, "code" | "message" | "why" | "remedy">,
    ) => findings.push({ file: "judgements.json", path: [index, key], ...finding });

    if (inspected && published && span(published).start < span(inspected).end)
      add("published", {
        code: "published-before-inspected",
        message: `Published on ${published}, before the inspection (${inspected}) was over.`,
        remedy: "Correct one of the two dates from the source.",
      });
    if (published && known !== published)
      add("known", {
        code: "known-is-not-published",
        message: `"known" is ${known}, but the judgement was published on ${published}.`,
        why: "A judgement is drawn on the day the public could know it.",
        remedy: `Write "${published}".`,
      });
    const framework = record.frameworks.find((f) => f.id === judgement.framework);
    if (!framework) return;
    for (const given of [grade, ...strands.map((s) => s.grade)])
      if (given !== undefined && !onScale(given, framework))
        add(given === grade ? "grade" : "strands", {
          code: "grade-not-on-scale",
          message: `"${gradeLabel(given)}" is not on the scale of ${framework.name}.`,
          why: "The scale changed in 2013; grades of two scales can't be mixed.",
          remedy: `Use one of: ${framework.scale.join(", ")}.`,
        });
  });
  return findings;
}

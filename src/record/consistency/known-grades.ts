import type { JSONPath } from "jsonc-parser";
import type { RecordFinding } from "../finding.ts";
import { gradeId } from "../grades.ts";
import { slip } from "../slip.ts";
import type { DataFile, PublicRecord } from "../schema.ts";

/** Every grade is one of `grades.json`, whose ids are their words; every word of a scale is one or none. */
export function checkGrades(record: PublicRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  const known = record.grades.map((grade) => grade.id);
  const given = (file: DataFile, path: JSONPath, grade: string | undefined): void => {
    if (grade === undefined || known.includes(grade)) return;
    const meant = slip(grade, known);
    findings.push({
      code: "unknown-grade",
      file,
      path,
      words: grade,
      message: `"${grade}" is not a grade.`,
      remedy: `${meant ? `Write "${meant}". ` : ""}Allowed: ${known.join(", ")}.`,
    });
  };
  record.grades.forEach(({ id, label }, i) => {
    if (gradeId(label) !== id)
      findings.push({
        code: "grade-id",
        file: "grades.json",
        path: [i, "id"],
        words: id,
        message: `The id of the grade “${label}” is not its words.`,
        why: "What chapters and charts say of it is made from its id.",
        remedy: `Write "${gradeId(label)}".`,
      });
  });
  record.judgements.forEach((j, i) => {
    given("judgements.json", [i, "grade"], j.grade);
    j.strands.forEach((s, k) => given("judgements.json", [i, "strands", k, "grade"], s.grade));
  });
  record.authorities.forEach((a, i) => {
    given("authorities.json", [i, "first", "grade"], a.first.grade);
    given("authorities.json", [i, "next", "grade"], a.next.grade);
  });
  record.national?.grades.forEach((grade, i) => given("national.json", ["grades", i], grade));
  given("story.json", ["poster", "grade"], record.story.poster?.grade);
  return findings;
}

import { formatDate } from "../../record/dates.ts";
import { gradeLabel } from "../../record/grades.ts";
import { nearest } from "../../record/nearest.ts";
import type { Judgement } from "../../record/shapes/judgement.ts";
import { namedEntry } from "../namedentry.ts";
import { refusal, givenValue, type SayResult } from "../result.ts";
import { gradedEntry, type Component } from "./component.ts";
import { nearby } from "./nearby.ts";

function strandGrade(judgement: Judgement, strand: string): SayResult {
  const found = judgement.strands.find((s) => s.id === strand);
  if (found) return { ok: true, text: gradeLabel(found.grade), ids: [judgement.id] };
  const ids = judgement.strands.map((s) => s.id);
  return refusal(
    "strand-unknown",
    `"${judgement.id}" has no strand "${strand}".`,
    ids.length === 0
      ? `Leave out "strand": this judgement has none.`
      : `Write strand="${nearest(strand, ids) ?? ids[0]}"; the strands are ${ids.join(", ")}.`,
    { attribute: "strand", words: strand },
  );
}

export const gradeComponent: Component = {
  about: "the grade of a judgement, or of one of its strands",
  attributes: { of: { ...gradedEntry, required: true }, strand: { is: "text" } },
  says: (attributes, record) => {
    const found = namedEntry(record, givenValue(attributes["of"]), "of", ["judgement"]);
    if (!found.ok) return found;
    const { entity } = found;
    const strand = givenValue(attributes["strand"]);
    if (strand !== undefined) return strandGrade(entity, strand);
    if (entity.grade === undefined)
      return refusal(
        "grade-missing",
        `"${entity.id}" has no overall grade; its words are: ${entity.words}.`,
        `Use <Date of="${entity.id}"/> and say in words what was found, or name a strand.`,
        { attribute: "of", words: entity.id },
      );
    return { ok: true, text: gradeLabel(entity.grade), ids: [entity.id] };
  },
  inBraces: (id, form) => ({ of: id, ...(form ? { strand: form } : {}) }),
  suggests: ({ grade, about }, record) =>
    grade === undefined
      ? []
      : nearby(
          record.judgements.filter((j) => j.grade === grade),
          about,
        ).map((j) => ({
          attributes: { of: j.id },
          note: ` (${gradeLabel(grade)}, ${formatDate(j.known)})`,
        })),
};

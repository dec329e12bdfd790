/**
 * Grades as words and their order. Which there are stands in `data/grades.json`,
 * from the lowest to the highest; which of them a framework has, in its scale.
 */
import type { Counts, National } from "./shapes/national.ts";
import type { Framework } from "./shapes/judgement.ts";
import type { Grade, GradeEntry } from "./shapes/grade.ts";
import type { PublicRecord } from "./schema.ts";

/** The grades of a record, from the lowest to the highest. Two of the same place on different scales never share one. */
export function gradeOrder({ grades }: Pick<PublicRecord, "grades">): Grade[] {
  return grades.map(({ id }) => id);
}

/** The grade in its own words, in small letters: an id is its words joined by hyphens, and a check holds it to that. */
export function gradeLabel(grade: Grade): string {
  return grade.replaceAll("-", " ");
}

/** The id that stands for a grade's words. */
export function gradeId(label: string): Grade {
  return label.toLowerCase().replaceAll(" ", "-");
}

/** May grades given under two frameworks be set side by side? Only if their scales have the same words. */
export function comparable(a: Pick<Framework, "scale">, b: Pick<Framework, "scale">): boolean {
  return a.scale.length === b.scale.length && a.scale.every((word, i) => word === b.scale[i]);
}

const isWord = (grade: Grade, word: string): boolean =>
  word === gradeLabel(grade) || word.startsWith(`${gradeLabel(grade)} `);

/** Does this grade exist on the scale of a framework? */
export function onScale(grade: Grade, framework: Pick<Framework, "scale">): boolean {
  return framework.scale.some((word) => isWord(grade, word));
}

/**
 * The place of a grade on the scale that has it, 1 lowest; 0 if none has. Grades
 * of two scales may hold the same place: the same place is not the same
 * judgement (see `comparable`).
 */
export function gradeRank(grade: Grade, frameworks: readonly Pick<Framework, "scale">[]): number {
  const home = frameworks.find((framework) => onScale(grade, framework));
  return home ? home.scale.findIndex((word) => isWord(grade, word)) + 1 : 0;
}

/** How many had a grade. */
export function countOf(counts: Counts, grade: Grade): number {
  return Number(counts[grade] ?? 0);
}

/** The shape of a grade. @throws Error for one that the record doesn't have. */
export function shapeOf({ grades }: Pick<PublicRecord, "grades">, id: Grade): GradeEntry["shape"] {
  const grade = grades.find((g) => g.id === id);
  if (!grade) throw new Error(`data/grades.json has no grade "${id}"`);
  return grade.shape;
}

/** The counts of all authorities. @throws Error where the record has none. */
export function nationalOf({ national }: Pick<PublicRecord, "national">): National {
  if (!national) throw new Error("data/national.json is missing");
  return national;
}

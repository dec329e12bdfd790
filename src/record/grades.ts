/** Grades as words and their order. Goes to the browser. */
import type { Framework, Grade } from "./schema.ts";

/** From the lowest to the highest. "Adequate" and "requires improvement" never share a scale. */
export const gradeOrder: readonly Grade[] = [
  "inadequate",
  "requires-improvement",
  "adequate",
  "good",
  "outstanding",
];

const labels: Record<Grade, string> = {
  inadequate: "inadequate",
  "requires-improvement": "requires improvement",
  adequate: "adequate",
  good: "good",
  outstanding: "outstanding",
};

const ranks: Record<Grade, 1 | 2 | 3 | 4> = {
  inadequate: 1,
  "requires-improvement": 2,
  adequate: 2,
  good: 3,
  outstanding: 4,
};

/** The grade as Ofsted wrote it, in lower case. */
export function gradeLabel(grade: Grade): string {
  return labels[grade];
}

/**
 * The place of a grade on its own four-point scale, 1 lowest. "Adequate" and
 * "requires improvement" hold the same place on different scales: the same
 * place is not the same judgement (see `comparable`).
 */
export function gradeRank(grade: Grade): 1 | 2 | 3 | 4 {
  return ranks[grade];
}

/** May grades given under two frameworks be set side by side? Only if their scales have the same words. */
export function comparable(a: Pick<Framework, "scale">, b: Pick<Framework, "scale">): boolean {
  return a.scale.length === b.scale.length && a.scale.every((word, i) => word === b.scale[i]);
}

/** Does this grade exist on the scale of a framework? */
export function onScale(grade: Grade, framework: Pick<Framework, "scale">): boolean {
  const label = labels[grade];
  return framework.scale.some((word) => word === label || word.startsWith(`${label} `));
}

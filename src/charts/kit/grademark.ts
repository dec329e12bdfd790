/** Grades as shapes, so that colour never works alone. */
import type { GradeEntry } from "../../record/shapes/grade.ts";

/**
 * A grade's shape around a point, as path data of size `r` px. Which grade has
 * which stands in `data/grades.json`. None is a square: squares are what `count`
 * counts, there alone.
 */
export function gradeShape(shape: GradeEntry["shape"], x: number, y: number, r: number): string {
  const n = (v: number) => Math.round(v * 10) / 10;
  const p = (...points: [number, number][]) =>
    `M${points.map(([dx, dy]) => `${n(x + dx * r)},${n(y + dy * r)}`).join("L")}Z`;
  switch (shape) {
    case "triangle-down":
      return p([0, 1.2], [-1.1, -0.85], [1.1, -0.85], [1.1, -0.85]);
    case "diamond":
      return p([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    case "triangle-up":
      return p([0, -1.25], [1.15, 0.85], [-1.15, 0.85], [-1.15, 0.85]);
    case "bar":
      return p([-1, -0.55], [1, -0.55], [1, 0.55], [-1, 0.55]);
    case "octagon":
      return p(
        [-0.42, -1],
        [0.42, -1],
        [1, -0.42],
        [1, 0.42],
        [0.42, 1],
        [-0.42, 1],
        [-1, 0.42],
        [-1, -0.42],
      );
  }
}

/** Grades as shapes, so that colour never works alone. */

/**
 * A grade's shape around a point, as path data of size `r` px: inadequate a
 * triangle that points down, adequate an octagon, requires improvement a bar,
 * good a diamond, outstanding a triangle that points up. None is a square:
 * squares are children, in `count` alone.
 */
export function gradeShape(grade: string, x: number, y: number, r: number): string {
  const n = (v: number) => Math.round(v * 10) / 10;
  const p = (...points: [number, number][]) =>
    `M${points.map(([dx, dy]) => `${n(x + dx * r)},${n(y + dy * r)}`).join("L")}Z`;
  switch (grade) {
    case "inadequate":
      return p([0, 1.2], [-1.1, -0.85], [1.1, -0.85], [1.1, -0.85]);
    case "good":
      return p([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    case "outstanding":
      return p([0, -1.25], [1.15, 0.85], [-1.15, 0.85], [-1.15, 0.85]);
    case "requires-improvement":
      return p([-1, -0.55], [1, -0.55], [1, 0.55], [-1, 0.55]);
    default:
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

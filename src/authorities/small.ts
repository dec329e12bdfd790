/**
 * An authority's ladder among many: the panels and rungs of the large one, with
 * a mark for each grade and no words, since its name and its grades in words
 * stand beside it. All share one time scale, so that they can be held together.
 */
import { timeScale } from "../charts/kit/axis.ts";
import type { Mark, Size } from "../charts/kit/chart.ts";
import { gradeShape } from "../charts/kit/grademark.ts";
import { span } from "../record/dates.ts";
import { onScale } from "../record/grades.ts";
import type { Framework } from "../record/shapes/judgement.ts";
import type { GradeEntry } from "../record/shapes/grade.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { AuthorityReport } from "./reports.ts";

export const smallSize: Size = { width: 216, height: 66, shape: "narrow" };

const pitch = 17;
const first = 8;
const radius = 5;
const gap = 14;
/** What comes after the last framework, in px. */
const after = 22;

/** A panel of the small ladder: one framework, from its first day to the last that is drawn. */
export interface SmallPanel {
  readonly framework: Framework;
  /** Its grades, the highest first. */
  readonly rungs: readonly GradeEntry[];
  readonly left: number;
  readonly right: number;
  readonly x: (day: number) => number;
}

const rungY = (index: number) => first + index * pitch;

/**
 * The panels of a list of authorities: the frameworks under which more than one
 * was graded, as wide as they lasted. Reports came out some months after a
 * framework had ended: each panel reaches to the last of them.
 */
export function smallPanels(
  all: readonly (readonly AuthorityReport[])[],
  { grades }: Pick<PublicRecord, "grades">,
): SmallPanel[] {
  const lasted = new Map<
    Framework,
    { from: number; to: number; of: Set<readonly AuthorityReport[]> }
  >();
  for (const one of all)
    for (const t of one) {
      if (!t.framework || !t.grade) continue;
      const { start } = span(t.framework.period);
      const found = lasted.get(t.framework) ?? { from: start, to: start, of: new Set() };
      found.to = Math.max(found.to, span(t.known).end);
      found.of.add(one);
      lasted.set(t.framework, found);
    }
  const drawn = [...lasted]
    .filter(([, { of }]) => of.size > 1)
    .sort((a, b) => a[1].from - b[1].from);
  const days = drawn.reduce((sum, [, { from, to }]) => sum + to - from, 0);
  const room = smallSize.width - after - gap * drawn.length;
  let left = 0;
  return drawn.map(([framework, { from, to }]) => {
    const width = (room * (to - from)) / days;
    const panel = {
      framework,
      rungs: grades.filter(({ id }) => onScale(id, framework)).reverse(),
      left,
      right: left + width,
      x: timeScale([from, to], [left + radius + 1, left + width - radius - 1]),
    };
    left += width + gap;
    return panel;
  });
}

/** The marks of one authority. What stands in no panel is not drawn: its words say it. */
export function smallMarks(all: readonly AuthorityReport[], panels: readonly SmallPanel[]): Mark[] {
  const lines = panels.flatMap((panel, p) =>
    panel.rungs.map((grade, i): Mark => ({
      key: `rung-${p}-${grade.id}`,
      kind: "line",
      class: "s-hair w-1",
      at: { x1: panel.left, x2: panel.right, y1: rungY(i), y2: rungY(i) },
    })),
  );
  const marks = all.flatMap((t): Mark[] => {
    const panel = panels.find(({ framework }) => framework === t.framework);
    if (t.ungraded)
      return [
        {
          key: t.id,
          kind: "circle",
          class: "nofill s-soft w-2",
          at: { cx: smallSize.width - after / 2, cy: rungY(1.5), r: radius - 0.5 },
        },
      ];
    if (!panel || !t.grade) return [];
    const at = panel.rungs.findIndex(({ id }) => id === t.grade);
    const rung = panel.rungs[at];
    if (!rung) return [];
    return [
      {
        key: t.id,
        kind: "path",
        class: `f-${t.grade}`,
        at: { d: gradeShape(rung.shape, panel.x(span(t.known).start), rungY(at), radius) },
      },
    ];
  });
  return [...lines, ...marks];
}

/** The key: the rungs named once, each with its mark. Larger than the ladders, since it holds words. */
export function keyMarks(panel: SmallPanel): { marks: Mark[]; size: Size } {
  const grades = panel.rungs;
  const line = 22;
  const size: Size = { width: 190, height: grades.length * line + 4, shape: "narrow" };
  const marks = grades.flatMap(({ id, shape }, i): Mark[] => {
    const y = 12 + i * line;
    return [
      {
        key: `line-${id}`,
        kind: "line",
        class: "s-hair w-1",
        at: { x1: 0, x2: 34, y1: y, y2: y },
      },
      {
        key: id,
        kind: "path",
        class: `f-${id}`,
        at: { d: gradeShape(shape, 17, y, radius) },
      },
      {
        key: `word-${id}`,
        kind: "text",
        class: "c-ink",
        style: "label",
        text: panel.framework.scale.find((word) => onScale(id, { scale: [word] })) ?? id,
        at: { x: 44, y: y + 5, "text-anchor": "start" },
      },
    ];
  });
  return { marks, size };
}

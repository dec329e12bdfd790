/**
 * `transitions` on a narrow frame: a list for each grade reached, the best
 * first, under a heading that says how many and how far up that is; then a ring
 * for each that waits. Each name stands after its own way from grade to grade.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { linesHeight } from "../kit/place.ts";
import { textMark } from "../kit/marks.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { Transition, TransitionGroup, TransitionsData } from "./data.ts";
import { authority, footer, footerMarks, looks, stack } from "./parts.ts";
import { waiting } from "./waiting.ts";
import type { TransitionsView } from "./views.ts";

/** From the first shape of a name to the second, and to the name. */
const way = 20;
const lead = way + 17;

/** How the lists are set, the airiest first. */
const densities = [
  { head: "grade28", headHeight: 38, row: 26, gap: 14 },
  { head: "word", headHeight: 29, row: 22, gap: 8 },
  { head: "strong", headHeight: 21, row: 19, gap: 4 },
] as const satisfies readonly { head: TextStyle; headHeight: number; row: number; gap: number }[];

type Density = (typeof densities)[number];

/** The names of a list in rows, each with where it begins. */
function flowed(
  group: TransitionGroup,
  width: number,
): { line: Transition; x: number; row: number }[] {
  const { name, marked } = looks.narrow;
  let [x, row] = [0, 0];
  return group.lines.map((line) => {
    const own = lead + measure(line.name, line.marked ? marked : name);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const at = { line, x, row };
    x += own + 16;
    return at;
  });
}

/** All lists at a density; how far down they reach. */
function drawnList(data: TransitionsData, view: TransitionsView, size: Size, density: Density) {
  const { head, headHeight, row, gap } = density;
  const look = looks.narrow;
  const heads: Mark[] = [];
  const rows: { line: Transition; path: Mark; dots: Mark[]; name: Mark }[] = [];
  let y = 0;
  for (const group of data.groups) {
    const quiet = view.focus !== null && view.focus !== group.grade;
    const ink = quiet ? "c-soft" : `c-${group.grade}`;
    // Nearer to the names under it than to those above.
    const baseline = y + headHeight - 6;
    const title = `${group.count} ${group.word}`;
    heads.push(textMark(`group-${group.grade}`, title, 0, baseline, { style: head, class: ink }));
    const stepX = measure(title, head) + 10;
    if (stepX + measure(group.step, "label") <= size.width)
      heads.push(
        textMark(`step-${group.grade}`, group.step, stepX, baseline, {
          style: "label",
          class: "c-soft",
        }),
      );
    y += headHeight;
    const names = flowed(group, size.width);
    for (const { line, x, row: n } of names) {
      const middle = y + (n + 0.5) * row;
      const from = { x: x + 7, y: middle, grade: data.startGrade, shape: data.startShape };
      const to = { x: x + 7 + way, y: middle };
      rows.push({ line, ...authority({ line, group, y: middle }, view, look, from, to, x + lead) });
    }
    y += ((names.at(-1)?.row ?? 0) + 1) * row + gap;
  }
  const wide = Math.max(...data.groups.map((g) => measure(`${g.count} ${g.word}`, head)));
  return { marks: [...heads, ...stack(rows)], bottom: y, fits: wide <= size.width };
}

/** The marks of the narrow form. */
export function lists(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  const foot = footer(data, size);
  const end = size.height - linesHeight(foot) - 8;
  const rings = waiting(data, { x: 0, y: 0 }, size.width, 17);
  const made = densities.map((density) => drawnList(data, view, size, density));
  const full = made.find(({ bottom, fits }) => fits && bottom + rings.height <= end);
  const last = made.at(-1) as (typeof made)[number];
  const { marks, bottom } = full ?? last;
  // Where even the closest lists leave no room, the rings are in the words around the drawing.
  const ringed = bottom + rings.height <= end;
  const spare = Math.max(0, end - bottom - rings.height);
  return [
    ...marks,
    ...(ringed
      ? waiting(data, { x: 0, y: bottom + Math.min(spare, textStyles.label.line) }, size.width, 17)
          .marks
      : []),
    ...footerMarks(foot, size),
  ];
}

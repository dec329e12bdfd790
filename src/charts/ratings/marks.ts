/**
 * `ratings`: a ladder of words. Each scale is a panel of its own, each grade a
 * word on its rung: an outline until it was given, filled once it was. A tick
 * under a rung is a judgement, at its date within its panel. No line joins one
 * judgement to the next: their scopes differ, and so do the scales.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeTicks } from "../kit/axis.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { place } from "../kit/place.ts";
import { gradeStyles, measure, textBox, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { RatedJudgement, RatingsData } from "./data.ts";
import { besideMarks, headingIn } from "./beside.ts";
import { eventMarks } from "./events.ts";
import { currentPanel, layout, type Column, type Layout } from "./layout.ts";
import { listMarks } from "./list.ts";
import { rowMarks } from "./rows.ts";
import { strandMarks } from "./strands.ts";
import { inYears, tickLabel, tickMarks } from "./ticks.ts";
import type { RatingsView } from "./views.ts";
import { rungMarks, struck } from "./words-on-rungs.ts";

/** Height of a panel's heading with its rule. */
const headHeight = 38;

/** A heading over a panel, and the rule under it. */
function heading(key: string, text: string, left: number, right: number): Mark[] {
  return [
    textMark(`panel-${key}`, headingIn(text, right - left), left, 15, {
      style: "strong",
      class: "c-ink",
    }),
    lineMark(`panel-rule-${key}`, "s-soft w-1", [left, 24], [right, 24]),
  ];
}

/**
 * After the last break: the rules of the scale with nothing on them, and that in words as large as those of the other
 * panels, in the first space between two rules that has room for them: level with no grade.
 */
function blankMarks(l: Layout, data: RatingsData, size: Size): Mark[] {
  const last = data.breaks.at(-1);
  const left = l.blank;
  if (left === undefined || !last) return [];
  const column = l.columns.at(-1) as Column;
  const width = size.width - left - 1;
  const rules = column.rungs.map(({ y }) => y);
  const heightIn = (style: TextStyle) =>
    wrap(last.text, style, width).length * textStyles[style].line + 12;
  const fits = gradeStyles.filter(
    (s) =>
      textStyles[s].size <= textStyles[column.style].size &&
      last.text.split(" ").every((word) => measure(word, s) <= width),
  );
  const gaps = rules.slice(1).map((y, i) => [rules[i] as number, y] as const);
  const clear = (s: TextStyle) => gaps.find(([from, to]) => heightIn(s) <= to - from);
  // A little smaller it may have room further up.
  const style =
    fits.find(
      (s) => textStyles[s].size >= textStyles[column.style].size * 0.7 && clear(s) === gaps[0],
    ) ??
    fits.find(clear) ??
    "serif";
  const [from, to] = clear(style) ?? [l.top, l.bottom];
  const { line, size: em } = textStyles[style];
  const first = from + (to - from - heightIn(style) + 12) / 2 + em * 0.74;
  return [
    ...heading("blank", last.from, left, size.width - 1),
    ...rules.map((y, i) =>
      lineMark(`rule-blank-${i}`, "s-hair w-1", [left, y], [size.width - 1, y]),
    ),
    ...wrap(last.text, style, width).map((text, i) =>
      textMark(`blank-${i}`, text, left, first + i * line, { style, class: "c-ink" }),
    ),
  ];
}

/** Years under a ladder that stands alone, each from its first day on. */
function axisMarks(column: Column, size: Size): Mark[] {
  return timeTicks(column.x).flatMap((tick) => {
    const x = column.x(tick.day);
    if (x + 6 + measure(tick.text, "label") > size.width) return [];
    return [
      lineMark(`year-tick-${tick.key}`, "s-soft w-1", [x, size.height - 18], [x, size.height - 3]),
      textMark(`year-${tick.key}`, tick.text, x + 6, size.height - 5, {
        style: "label",
        class: "c-soft",
      }),
    ];
  });
}

/** Ladders, side by side or one alone. */
function ladders(data: RatingsData, view: RatingsView, size: Size, all: boolean): Mark[] {
  const headed = currentPanel(data, view) > 0 || all;
  const l = layout(
    data,
    view,
    size,
    // Years are written under the first ladder.
    { top: headed ? headHeight : 8, bottom: size.height - (headed ? 2 : 28) },
    all,
  );
  const alone = l.columns.length === 1 ? l.columns[0] : undefined;
  const fixed = [
    ...(headed
      ? l.columns.flatMap((c) => heading(c.panel.id, c.panel.title, c.left, c.right))
      : []),
    ...blankMarks(l, data, size),
    ...(alone && !headed ? axisMarks(alone, size) : []),
    ...l.columns.flatMap((column) => rungMarks(column, view)),
    ...l.columns.flatMap((column, i) => struck(column, l.columns[i + 1])),
  ];
  const events = alone ? eventMarks(alone, data, view) : { rules: [], labels: [], taken: [] };
  const judged = l.columns.flatMap((column) =>
    column.judgements.flatMap((j) => {
      const rung = column.rungs.find((r) => r.grade === j.grade);
      return rung ? [{ column, j, rung }] : [];
    }),
  );
  // The judgement in focus has the first choice, then the later ones: an earlier label has room at its left.
  const weight = (j: RatedJudgement) => (j.id === view.focus ? Infinity : j.day);
  const taken = [...fixed.filter((m) => m.kind === "text").map(textBox), ...events.taken];
  const ticks = [...judged]
    .sort((a, b) => weight(b.j) - weight(a.j))
    .map(({ column, j, rung }) => tickLabel(column, j, rung, view));
  const panelOf = (key: string) =>
    judged.find(({ j }) => `label-${j.id}` === key)?.column.index ?? 0;
  const full = place([...ticks, ...events.labels], taken, size);
  // Where one would find no room beside the others, all of its panel say no more than their year: none is left out.
  const short = new Set(ticks.filter(({ key }) => !full.has(key)).map(({ key }) => panelOf(key)));
  const labels =
    short.size === 0
      ? full
      : place(
          [
            ...ticks.map((tick) => (all || short.has(panelOf(tick.key)) ? inYears(tick) : tick)),
            ...events.labels,
          ],
          taken,
          size,
        );
  return [
    ...fixed,
    ...judged.flatMap(({ column, j, rung }) => tickMarks(column, j, rung, view)),
    ...events.rules,
    ...[...labels.values()].flatMap((label) => label.marks),
  ];
}

/** The marks of a state, in drawing order. */
export function marks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const opened = view.strands && data.judgements.find((j) => j.id === view.focus);
  if (opened) return strandMarks(opened, size);
  const whole = view.blank || (view.focus === null && view.shown > 3);
  // In a frame that is far higher than it is wide, panels side by side would leave their words small.
  if (whole && (size.shape === "narrow" || size.height > size.width * 1.15))
    return listMarks(data, view, size);
  if (size.shape === "narrow") {
    const before = currentPanel(data, view);
    if (before === 0) return rowMarks(data, view, size);
    // Two scales have room beside each other, more have not.
    return before === 1 ? besideMarks(data, view, size) : listMarks(data, view, size);
  }
  return ladders(data, view, size, whole);
}

/**
 * `ratings`: every headline judgement by publication date, on an ordinal axis of
 * words. The scale is broken where it changed; no line joins one judgement to
 * the next, because their scopes differ. A bar before a mark is the inspection.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { gradeShape } from "../kit/grademark.ts";
import { day, timeAxis, timeScale, yearOf, yearStart, type TimeScale } from "../kit/axis.ts";
import {
  block,
  inside,
  place,
  widest,
  type Candidate,
  type Labelled,
  type Line,
} from "../kit/place.ts";
import { measure, overlaps, textBox, wrap, type Box } from "../kit/text.ts";
import type { RatedJudgement, RatingsData } from "./data.ts";
import type { RatingsView } from "./views.ts";

/** Rows from the top. The third is one bar of the scale, under two names. */
const rows = ["outstanding", "good", "middle", "inadequate"] as const;

function rowOf(grade: string): number {
  return grade === "adequate" || grade === "requires-improvement"
    ? 2
    : rows.indexOf(grade as (typeof rows)[number]);
}

/** Everything a drawing of `ratings` is measured by. */
interface Plan {
  readonly size: Size;
  readonly data: RatingsData;
  readonly view: RatingsView;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly axis: number;
  readonly x: TimeScale;
  /** Where the time axis ends; strands stand to the right of it. */
  readonly timeRight: number;
  y(row: number): number;
}

/** The span of days that a state shows: from 2009 to a little after the last judgement. */
function domain(data: RatingsData, view: RatingsView): [number, number] {
  const from = yearStart(2009);
  const last = data.judgements[Math.max(view.shown, 1) - 1] as RatedJudgement;
  if (view.blank) return [from, day(2028, 1)];
  const until = Math.max(last.day + (last.day - from) * 0.1 + 120, yearStart(2012));
  return [from, until];
}

function plan(data: RatingsData, view: RatingsView, size: Size): Plan {
  const wide = size.shape === "wide";
  const left = wide ? measure(data.words["requires-improvement"], "label") + 22 : 12;
  const right = size.width - (wide ? 20 : 10);
  const top = wide ? 92 : 58;
  const axis = size.height - 26;
  const bottom = axis - (wide ? 84 : 74);
  const timeRight = view.strands ? left + (right - left) * (wide ? 0.34 : 0.2) : right;
  return {
    size,
    data,
    view,
    left,
    right,
    top,
    axis,
    timeRight,
    x: timeScale(domain(data, view), [left, timeRight]),
    y: (row) => top + ((bottom - top) * row) / 3,
  };
}

/** Radius of a judgement's mark. */
const radius = (focus: boolean, wide: boolean) => (focus ? (wide ? 11 : 9) : wide ? 7 : 6);

/** The axis of words. Broken where the scale was: the third row changes its name there. */
function scaleMarks(p: Plan): Mark[] {
  const { left, right, size, view, data, x, timeRight } = p;
  const wide = size.shape === "wide";
  const marks: Mark[] = [];
  const end = x.domain()[1] as number;
  const first = data.breaks[0];
  const shownBreak = first && first.day < end && view.shown > 3;
  const last = data.breaks.at(-1);
  const stop = view.blank && last ? x(last.day) - 5 : view.strands ? right : timeRight;
  rows.forEach((row, i) => {
    const y = p.y(i);
    const cut = shownBreak ? x(first.day) : stop;
    marks.push({
      key: `row-${row}`,
      kind: "line",
      class: "s-hair w-1",
      at: { x1: left, x2: shownBreak ? cut - 5 : stop, y1: y, y2: y },
    });
    if (shownBreak)
      marks.push({
        key: `row-${row}-after`,
        kind: "line",
        class: "s-hair w-1",
        at: { x1: cut + 5, x2: stop, y1: y, y2: y },
      });
    const label = (key: string, text: string, mx: number, anchor: string, my: number): Mark => ({
      key,
      kind: "text",
      class: "c-soft halo",
      style: wide ? "label" : "small",
      text,
      at: { x: mx, y: my, "text-anchor": anchor },
    });
    const above = wide ? y + 5 : y - 13;
    const at = wide ? left - 14 : 0;
    const anchor = wide ? "end" : "start";
    if (row !== "middle") marks.push(label(`word-${row}`, data.words[row], at, anchor, above));
    else if (!shownBreak) marks.push(label("word-middle", data.words.adequate, at, anchor, above));
    else if (wide) {
      marks.push(label("word-middle", data.words.adequate, at, anchor, y - 4));
      marks.push(
        label("word-middle-after", data.words["requires-improvement"], at, anchor, y + 15),
      );
      marks.push({
        ...label("word-middle-year", `from ${yearOf(first.day)}`, at, anchor, y + 32),
        style: "small",
      });
    } else if (view.strands)
      marks.push(label("word-middle-after", data.words["requires-improvement"], at, anchor, above));
    else {
      marks.push(label("word-middle", data.words.adequate, at, anchor, above));
      const [upper = "", lower = ""] = data.words["requires-improvement"].split(" ");
      marks.push(label("word-middle-after", upper, stop, "end", y - 22));
      marks.push(label("word-middle-after-2", lower, stop, "end", y - 6));
    }
  });
  return marks;
}

/** The breaks in the scale: a gap, a dashed line through it, and what changed. */
function breakMarks(p: Plan): Mark[] {
  const { data, view, x, size } = p;
  if (view.strands) return [];
  const end = x.domain()[1] as number;
  const lastShown = data.judgements[view.shown - 1];
  return data.breaks.flatMap((b, i): Mark[] => {
    const come = view.blank || (lastShown !== undefined && lastShown.day >= b.day);
    if (!come || b.day > end) return [];
    const bx = x(b.day);
    return [
      {
        key: `break-${i}`,
        kind: "line",
        class: "s-soft w-1 dash",
        at: { x1: bx, x2: bx, y1: size.shape === "wide" ? 26 : 20, y2: p.axis },
      },
    ];
  });
}

/** What changed at each break, at the head of its line; the rows make room for each other. */
function breakLabels(p: Plan): Labelled[] {
  const { data, view, x, size } = p;
  if (view.strands) return [];
  const end = x.domain()[1] as number;
  const lastShown = data.judgements[view.shown - 1];
  return data.breaks.flatMap((b, i): Labelled[] => {
    const come = view.blank || (lastShown !== undefined && lastShown.day >= b.day);
    if (!come || b.day > end) return [];
    const bx = x(b.day);
    const line = (text: string): Line => ({ text, style: "small", class: "c-soft" });
    const at = (width: number, anchor: "start" | "end", y: number): Candidate => ({
      lines: wrap(b.text, "small", width).map(line),
      x: anchor === "start" ? bx + 6 : bx - 6,
      y,
      anchor,
      grow: "down",
    });
    const tops = size.shape === "wide" ? [0, 20, 40] : [0, 17];
    return [
      {
        key: `break-word-${i}`,
        candidates: tops.flatMap((y) =>
          [400, 150, 110, 80].flatMap((w) => [at(w, "start", y), at(w, "end", y)]),
        ),
      },
    ];
  });
}

/** How far into the left edge the judgements before a focus recede when strands are open. */
function judgementMarks(p: Plan): Mark[] {
  const { data, view, x, size } = p;
  const wide = size.shape === "wide";
  return data.judgements.flatMap((j, i): Mark[] => {
    if (i >= view.shown) return [];
    const focus = j.id === view.focus;
    const y = p.y(rowOf(j.grade));
    const cx = x(j.day);
    const marks: Mark[] = [];
    if (j.inspected && !view.strands) {
      const start = x(j.inspected[0]);
      const finish = Math.max(x(j.inspected[1]), start + 2);
      marks.push({
        key: `inspected-${j.id}`,
        kind: "rect",
        class: `f-${j.grade}`,
        at: { x: start, y: y - 2.5, width: Math.max(cx - start, finish - start), height: 5 },
      });
    }
    if (j.bracketed && !view.strands) {
      const h = wide ? 13 : 9;
      const [a, b] = [x(j.known[0]), x(j.known[1])];
      marks.push({
        key: `bracket-${j.id}`,
        kind: "path",
        class: "s-soft w-1 nofill",
        at: {
          d: `M${a + 5},${y - h}H${a + 1}V${y + h}H${a + 5}M${b - 5},${y - h}H${b - 1}V${y + h}H${b - 5}`,
        },
      });
    }
    marks.push({
      key: `grade-${j.id}`,
      kind: "path",
      class: `f-${j.grade} s-paper w-2`,
      at: { d: gradeShape(j.grade, cx, y, radius(focus, wide)) },
    });
    return marks;
  });
}

/** The forms a judgement's label may take, richest first, at every place around its mark. */
function judgementLabel(p: Plan, j: RatedJudgement): Labelled {
  const { view, x, size } = p;
  const wide = size.shape === "wide";
  const focus = j.id === view.focus;
  const grade = `c-${j.grade}`;
  const muted = view.focus !== null && !focus;
  const word: Line = {
    text: j.word,
    style: focus ? (wide ? "display" : "word") : "serif",
    class: grade,
  };
  const date: Line = {
    text: j.date,
    style: focus ? "strong" : "small",
    class: muted ? "c-soft" : "c-ink",
  };
  const scope = (width: number): Line[] =>
    wrap(j.scope, "small", width).map((text) => ({ text, style: "small", class: "c-soft" }));
  const year: Line = { text: j.year, style: "small", class: "c-soft" };
  const forms: Line[][] = focus
    ? [
        [word, date, ...scope(220)],
        [word, date, ...scope(120)],
        [word, date],
        [
          { ...word, style: "word" },
          { ...date, style: "small" },
        ],
        [{ ...word, style: "serif" }],
      ]
    : [
        [date, ...scope(wide ? 150 : 118)],
        [date, ...scope(90)],
        [year, ...scope(76)],
        [date],
        [year],
      ];
  const cx = x(j.day);
  const cy = p.y(rowOf(j.grade));
  const r = radius(focus, wide) + 5;
  const h = j.bracketed ? 16 : r;
  // A long inspection bar before the mark pushes what stands to its left.
  const before = j.inspected ? Math.min(x(j.inspected[0]), cx - r) - 4 : cx - r;
  const candidates = forms.flatMap((lines): Candidate[] => {
    const half = widest(lines) / 2;
    const held = Math.min(Math.max(cx, half + 1), size.width - half - 1);
    const edge = (anchor: "start" | "end") => (anchor === "start" ? cx - r : cx + r);
    const up = (x0: number, anchor: Candidate["anchor"]): Candidate => ({
      lines,
      x: x0,
      y: cy - h - 2,
      anchor,
      grow: "up",
    });
    const down = (x0: number, anchor: Candidate["anchor"]): Candidate => ({
      lines,
      x: x0,
      y: cy + h + 2,
      anchor,
      grow: "down",
    });
    return [
      up(edge("start"), "start"),
      up(edge("end"), "end"),
      down(edge("start"), "start"),
      down(edge("end"), "end"),
      up(held, "middle"),
      down(held, "middle"),
      { lines, x: cx + r + 4, y: cy + 4, anchor: "start", grow: "down" },
      { lines, x: before, y: cy + 4, anchor: "end", grow: "down" },
      { lines, x: before, y: cy - 2, anchor: "end", grow: "up" },
    ];
  });
  return { key: `label-${j.id}`, candidates };
}

/** The judgement in focus, opened: each strand at its own grade, in a column of its own. */
function strandMarks(p: Plan, scale: readonly Mark[]): Mark[] {
  const { data, view, right, size, timeRight } = p;
  const j = data.judgements.find((x) => x.id === view.focus);
  if (!view.strands || !j) return [];
  const wide = size.shape === "wide";
  const from = timeRight + (wide ? 90 : 34);
  const step = (right - from) / j.strands.length;
  const marks: Mark[] = [];
  const taken: Box[] = scale.filter((m) => m.kind === "text").map(textBox);
  j.strands.forEach((strand, i) => {
    const cx = from + step * (i + 0.5);
    const row = rowOf(strand.grade);
    const cy = p.y(row);
    marks.push({
      key: `strand-${strand.id}`,
      kind: "path",
      class: `f-${strand.grade} s-paper w-2`,
      at: { d: gradeShape(strand.grade, cx, cy, wide ? 9 : 7) },
    });
    const words: Line[] = wrap(
      strand.name,
      wide ? "label" : "small",
      wide ? step - 12 : Math.max(step - 4, 60),
    ).map((text) => ({ text, style: wide ? "label" : "small", class: "c-ink" }));
    const lines: Line[] =
      strand.grade === "requires-improvement" && wide
        ? // The row's own word stands far to the left of it.
          [
            ...words,
            {
              text: data.words["requires-improvement"],
              style: "small",
              class: `c-${strand.grade}`,
            },
          ]
        : words;
    const half = widest(lines) / 2;
    const x = Math.min(Math.max(cx, half + 1), size.width - half - 1);
    // Near the mark if there is room; else further off, on a line of its own.
    const candidates: Candidate[] = [14, 34, 54].flatMap((off): Candidate[] => [
      { lines, x, y: cy + off, anchor: "middle", grow: "down" },
      { lines, x, y: cy - off, anchor: "middle", grow: "up" },
    ]);
    const fitting =
      candidates.find((c) => {
        const boxes = block("", c).map(textBox);
        return boxes.every((b) => inside(b, size) && !taken.some((t) => overlaps(b, t, -2)));
      }) ?? (candidates[0] as Candidate);
    const set = block(`strand-name-${strand.id}`, fitting);
    taken.push(...set.map(textBox));
    if (Math.abs(fitting.y - cy) > 14)
      marks.push({
        key: `strand-leader-${strand.id}`,
        kind: "line",
        class: "s-rule w-1",
        at: { x1: cx, x2: cx, y1: cy + (fitting.y > cy ? 12 : -12), y2: fitting.y },
      });
    marks.push(...set);
  });
  return marks;
}

/** After the last break: nothing to plot, said in words where a grade would stand. */
function blankMarks(p: Plan): Mark[] {
  const last = p.data.breaks.at(-1);
  if (!p.view.blank || !last) return [];
  const x0 = p.x(last.day) + 1;
  return [
    {
      key: "blank",
      kind: "rect",
      class: "f-blank",
      at: { x: x0, y: p.y(0) - 16, width: p.right - x0, height: p.y(3) - p.y(0) + 32 },
    },
  ];
}

/** The boxes of the dashed lines. */
function breakLines(p: Plan): Box[] {
  return breakMarks(p).map(({ at }) => ({
    x: Number(at["x1"]) - 1,
    y: Number(at["y1"]),
    width: 2,
    height: Number(at["y2"]) - Number(at["y1"]),
  }));
}

const markBox = (mark: Mark, r: number, x: number, y: number): Box => ({
  x: x - r,
  y: y - r,
  width: r * 2,
  height: mark.key ? r * 2 : 0,
});

/** The marks of a state, in drawing order. */
export function marks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const p = plan(data, view, size);
  const wide = size.shape === "wide";
  const axis = view.strands ? [] : timeAxis(p.x, { top: p.top - 30, y: p.axis, width: size.width });
  const scale = scaleMarks(p);
  const shown = data.judgements.slice(0, view.shown);
  const judged = judgementMarks(p);
  const strands = strandMarks(p, scale);
  const obstacles: Box[] = [
    ...[...axis, ...scale, ...strands].filter((m) => m.kind === "text").map(textBox),
    ...shown.flatMap((j) => {
      const focus = j.id === view.focus;
      const y = p.y(rowOf(j.grade));
      const boxes = [markBox({ key: j.id } as Mark, radius(focus, wide), p.x(j.day), y)];
      if (j.inspected && !view.strands) {
        const x = p.x(j.inspected[0]);
        boxes.push({ x, y: y - 3, width: Math.max(p.x(j.day) - x, 2), height: 6 });
      }
      return boxes;
    }),
  ];
  const order = [...shown].sort(
    (a, b) => Number(b.id === view.focus) - Number(a.id === view.focus) || b.day - a.day,
  );
  const labelled = (view.strands ? order.filter((j) => j.id === view.focus) : order).map((j) =>
    judgementLabel(p, j),
  );
  // The focus comes first; what finds no room beside the dashed lines may stand across one.
  const focusLabel = place(labelled.slice(0, 1), obstacles, size);
  const boxesOf = (placed: ReturnType<typeof place>) =>
    [...placed.values()].flatMap((l) => l.marks.map(textBox));
  const wanted = [...breakLabels(p), ...labelled.slice(1)];
  const beside = place(wanted, [...obstacles, ...boxesOf(focusLabel), ...breakLines(p)], size);
  const across = place(
    wanted.filter((l) => !beside.has(l.key)),
    [...obstacles, ...boxesOf(focusLabel), ...boxesOf(beside)],
    size,
  );
  return [
    ...blankMarks(p),
    ...axis,
    ...scale,
    ...breakMarks(p),
    ...judged,
    ...strands,
    ...[...focusLabel.values(), ...beside.values(), ...across.values()].flatMap((l) => l.marks),
  ];
}

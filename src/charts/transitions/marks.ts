/**
 * `transitions`: one line for each authority, from its first grade at the left
 * to the next at the right. The grades at the right stand in their order, so
 * that a line which rises reached a higher one. The authority that the story is
 * about is heavier, in ink; the others are quiet.
 */
import { timeAxis, timeScale, yearStart } from "../kit/axis.ts";
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { gradeShape } from "../kit/grademark.ts";
import { block, widest, type Line } from "../kit/place.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { Transition, TransitionGroup, TransitionsData } from "./data.ts";
import type { TransitionsView } from "./views.ts";

const derived = "Derived: counted here from a public archive that lacks abolished authorities.";

/** Lengths and styles that differ between the two shapes. */
interface Look {
  readonly name: TextStyle;
  readonly marked: TextStyle;
  readonly word: TextStyle;
  readonly small: TextStyle;
  /** Size of the shapes at both ends, of the marked line's shapes. */
  readonly dot: number;
  readonly markedDot: number;
}

const looks: Record<Shape, Look> = {
  wide: { name: "label", marked: "strong", word: "word", small: "small", dot: 6, markedDot: 8 },
  narrow: {
    name: "label",
    marked: "strong",
    word: "strong",
    small: "small",
    dot: 4.6,
    markedDot: 6,
  },
};

/** Smaller names where the frame is low; grades larger where it is high and wide. */
function lookOf({ shape, width, height }: Size): Look {
  const look = looks[shape];
  if (shape === "wide" && height >= 600 && width >= 760) return { ...look, word: "grade34" };
  return shape === "narrow" && height < 330 ? { ...look, name: "small" } : look;
}

/** One authority and where its line ends, or its row before it was inspected again. */
interface Row {
  readonly line: Transition;
  readonly group: TransitionGroup;
  readonly y: number;
}

/** Baseline of text centred on `y`. */
const centred = (y: number, style: TextStyle) => y + textStyles[style].size * 0.34;
const n = (value: number) => Math.round(value * 10) / 10;
const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + textStyles[line.style].line, 0);
const dates = (line: Transition) => `${line.first} to ${line.next}`;

/** A level line, or a rise from one to the other. Always one cubic curve, so that it can move. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${n(x1)},${n(y1)}C${n(middle)},${n(y1)} ${n(middle)},${n(y2)} ${n(x2)},${n(y2)}`;
}

/** Where the curve from one point to the other is at `x`. */
function heightAt(x1: number, y1: number, x2: number, y2: number, x: number): number {
  if (x >= x2) return y2;
  // The curve's x rises with its parameter, so halving finds the place.
  let [low, high] = [0, 1];
  const middle = (x1 + x2) / 2;
  const bezier = (t: number, a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (bezier(t, x1, middle, middle, x2) < x) low = t;
    else high = t;
  }
  return bezier(low, y1, y1, y2, y2);
}

/** A hairline from a label down to what it names, where they stand apart. */
function leader(x: number, from: number, to: number): Mark[] {
  if (to - from < 12) return [];
  return [
    { key: "leader", kind: "line", class: "s-soft w-1", at: { x1: x, x2: x, y1: from, y2: to } },
  ];
}

/** Is this line one that the state is about? */
const fore = (view: TransitionsView, line: Transition) => view.focus === line.grade;

function lineClass(view: TransitionsView, line: Transition): string {
  if (line.marked) return "nofill s-ink w-3";
  if (fore(view, line)) return `nofill s-${line.grade} w-2`;
  return view.focus ? "nofill s-hair w-1" : "nofill s-soft w-1";
}

function text(
  key: string,
  words: string,
  style: TextStyle,
  ink: string,
  x: number,
  y: number,
  anchor: "start" | "end" = "start",
): Mark {
  return {
    key,
    kind: "text",
    class: ink,
    style,
    text: words,
    at: { x, y: centred(y, style), "text-anchor": anchor },
  };
}

/** Lines, dots and names; the lines of the others lie under that of the subject. */
function authority(
  { line }: Row,
  view: TransitionsView,
  look: Look,
  from: { x: number; y: number; grade: string },
  to: { x: number; y: number },
  nameX: number,
): { path: Mark; dots: Mark[]; name: Mark } {
  const quiet = view.focus !== null && !fore(view, line) && !line.marked;
  const r = line.marked ? look.markedDot : look.dot;
  const dot = (key: string, grade: string, x: number, y: number): Mark => ({
    key: `${key}-${line.id}`,
    kind: "path",
    class: line.marked ? `f-${grade} s-ink w-2` : `f-${grade} s-paper w-1`,
    at: { d: gradeShape(grade, x, y, r) },
    opacity: quiet ? 0.45 : 1,
  });
  return {
    path: {
      key: `t-${line.id}`,
      kind: "path",
      class: lineClass(view, line),
      at: { d: curve(from.x, from.y, to.x, to.y) },
    },
    // Before the second inspection both dots stand on one place.
    dots: [
      dot("to", view.stage === "start" ? from.grade : line.grade, to.x, to.y),
      dot("from", from.grade, from.x, from.y),
    ],
    name: text(
      `name-${line.id}`,
      line.name,
      line.marked ? look.marked : look.name,
      quiet ? "c-soft" : "c-ink",
      nameX,
      to.y,
    ),
  };
}

const footer = (data: TransitionsData, size: Size): Line[] =>
  wrap(`${derived} As of ${data.asOf}.`, "small", size.width).map((t): Line => ({
    text: t,
    style: "small",
    class: "c-soft",
  }));

const footerMarks = (lines: readonly Line[], size: Size): Mark[] =>
  block("derived", { lines, x: 0, y: size.height, anchor: "start", grow: "up" });

/** The first and the last day of the years in which the first grades were published. */
function years(lines: readonly Transition[]): [number, number] {
  const days = lines.map((line) => line.firstDay);
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  return [yearStart(yearOf(Math.min(...days))), yearStart(yearOf(Math.max(...days)) + 1)];
}

/** Every authority on a row of its own, at the day on which its first grade was published. */
function start(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  const look = lookOf(size);
  const wide = size.shape === "wide";
  const foot = footer(data, size);
  const rows = data.groups
    .flatMap((group) => group.lines.map((line) => ({ line, group })))
    .sort((a, b) => a.line.firstDay - b.line.firstDay || a.line.name.localeCompare(b.line.name));
  const style = wide ? "word" : "strong";
  const head = wrap(`${data.total} ${data.startWord}`, style, size.width).map((t): Line => ({
    text: t,
    style,
    class: `c-${data.startGrade}`,
  }));
  const remark: Line = {
    text: "by the day that the report was published",
    style: wide ? "label" : "small",
    class: "c-soft",
  };
  const headHeight = heightOf([...head, remark]);
  const axis = size.height - heightOf(foot) - (wide ? 40 : 26);
  const top = headHeight + (wide ? 26 : 8);
  const step = (axis - top - 4) / rows.length;
  const edge = look.markedDot + 1;
  const x = timeScale(years(rows.map((row) => row.line)), [edge, size.width - edge]);
  const gap = look.markedDot + (wide ? 9 : 5);
  const drawn = rows.map((row, i) => {
    const { line } = row;
    const y = top + step * (i + 0.5);
    const at = { x: x(line.firstDay), y, grade: data.startGrade };
    const nameWidth = measure(line.name, line.marked ? look.marked : look.name);
    const width = wide ? nameWidth + 10 + measure(line.first, look.small) : nameWidth;
    // Words stand after the dot, or before it where the frame ends.
    const after = at.x + gap + width <= size.width;
    const nameX = after ? at.x + gap : at.x - gap - width;
    const dateX = nameX + nameWidth + 10;
    return { line, y, dateX, ...authority({ ...row, y }, view, look, at, at, nameX) };
  });
  return [
    ...timeAxis(x, { top: top - 4, y: axis, width: size.width }),
    ...block("head", { lines: [...head, remark], x: 0, y: 0, anchor: "start", grow: "down" }),
    ...stack(drawn),
    ...(wide
      ? drawn.map(({ line, y, dateX }) =>
          text(`date-${line.id}`, line.first, look.small, "c-soft", dateX, y),
        )
      : []),
    ...footerMarks(foot, size),
  ];
}

/** Quiet lines first, the subject's over them, then dots and names. */
function stack(
  drawn: readonly { line: Transition; path: Mark; dots: Mark[]; name: Mark }[],
): Mark[] {
  const order = [...drawn].sort((a, b) => Number(a.line.marked) - Number(b.line.marked));
  return [
    ...order.map((d) => d.path),
    ...order.flatMap((d) => d.dots),
    ...order.map((d) => d.name),
  ];
}

/** A ring for each authority that waits for its second grade, with what they are, from the top left. */
function waiting(data: TransitionsData, width: number): { marks: Mark[]; height: number } {
  const lines = wrap(data.waitingWords, "label", width).map((t): Line => ({
    text: t,
    style: "label",
    class: "c-soft",
  }));
  const pitch = 17;
  const columns = Math.ceil(data.waiting / 2);
  const top = heightOf(lines) + 8;
  return {
    height: top + 2 * pitch,
    marks: [
      ...block("waiting", { lines, x: 0, y: 0, anchor: "start", grow: "down" }),
      ...Array.from({ length: data.waiting }, (_, i): Mark => ({
        key: `waiting-ring-${i + 1}`,
        kind: "circle",
        class: `f-paper s-${data.startGrade} w-1`,
        at: {
          cx: 6 + (i % columns) * pitch,
          cy: top + 6 + Math.floor(i / columns) * pitch,
          r: 5,
        },
      })),
    ],
  };
}

/** From the bundle at the left to the grades at the right. */
function end(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  const look = lookOf(size);
  const wide = size.shape === "wide";
  const foot = footer(data, size);
  const bottom = size.height - heightOf(foot) - (wide ? 18 : 6);
  const headLine = textStyles[look.word].line + (wide ? 2 : 0);
  const between = wide ? 26 : 5;
  const all = data.groups.flatMap((group) => group.lines);
  const rows = all.length;
  const step = Math.min(
    (bottom - headLine * data.groups.length - between * (data.groups.length - 1)) / rows,
    wide ? 40 : 30,
  );

  // At the right: a heading and its names for each grade, from the highest.
  const longest = Math.max(...all.map((line) => measure(line.name, look.marked)));
  const datesWidth = Math.max(...all.map((line) => measure(dates(line), look.small)));
  const namesGap = look.markedDot + (wide ? 12 : 8);
  const withDates = wide && size.width >= 620;
  const right = namesGap + longest + (withDates ? 24 + datesWidth : 0);
  const headings = Math.max(...data.groups.map((g) => measure(`${g.count} ${g.word}`, look.word)));
  const endX = size.width - Math.max(right, namesGap + headings) - 2;
  const nameX = endX + namesGap;
  const datesX = nameX + longest + 24;

  const ends: Row[] = [];
  const marks: Mark[] = [];
  const spare =
    bottom - (headLine * data.groups.length + between * (data.groups.length - 1) + step * rows);
  const gap = between + spare / Math.max(data.groups.length - 1, 1);
  let y = 0;
  data.groups.forEach((group, g) => {
    if (g > 0) y += gap;
    const quiet = view.focus !== null && view.focus !== group.grade;
    marks.push(
      text(
        `group-${group.grade}`,
        `${group.count} ${group.word}`,
        look.word,
        quiet ? "c-soft" : `c-${group.grade}`,
        nameX,
        y + headLine / 2,
      ),
    );
    y += headLine;
    for (const line of group.lines) {
      ends.push({ line, group, y: y + step / 2 });
      y += step;
    }
  });

  // At the left: the bundle, at the height of the grade that all of them had.
  const startEnds = ends.filter((row) => row.line.grade === data.startGrade);
  const level = startEnds.length > 0 ? startEnds : ends.slice(-1);
  const centre = ((level[0] as Row).y + (level.at(-1) as Row).y) / 2;
  const pitch = Math.min(wide ? 14 : 10, (bottom - 60) / rows);
  const bundle = pitch * (rows - 1);
  const reach = look.markedDot + 1;
  const lowest = Math.min(centre + bundle / 2, bottom - reach);
  const bundleTop = lowest - bundle;
  const x = reach;
  const drawn = ends.map((row, i) => {
    const point = { x, y: bundleTop + pitch * i, grade: data.startGrade };
    return { line: row.line, ...authority(row, view, look, point, { x: endX, y: row.y }, nameX) };
  });
  // Where the lines are short they rise steeply, so the label has to be slim.
  const room = Math.max((endX - x) * 0.55, measure(data.startWord, look.word));
  const startLines: Line[] = [
    ...wrap(`${data.total} ${data.startWord}`, look.word, room).map((t): Line => ({
      text: t,
      style: look.word,
      class: `c-${data.startGrade}`,
    })),
    ...wrap("at first inspection", look.small, room).map((t): Line => ({
      text: t,
      style: look.small,
      class: "c-soft",
    })),
  ];
  // Over the bundle, as high as the highest line needs in order to pass under it.
  const first = ends[0] as Row;
  const passing = heightAt(x, bundleTop, endX, first.y, widest(startLines) + 8);
  const startBottom = Math.max(Math.min(passing, bundleTop - reach) - 8, heightOf(startLines));
  const others = waiting(data, Math.min(endX * 0.5, 230));
  const clear = wide && startBottom - heightOf(startLines) > others.height + 24;
  return [
    ...marks,
    ...(clear ? others.marks : []),
    ...stack(drawn),
    ...(withDates
      ? [
          text("dates", "first and next publication", look.small, "c-soft", datesX, headLine / 2),
          ...ends.map(({ line, y: at }) =>
            text(`date-${line.id}`, dates(line), look.small, "c-soft", datesX, at),
          ),
        ]
      : []),
    ...leader(x, startBottom + 3, bundleTop - reach - 3),
    ...block("start", { lines: startLines, x: 0, y: startBottom, anchor: "start", grow: "up" }),
    ...footerMarks(foot, size),
  ];
}

/** The marks of a state, in drawing order. */
export function marks(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  return view.stage === "start" ? start(data, view, size) : end(data, view, size);
}

/** The height in px that suits a width. */
export function height(_width: number, shape: Shape): number {
  return shape === "wide" ? 640 : 460;
}

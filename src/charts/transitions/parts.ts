/** What every arrangement of `transitions` draws alike: an authority's line, its shapes and its name; what is derived. */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { gradeShape } from "../kit/grademark.ts";
import { block, type Line } from "../kit/place.ts";
import { textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { Transition, TransitionGroup, TransitionsData } from "./data.ts";
import type { TransitionsView } from "./views.ts";

type Shaped = Transition["shape"];

/** Lengths and styles that differ between the two shapes. */
export interface Look {
  readonly name: TextStyle;
  readonly marked: TextStyle;
  readonly word: TextStyle;
  readonly small: TextStyle;
  /** Size of the shapes at both ends, of the marked line's shapes. */
  readonly dot: number;
  readonly markedDot: number;
}

export const looks: Record<Shape, Look> = {
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
export function lookOf({ shape, width, height }: Size): Look {
  const look = looks[shape];
  if (shape === "wide" && height >= 600 && width >= 760)
    return { ...look, word: width >= 1000 ? "grade44" : "grade34" };
  return shape === "narrow" && height < 330 ? { ...look, name: "small" } : look;
}

/** One authority and where its line ends, or its row before it was inspected again. */
export interface Row {
  readonly line: Transition;
  readonly group: TransitionGroup;
  readonly y: number;
}

/** Baseline of text centred on `y`. */
const centred = (y: number, style: TextStyle) => y + textStyles[style].size * 0.34;
const n = (value: number) => Math.round(value * 10) / 10;
/** A level line, or a rise from one to the other. Always one cubic curve, so that it can move. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${n(x1)},${n(y1)}C${n(middle)},${n(y1)} ${n(middle)},${n(y2)} ${n(x2)},${n(y2)}`;
}

/** Is this line one that the state is about? */
const fore = (view: TransitionsView, line: Transition) => view.focus === line.grade;

function lineClass(view: TransitionsView, line: Transition): string {
  if (line.marked) return "nofill s-ink w-3";
  if (fore(view, line)) return `nofill s-${line.grade} w-2`;
  return view.focus ? "nofill s-hair w-1" : "nofill s-soft w-1";
}

export function text(
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
export function authority(
  { line }: Row,
  view: TransitionsView,
  look: Look,
  from: { x: number; y: number; grade: string; shape: Shaped },
  to: { x: number; y: number },
  nameX: number,
): { path: Mark; dots: Mark[]; name: Mark } {
  const quiet = view.focus !== null && !fore(view, line) && !line.marked;
  const r = line.marked ? look.markedDot : look.dot;
  const dot = (key: string, grade: string, shape: Shaped, x: number, y: number): Mark => ({
    key: `${key}-${line.id}`,
    kind: "path",
    class: line.marked ? `f-${grade} s-ink w-2` : `f-${grade} s-paper w-1`,
    at: { d: gradeShape(shape, x, y, r) },
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
      view.stage === "start"
        ? dot("to", from.grade, from.shape, to.x, to.y)
        : dot("to", line.grade, line.shape, to.x, to.y),
      dot("from", from.grade, from.shape, from.x, from.y),
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

/** That the counts are our own, and of when; on a narrow frame what they lack is in the words beside it. */
export const footer = (data: TransitionsData, size: Size): Line[] => {
  const text = size.shape === "wide" ? data.derived : `Derived: counted here as of ${data.asOf}.`;
  return wrap(text, "small", size.width).map((t): Line => ({
    text: t,
    style: "small",
    class: "c-soft",
  }));
};

export const footerMarks = (lines: readonly Line[], size: Size): Mark[] =>
  block("derived", { lines, x: 0, y: size.height, anchor: "start", grow: "up" });

/** Quiet lines first, the subject's over them, then dots and names. */
export function stack(
  drawn: readonly { line: Transition; path: Mark; dots: Mark[]; name: Mark }[],
): Mark[] {
  const order = [...drawn].sort((a, b) => Number(a.line.marked) - Number(b.line.marked));
  return [
    ...order.map((d) => d.path),
    ...order.flatMap((d) => d.dots),
    ...order.map((d) => d.name),
  ];
}

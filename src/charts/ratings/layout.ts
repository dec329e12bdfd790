/**
 * Where the rungs of `ratings` are. One scale is one panel; a panel holds the
 * judgements made under its frameworks, whatever their dates. A word that
 * another scale doesn’t have has a rung of its own, never that of the word in its place there.
 */
import type { Size } from "../kit/chart.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import { timeScale, yearOf, yearStart, type TimeScale } from "../kit/axis.ts";
import type { Panel, RatedJudgement, RatingsData } from "./data.ts";
import type { RatingsView } from "./views.ts";

/** A rung: its word above a rule, and room for dates and scopes under it. */
export interface Rung {
  readonly grade: string;
  /** The word in as many lines as the column needs, and the baseline of each. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** Of the rule. */
  readonly y: number;
}

/** A panel as placed. */
export interface Column {
  readonly panel: Panel;
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly rungs: readonly Rung[];
  readonly x: TimeScale;
  readonly judgements: readonly RatedJudgement[];
}

export interface Layout {
  readonly style: TextStyle;
  readonly columns: readonly Column[];
  /** Left edge of what comes after the last scale; undefined where that isn't shown. */
  readonly blank: number | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** The part of the frame that ladders have to themselves. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows from the top, over all panels: what a grade's rung is called says where it is. */
const order = (words: Readonly<Record<string, string>>) => Object.keys(words).reverse();

const gutter = 32;
/** Room under a rule. What is said of a judgement may also stand above it, or beside the next word. */
const roomUnder = 40;
/** Of a word: cap height and more above its baseline, descender and air under it. */
export const ascent = 0.76;
export const descent = 0.31;

/** The days that a panel spans: all of its judgements, shown or not, so that a ladder never moves under a reader. */
function domainOf(judgements: readonly RatedJudgement[]): [number, number] {
  const days = judgements.flatMap((j) => [...j.known, ...(j.inspected ?? [])]);
  const from = yearStart(yearOf(Math.min(...days)));
  return [from, Math.max(...days) + (Math.max(...days) - from) * 0.06 + 30];
}

/** The panel of the last judgement shown; the first before there is one. */
export function currentPanel(data: RatingsData, view: RatingsView): number {
  return Math.max(0, ...data.judgements.slice(0, view.shown).map((j) => j.panel));
}

/** Height of a row whose word is set in `style`, with room for what is said under its rule. */
function rowHeight(word: string, style: TextStyle, width: number): number {
  const { size, line } = textStyles[style];
  return size * (ascent + descent) + (wrap(word, style, width).length - 1) * line + roomUnder;
}

/**
 * The largest size at which all rows fit into `height` and every word into
 * `width`. A word is broken over two lines only where that makes it far larger.
 */
function fit(words: readonly string[], width: number, height: number): TextStyle {
  const largest = (pieces: readonly string[]) =>
    gradeStyles.find(
      (style) =>
        pieces.every((piece) => measure(piece, style) <= width) &&
        words.reduce((sum, word) => sum + rowHeight(word, style, width), 0) <= height,
    ) ?? "grade22";
  const whole = words.every((word) => measure(word, "grade22") <= width)
    ? largest(words)
    : undefined;
  const broken = largest(words.flatMap((word) => word.split(" ")));
  return whole && textStyles[broken].size <= textStyles[whole].size * 1.4 ? whole : broken;
}

/** Lays ladders out side by side: all panels, or the current one alone. */
export function layout(
  data: RatingsData,
  view: RatingsView,
  size: Size,
  { left, top, bottom }: Room,
  all: boolean,
): Layout {
  const shown = data.judgements.slice(0, view.shown);
  const current = currentPanel(data, view);
  const seen = data.panels.slice(all ? 0 : current, current + 1);
  const blankWidth = view.blank ? Math.min(240, Math.max(112, size.width * 0.17)) : 0;
  const room = size.width - left - 1 - blankWidth;
  const width = (room - gutter * (seen.length - 1 + (blankWidth > 0 ? 1 : 0))) / seen.length;
  const grades = order(data.words).filter((grade) =>
    seen.some((p) => p.scale.includes(grade as never)),
  );
  const words = grades.map((grade) => data.words[grade] ?? "");
  const style = fit(words, width, bottom - top);
  const { size: em, line } = textStyles[style];
  const heights = words.map((word) => rowHeight(word, style, width));
  const spare = Math.max(0, bottom - top - heights.reduce((a, b) => a + b, 0)) / grades.length;
  const tops = heights.map(
    (_, i) => top + heights.slice(0, i).reduce((a, b) => a + b, 0) + spare * i,
  );
  const columns = seen.map((panel, i): Column => {
    const index = data.panels.indexOf(panel);
    const from = left + i * (width + gutter);
    const to = from + width;
    return {
      panel,
      index,
      left: from,
      right: to,
      x: timeScale(domainOf(data.judgements.filter((j) => j.panel === index)), [from, to]),
      judgements: shown.filter((j) => j.panel === index),
      rungs: panel.scale.map((grade): Rung => {
        const first = (tops[grades.indexOf(grade)] as number) + em * ascent;
        const pieces = wrap(data.words[grade] ?? "", style, width);
        return {
          grade,
          lines: pieces.map((text, n) => ({ text, y: first + n * line })),
          y: first + (pieces.length - 1) * line + em * descent,
        };
      }),
    };
  });
  const blank = blankWidth > 0 ? size.width - blankWidth : undefined;
  return { style, columns, blank, top, bottom };
}

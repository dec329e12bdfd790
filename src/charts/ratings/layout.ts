/**
 * Where the rungs of `ratings` are. One scale is one panel; a panel holds the
 * judgements made under its frameworks, whatever their dates. "Requires
 * improvement" has a rung of its own, which is never that of "adequate".
 */
import type { Size } from "../kit/chart.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import { timeScale, yearOf, yearStart, type TimeScale } from "../kit/axis.ts";
import type { Panel, RatedJudgement, RatingsData } from "./data.ts";
import type { RatingsView } from "./views.ts";

/** The sizes of a grade's word, the largest first. */
export const gradeStyles = [
  "grade96",
  "grade80",
  "grade68",
  "grade56",
  "grade48",
  "grade40",
  "grade34",
  "grade28",
  "grade22",
] as const satisfies readonly TextStyle[];

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
  /** What was said on scales that have no room of their own on a narrow frame, as lines of words. */
  readonly earlier: readonly string[];
  /** Left edge of what comes after the last scale; undefined where that isn't shown. */
  readonly blank: number | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** Rows from the top, over all panels: what a grade's rung is called says where it is. */
const order = ["outstanding", "good", "requires-improvement", "adequate", "inadequate"];

const gutter = 28;
/** Room under a rule: for a date and a scope where a judgement stands, else for a gap. */
const roomUnder = { wide: 54, narrow: 46 } as const;
const gap = { wide: 26, narrow: 12 } as const;
/** Of a word: cap height and more above its baseline, descender under it. */
const ascent = 0.76;
const descent = 0.28;

/** The days that a panel spans: all of its judgements, shown or not, so that a ladder never moves under a reader. */
function domainOf(judgements: readonly RatedJudgement[]): [number, number] {
  const days = judgements.flatMap((j) => [...j.known, ...(j.inspected ?? [])]);
  const from = yearStart(yearOf(Math.min(...days)));
  return [from, Math.max(...days) + (Math.max(...days) - from) * 0.06 + 30];
}

/** The largest size at which every word of the scales fits into `width`, and all rows into `height`. */
function fit(
  panels: readonly Panel[],
  words: Readonly<Record<string, string>>,
  width: number,
  height: number,
  under: (grade: string) => number,
): TextStyle {
  const grades = order.filter((grade) => panels.some((p) => p.scale.includes(grade as never)));
  const fits = (style: TextStyle) => {
    const { size, line } = textStyles[style];
    const needed = grades.reduce((sum, grade) => {
      const lines = wrap(words[grade] as string, style, width).length;
      return sum + size * (ascent + descent) + (lines - 1) * line + under(grade);
    }, 0);
    const widest = Math.max(
      ...grades.flatMap((grade) =>
        (words[grade] as string).split(" ").map((w) => measure(w, style)),
      ),
    );
    return widest <= width && needed <= height;
  };
  return gradeStyles.find(fits) ?? "grade22";
}

/** Lays a state out. */
export function layout(data: RatingsData, view: RatingsView, size: Size): Layout {
  const wide = size.shape === "wide";
  const shown = data.judgements.slice(0, view.shown);
  const current = Math.max(0, ...shown.map((j) => j.panel));
  const many = wide && (current > 0 || view.blank);
  const seen = wide ? data.panels.slice(0, current + 1) : data.panels.slice(current, current + 1);
  const given = new Set(
    data.judgements
      .filter((j) => seen.some((p) => data.panels[j.panel] === p))
      .map((j) => j.grade as string),
  );
  const under = (grade: string) => (given.has(grade) ? roomUnder : gap)[size.shape];
  const before = wide ? [] : shown.filter((j) => j.panel < current);
  const earlier =
    before.length === 0
      ? []
      : wrap(
          `Before: ${before.map((j) => `${j.year} ${j.word}`).join(", ")}`,
          "label",
          size.width - 2,
        );
  const blankWidth = view.blank && wide ? Math.min(170, size.width * 0.18) : 0;
  const top = many ? 38 : wide ? 12 : earlier.length > 0 ? 12 + earlier.length * 18 : 4;
  const bottom = size.height - (wide ? (many ? 4 : 34) : view.blank ? 46 : 24);
  const room = size.width - 2 - blankWidth - gutter * (seen.length - 1 + (blankWidth > 0 ? 1 : 0));
  const width = room / seen.length;
  const style = fit(seen, data.words, width, bottom - top, under);
  const { size: px, line } = textStyles[style];
  const grades = order.filter((grade) => seen.some((p) => p.scale.includes(grade as never)));
  const heights = grades.map((grade) => {
    const lines = wrap(data.words[grade as keyof typeof data.words], style, width).length;
    return px * (ascent + descent) + (lines - 1) * line + under(grade);
  });
  const spare = Math.max(0, bottom - top - heights.reduce((a, b) => a + b, 0)) / grades.length;
  const tops = heights.map(
    (_, i) => top + heights.slice(0, i).reduce((a, b) => a + b, 0) + spare * i,
  );
  const columns = seen.map((panel, i): Column => {
    const left = 1 + i * (width + gutter);
    const index = data.panels.indexOf(panel);
    const all = data.judgements.filter((j) => j.panel === index);
    return {
      panel,
      index,
      left,
      right: left + width,
      x: timeScale(domainOf(all), [left, left + width]),
      judgements: shown.filter((j) => j.panel === index),
      rungs: panel.scale.map((grade): Rung => {
        const row = grades.indexOf(grade);
        const words = wrap(data.words[grade], style, width);
        const first = (tops[row] as number) + px * ascent;
        const lines = words.map((text, n) => ({ text, y: first + n * line }));
        return { grade, lines, y: first + (words.length - 1) * line + px * descent };
      }),
    };
  });
  return {
    style,
    columns,
    earlier,
    blank: blankWidth > 0 ? size.width - blankWidth : undefined,
    top,
    bottom,
  };
}

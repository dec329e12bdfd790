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
  /** How its words are set: those of a scale that has had its time are smaller. */
  readonly style: TextStyle;
  readonly left: number;
  readonly right: number;
  readonly rungs: readonly Rung[];
  readonly x: TimeScale;
  readonly judgements: readonly RatedJudgement[];
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Left edge of what comes after the last scale; undefined where that isn't shown. */
  readonly blank: number | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** The part of the frame that ladders have to themselves. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Rows from the top, over all panels: what a grade's rung is called says where it is. */
const order = (words: Readonly<Record<string, string>>) => Object.keys(words).reverse();

const gutter = 32;
/** Room under a rule. What is said of a judgement may also stand above it, or beside the next word. */
const roomUnder = 40;
/** Of a word: cap height and more above its baseline, descender and air under it. */
const ascent = 0.76;
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

/** A scale as it asks for room: its words, how wide it is, and how large its words may be. */
interface Asked {
  readonly words: readonly string[];
  readonly width: number;
  readonly most: TextStyle;
}

const smaller = (a: TextStyle, b: TextStyle) => (textStyles[a].size <= textStyles[b].size ? a : b);

/** The largest style, no larger than `most`, in which each piece has the width. */
const widestIn = (pieces: readonly string[], { width, most }: Asked): TextStyle =>
  gradeStyles.find(
    (s) =>
      textStyles[s].size <= textStyles[most].size && pieces.every((p) => measure(p, s) <= width),
  ) ?? "grade22";

/**
 * The style of each scale, and the height of each row over all of them: the largest at which the rows fit into
 * `height`. A word is broken over two lines only where that makes it far larger.
 */
function fit(
  words: readonly string[],
  scales: readonly Asked[],
  height: number,
): { styles: TextStyle[]; heights: number[] } {
  const at = (style: TextStyle, broken: boolean) => {
    const styles = scales.map((s) =>
      smaller(style, widestIn(broken ? s.words.flatMap((w) => w.split(" ")) : s.words, s)),
    );
    const heights = words.map((word) =>
      Math.max(
        ...scales.flatMap((s, i) =>
          s.words.includes(word) ? [rowHeight(word, styles[i] as TextStyle, s.width)] : [],
        ),
      ),
    );
    return { styles, heights };
  };
  const largest = (broken: boolean) =>
    gradeStyles
      .map((style) => at(style, broken))
      .find(({ heights }) => heights.reduce((a, b) => a + b, 0) <= height) ?? at("grade22", broken);
  const sizeOf = ({ styles }: { styles: TextStyle[] }) =>
    textStyles[styles.at(-1) ?? "grade22"].size;
  const [whole, broken] = [largest(false), largest(true)];
  const fits = scales.every((s) => s.words.every((word) => measure(word, "grade22") <= s.width));
  return fits && sizeOf(broken) <= sizeOf(whole) * 1.4 ? whole : broken;
}

/** How wide each scale is: the same for all, or the earlier ones narrow beside the one that the view is about. */
function widths(room: number, count: number, all: boolean): number[] {
  if (all || count < 2) return Array.from({ length: count }, () => room / count);
  const narrow = Math.min(250, Math.max(count > 2 ? 124 : 150, (room * 0.29) / (count - 1)));
  return Array.from({ length: count }, (_, i) =>
    i < count - 1 ? narrow : room - narrow * (count - 1),
  );
}

/**
 * Lays ladders out side by side, on rows that they share, so that height is rank in each of them: all panels alike, or
 * the current one large beside those before it.
 */
export function layout(
  data: RatingsData,
  view: RatingsView,
  size: Size,
  { top, bottom }: Room,
  all: boolean,
): Layout {
  const shown = data.judgements.slice(0, view.shown);
  const current = currentPanel(data, view);
  const seen = data.panels.slice(0, current + 1);
  const blankWidth = view.blank ? Math.min(240, Math.max(112, size.width * 0.17)) : 0;
  const room = size.width - 2 - blankWidth - gutter * (seen.length - 1 + (blankWidth > 0 ? 1 : 0));
  const wide = widths(room, seen.length, all);
  const grades = order(data.words).filter((grade) =>
    seen.some((p) => p.scale.includes(grade as never)),
  );
  const words = grades.map((grade) => data.words[grade] ?? "");
  const { styles, heights } = fit(
    words,
    seen.map((panel, i) => ({
      // Panels that are alike have words of one size.
      words: all ? words : panel.scale.map((grade) => data.words[grade] ?? ""),
      width: wide[i] as number,
      most: all || i === seen.length - 1 ? gradeStyles[0] : "grade34",
    })),
    bottom - top,
  );
  const spare = Math.max(0, bottom - top - heights.reduce((a, b) => a + b, 0)) / grades.length;
  const tops = heights.map(
    (_, i) => top + heights.slice(0, i).reduce((a, b) => a + b, 0) + spare * i,
  );
  /** Words of a row stand on one rule, whatever their size. */
  const rules = tops.map((y, i) => y + (heights[i] as number) - roomUnder);
  const columns = seen.map((panel, i): Column => {
    const index = data.panels.indexOf(panel);
    const from = 1 + wide.slice(0, i).reduce((a, b) => a + b, 0) + gutter * i;
    const width = wide[i] as number;
    const style = styles[i] as TextStyle;
    const { size: em, line } = textStyles[style];
    return {
      panel,
      index,
      style,
      left: from,
      right: from + width,
      x: timeScale(domainOf(data.judgements.filter((j) => j.panel === index)), [
        from,
        from + width,
      ]),
      judgements: shown.filter((j) => j.panel === index),
      rungs: panel.scale.map((grade): Rung => {
        const rule = rules[grades.indexOf(grade)] as number;
        const pieces = wrap(data.words[grade] ?? "", style, width);
        const last = rule - em * descent;
        return {
          grade,
          lines: pieces.map((text, n) => ({ text, y: last - (pieces.length - 1 - n) * line })),
          y: rule,
        };
      }),
    };
  });
  const blank = blankWidth > 0 ? size.width - blankWidth : undefined;
  return { columns, blank, top, bottom };
}

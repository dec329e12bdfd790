/** The words of `ratings` on their rungs: outlines until they were given, struck once the next scale has none of them. */
import type { Mark } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { Column } from "./layout.ts";
import type { RatingsView } from "./views.ts";

/** The grades whose words are filled in a panel: the one in focus, or all that were given. */
export function lit(column: Pick<Column, "judgements">, view: RatingsView): Set<string> {
  if (view.drained) return new Set();
  const focus = column.judgements.find((j) => j.id === view.focus);
  return new Set((focus ? [focus] : column.judgements).map((j) => j.grade));
}

/** The key of a grade's word on its panel, in any arrangement: the same mark, wherever it has moved. */
export const wordKey = (panel: number, grade: string, line = 0) => `word-${panel}-${grade}-${line}`;
export const struckKey = (panel: number, grade: string, line = 0) =>
  `struck-${panel}-${grade}-${line}`;

/** How a grade's word is painted. */
export function paint(grade: string, filled: boolean, style: TextStyle): string {
  if (filled) return `c-${grade}`;
  return textStyles[style].size > 50 ? "outline" : "outline fine";
}

/** A line through a word that is no longer on the scale. */
export function strike(key: string, text: string, style: TextStyle, x: number, y: number): Mark {
  const { size } = textStyles[style];
  const at = y - size * 0.23;
  const weight = size > 40 ? "w-3" : "w-2";
  return lineMark(key, `s-ink ${weight}`, [x - 1, at], [x + measure(text, style) + 3, at]);
}

/** The words on their rungs, and the rules under them. */
export function rungMarks(column: Column, view: RatingsView): Mark[] {
  const filled = lit(column, view);
  return [
    ...column.rungs.map((rung) =>
      lineMark(
        `rule-${column.index}-${rung.grade}`,
        "s-hair w-1",
        [column.left, rung.y],
        [column.right, rung.y],
      ),
    ),
    ...column.rungs.flatMap((rung) =>
      rung.lines.map(({ text, y }, i) =>
        textMark(wordKey(column.index, rung.grade, i), text, column.left, y, {
          style: column.style,
          class: paint(rung.grade, filled.has(rung.grade), column.style),
        }),
      ),
    ),
  ];
}

/** The words of a panel that the next scale hasn't, struck through. */
export function struck(column: Column, next: Column | undefined): Mark[] {
  if (!next) return [];
  return column.rungs
    .filter((rung) => !next.panel.scale.includes(rung.grade as never))
    .flatMap((rung) =>
      rung.lines.map(({ text, y }, i) =>
        strike(struckKey(column.index, rung.grade, i), text, column.style, column.left, y),
      ),
    );
}

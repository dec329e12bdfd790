/**
 * Two scales on a narrow frame: the one that has had its time small at the left,
 * today's large at the right, on rows that they share, so that height is rank in
 * both. There is no room for an axis: dates stand under the words.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { Panel, RatedJudgement, RatingsData } from "./data.ts";
import { currentPanel, descent } from "./layout.ts";
import { lit, paint, strike, struckKey, wordKey } from "./words-on-rungs.ts";
import type { RatingsView } from "./views.ts";

const headHeight = 30;
const lineHeight = 18;

/** A heading in full, with a short month, or with no more than when it began. */
export function headingIn(text: string, width: number): string {
  const month = text.replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+ (\d{4})$/u, "$1 $2");
  const forms = [text, month, month.replace(/^Framework of /, "From ")];
  return forms.find((form) => measure(form, "strong") <= width) ?? (forms.at(-1) as string);
}

/** A line of what is said under a word. */
interface Said {
  readonly key: string;
  readonly text: string;
  readonly style: TextStyle;
  readonly class: string;
}

/** A grade of a scale: its word in lines, and what is said under it. */
interface Cell {
  readonly grade: string;
  readonly style: TextStyle;
  readonly lines: readonly string[];
  readonly said: readonly Said[];
}

interface Side {
  readonly panel: Panel;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly most: number;
}

const dateOf = (j: RatedJudgement, width: number) =>
  [j.date, j.date.replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+ (\d{4})$/u, "$1 $2")].find(
    (text) => measure(text, "strong") <= width,
  ) ?? j.year;

/** Of a scale that has had its time the years alone; of today's the date in focus, with its scope. */
function saidOf(given: readonly RatedJudgement[], side: Side, view: RatingsView, now: boolean) {
  const line = (j: RatedJudgement, text: string, i: number, strong: boolean): Said => ({
    key: `label-${j.id}-${i}`,
    text,
    style: strong ? "strong" : "label",
    class: strong ? "c-ink" : "c-soft",
  });
  const [first] = given;
  const lines = (j: RatedJudgement) => [
    dateOf(j, side.width),
    ...(j.id === view.focus ? wrap(j.scope, "label", side.width) : []),
  ];
  if (now)
    return given.flatMap((j) =>
      lines(j).map((text, i) => line(j, text, i, i === 0 && j.id === view.focus)),
    );
  return first ? [line(first, given.map((j) => j.year).join(", "), 0, false)] : [];
}

/** A word in one line where it has the width; in lines of the smallest size where it hasn't. */
function cell(word: string, grade: string, side: Side, size: number, said: readonly Said[]): Cell {
  const most = Math.min(size, side.most);
  const style = gradeStyles.find(
    (s) => textStyles[s].size <= most && measure(word, s) <= side.width,
  );
  const chosen = style ?? "grade22";
  return { grade, style: chosen, lines: wrap(word, chosen, side.width), said };
}

const heightOf = ({ style, lines, said }: Cell) =>
  lines.length * textStyles[style].size * 1.06 + said.length * lineHeight + 7;

/** The marks of the second scale beside the first. */
export function besideMarks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const current = currentPanel(data, view);
  const shown = data.judgements.slice(0, view.shown);
  const narrow = Math.max(122, Math.min(132, Math.round(size.width * 0.36)));
  const gap = size.width < 320 ? 12 : 18;
  const sides = data.panels
    .slice(0, current + 1)
    .map((panel, index): Side =>
      index < current
        ? { panel, index, left: 1, width: narrow, most: 22 }
        : { panel, index, left: narrow + gap, width: size.width - narrow - gap - 2, most: 48 },
    );
  const grades = Object.keys(data.words)
    .reverse()
    .filter((grade) => sides.some(({ panel }) => panel.scale.includes(grade as never)));
  const focused = shown.find((j) => j.id === view.focus);
  const cellsAt = (em: number, large: number) =>
    sides.map((side) =>
      side.panel.scale.map((grade) => {
        const given = shown.filter((j) => j.panel === side.index && j.grade === grade);
        const said = saidOf(given, side, view, side.index === current);
        const size = side.index === current && grade === focused?.grade ? large : em;
        return cell(data.words[grade] ?? "", grade, side, size, said);
      }),
    );
  const rowsOf = (cells: readonly (readonly Cell[])[]) =>
    grades.map((grade) =>
      Math.max(...cells.flatMap((side) => side.filter((c) => c.grade === grade).map(heightOf))),
    );
  const sum = (heights: readonly number[]) => heights.reduce((a, b) => a + b, 0);
  const room = size.height - headHeight - 2;
  const sizes = gradeStyles.map((s) => textStyles[s].size);
  const fits = (em: number, large: number) => sum(rowsOf(cellsAt(em, large))) <= room;
  const em = sizes.find((n) => fits(n, n)) ?? 22;
  // The word that the state is about has what room is left.
  const cells = cellsAt(em, sizes.find((n) => n >= em && fits(em, n)) ?? em);
  const heights = rowsOf(cells);
  const spare = (room - sum(heights)) / grades.length;
  const tops = heights.map((_, i) => headHeight + sum(heights.slice(0, i)) + spare * i);
  return sides.flatMap(({ panel, index, left, width }, n): Mark[] => {
    const filled = lit({ judgements: shown.filter((j) => j.panel === index) }, view);
    const next = sides[n + 1]?.panel;
    return [
      textMark(`panel-${panel.id}`, headingIn(panel.title, width), left, 15, {
        style: "strong",
        class: "c-ink",
      }),
      lineMark(`panel-rule-${panel.id}`, "s-soft w-1", [left, 23], [left + width, 23]),
      ...(cells[n] ?? []).flatMap(({ grade, style, lines, said }): Mark[] => {
        const row = grades.indexOf(grade);
        const { size: em } = textStyles[style];
        const bottom = (tops[row] as number) + (heights[row] as number) + spare;
        // What is said stands on the foot of the row, and the word over it.
        const foot = bottom - 5 - said.length * lineHeight;
        const baselines = lines.map(
          (_, i) => foot - em * descent - (lines.length - 1 - i) * em * 1.06,
        );
        return [
          lineMark(`rule-${index}-${grade}`, "s-hair w-1", [left, bottom], [left + width, bottom]),
          ...lines.flatMap((text, i): Mark[] => {
            const y = baselines[i] as number;
            const set = { style, class: paint(grade, filled.has(grade), style) };
            return [
              textMark(wordKey(index, grade, i), text, left, y, set),
              ...(next && !next.scale.includes(grade as never)
                ? [strike(struckKey(index, grade, i), text, style, left, y)]
                : []),
            ];
          }),
          ...said.map(({ key, text, style, class: ink }, i) =>
            textMark(key, text, left, foot + 13 + i * lineHeight, { style, class: ink }),
          ),
        ];
      }),
    ];
  });
}

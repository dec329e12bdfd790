/**
 * All scales under one another, for a narrow frame: a row for each rung, its
 * word at the left, when it was given at the right. After the last scale comes nothing.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { RatedJudgement, RatingsData } from "./data.ts";
import { currentPanel } from "./layout.ts";
import { paint, strike, struckKey, wordKey } from "./words-on-rungs.ts";
import type { RatingsView } from "./views.ts";

/** Height of a heading with its rule, and of what is said after the last scale. */
const headHeight = 27;
const between = 10;

/** From one word to the next, in sizes of the larger: descenders stay clear of the outlines under them. */
const leading = 1.28;

/** Between a word and its dates, in px. */
const apart = 12;

/** Dates in full, without their days, as years, or as years whose century is said once. */
function datesOf(given: readonly RatedJudgement[]): string[] {
  return [
    given.map((j) => j.date),
    given.map((j) => j.date.replace(/^\d+ /, "")),
    given.map((j) => j.year),
    given.map((j, i) => (i === 0 ? j.year : `’${j.year.slice(2)}`)),
  ].map((dates) => dates.join(", "));
}

/** The longest form of the dates that fits beside a word. */
function datesIn(given: readonly RatedJudgement[], width: number): string {
  const forms = datesOf(given);
  return forms.find((form) => measure(form, "label") <= width) ?? (forms.at(-1) as string);
}

/** The marks of the list. Where the frame is low, only the rungs on which something stands. */
export function listMarks(data: RatingsData, view: RatingsView, size: Size): Mark[] {
  const shown = data.judgements.slice(0, view.shown);
  const panels = data.panels.slice(0, currentPanel(data, view) + 1);
  const last = data.breaks.at(-1);
  const ending = view.blank && last ? 66 : 0;
  const heads = panels.length * headHeight + (panels.length - 1) * between;
  const room = size.height - heads - ending - between;
  const all = panels.reduce((sum, panel) => sum + panel.scale.length, 0);
  const roomy = room / all >= 26;
  const rungs = panels.map((panel, index) =>
    panel.scale.filter(
      (grade) => roomy || shown.some((j) => j.panel === index && j.grade === grade),
    ),
  );
  const count = rungs.reduce((sum, scale) => sum + scale.length, 0);
  const pitch = Math.min(room / Math.max(count, 1), 54);
  /** The largest style in which a word has room for itself, and for its dates in their shortest form. */
  const styleOf = (word: string, given: readonly RatedJudgement[]): TextStyle => {
    const dates = given.length > 0 ? measure(datesOf(given).at(-1) ?? "", "label") + apart : 0;
    return (
      (["grade40", "grade34", "grade28", "grade22"] as const).find(
        (s) => textStyles[s].size * leading <= pitch && measure(word, s) + dates <= size.width,
      ) ?? "serif"
    );
  };
  const marks: Mark[] = [];
  let y = 0;
  panels.forEach((panel, index) => {
    marks.push(
      textMark(`panel-${panel.id}`, panel.title, 0, y + 15, { style: "strong", class: "c-ink" }),
      lineMark(`panel-rule-${panel.id}`, "s-soft w-1", [0, y + 23], [size.width, y + 23]),
    );
    y += headHeight;
    for (const grade of rungs[index] ?? []) {
      const given = shown.filter((j) => j.panel === index && j.grade === grade);
      const word = data.words[grade] ?? "";
      const style = styleOf(word, given);
      const { size: em } = textStyles[style];
      const baseline = y + pitch / 2 + em * 0.25;
      const room = size.width - measure(word, style) - apart;
      const next = panels[index + 1];
      marks.push(
        textMark(wordKey(index, grade), word, 0, baseline, {
          style,
          class: paint(grade, given.length > 0 && !view.drained, style),
        }),
        ...(next && given.length > 0 && !next.scale.includes(grade)
          ? [strike(struckKey(index, grade), word, style, 0, baseline)]
          : []),
        ...(given.length > 0
          ? [
              textMark(`label-${index}-${grade}`, datesIn(given, room), size.width, baseline, {
                style: "label",
                class: "c-soft",
                anchor: "end",
              }),
            ]
          : []),
      );
      y += pitch;
    }
    y += between;
  });
  if (view.blank && last)
    marks.push(
      textMark("panel-blank", last.from, 0, y + 15, { style: "strong", class: "c-ink" }),
      lineMark("panel-rule-blank", "s-soft w-1", [0, y + 23], [size.width, y + 23]),
      textMark("blank-0", last.text, 0, y + 55, { style: styleOf(last.text, []), class: "c-ink" }),
    );
  return marks;
}

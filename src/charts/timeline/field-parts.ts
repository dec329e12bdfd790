/** What the wide field and the narrow one have in common: their ground, and a grade with its date. */
import type { Mark } from "../kit/chart.ts";
import { yearOf } from "../kit/axis.ts";
import { rectMark, textMark } from "../kit/marks.ts";
import { gradeStyles, measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { TimelineData, TimelineJudgement } from "./data.ts";
import type { TimelineView } from "./views.ts";

/** Of a word: room above its baseline and under it, in sizes. */
export const ascent = 0.76;
export const descent = 0.27;

/** Which colours words have: those of the paper, or their tints on black. */
export const ground = (view: TimelineView) => (view.period ? " on-black" : "");
export const softOn = (view: TimelineView) => (view.period ? "c-on-black" : "c-soft");

/** The grades that were given in the years in the frame and by `until`. */
export const given = (data: TimelineData, view: TimelineView) =>
  data.judgements.filter((j) => j.day >= view.from && j.day <= Math.min(view.until, view.to));

/** The largest style that is no larger than `most` and in which each word has its own room. */
export function fitted(words: readonly { text: string; room: number }[], most: number): TextStyle {
  return (
    gradeStyles.find(
      (s) =>
        textStyles[s].size <= most && words.every(({ text, room }) => measure(text, s) <= room),
    ) ?? "grade22"
  );
}

/** The period as a ground; it has a rule of paper around it where the page is black too. */
export function black(
  view: TimelineView,
  x: number,
  y: number,
  width: number,
  height: number,
): Mark[] {
  if (!view.period) return [];
  return [rectMark("period", "f-black s-on-black w-1", x, y, width, height)];
}

/** A date in full, without its day, or as a year: as much of it as a width has room for. */
function dateIn(j: TimelineJudgement, width: number): string {
  const forms = [j.date, j.date.replace(/^\d+ /, ""), String(yearOf(j.day))];
  return forms.find((form) => measure(form, "strong") <= width) ?? (forms.at(-1) as string);
}

/** A grade's date, and under it what it was of; both end at a place, and have a width. */
export function dated(
  j: TimelineJudgement,
  view: TimelineView,
  [x, y]: readonly [number, number],
  width = Infinity,
  scope = true,
): Mark[] {
  const date = textMark(`date-${j.id}`, dateIn(j, width), x, y, {
    style: "strong",
    class: view.period ? "c-on-black" : "c-ink",
    anchor: "end",
  });
  if (!scope) return [date];
  const under = { style: "label", class: softOn(view), anchor: "end" } as const;
  return [date, textMark(`scope-${j.id}`, j.scope, x, y + 18, under)];
}

/** Since when there were grades of this body: not where what it left out is drawn from the same year on. */
export const beganLines = (data: TimelineData, view: TimelineView) =>
  view.gap ? [] : data.began.lines;

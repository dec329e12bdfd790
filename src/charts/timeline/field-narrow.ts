/** The field on a narrow frame: time runs down, along an axis at the left. */
import type { Mark, Size } from "../kit/chart.ts";
import { timeScale, yearOf } from "../kit/axis.ts";
import { evenLines } from "../kit/lines.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { TimelineData, TimelineJudgement } from "./data.ts";
import { beganLines, black, dated, fitted, given, ground, softOn } from "./field-parts.ts";
import { gapBar, gapWords } from "./gap.ts";
import type { TimelineView } from "./views.ts";

/** Places along a line, as near to where they are wanted as a pitch allows, none beyond `to`. */
function apart(wanted: readonly number[], pitch: number, to: number): number[] {
  const placed: number[] = [];
  for (const at of wanted) placed.push(Math.max(at, (placed.at(-1) ?? -Infinity) + pitch));
  for (let i = placed.length - 1, edge = to; i >= 0; i--, edge -= pitch)
    placed[i] = Math.min(placed[i] as number, edge);
  return placed;
}

/** As few lines as are needed, of about the same length. */
const even = (text: string, style: TextStyle, width: number) =>
  evenLines(text, (line) => measure(line, style), width);

/** A line as it is where it fits; else broken after its colon, and in lines of about the same length. */
function broken(text: string, style: TextStyle, width: number): string[] {
  if (measure(text, style) <= width) return [text];
  const colon = text.indexOf(": ") + 1;
  return [text.slice(0, colon), text.slice(colon).trim()]
    .filter(Boolean)
    .flatMap((part) => even(part, style, width));
}

/** The marks of the narrow field. */
export function narrow(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const { width, height } = size;
  const y = timeScale([view.from, view.to], [0, height - 28]);
  const tint = ground(view);
  const soft = softOn(view);
  const judgements = given(data, view);
  const [start, end] = [y(data.period.start), y(data.period.end + 1)];
  const edge = Math.min(24, Math.round(width * 0.06));
  const gap = view.gap ? data.gap : undefined;
  // The bar stands at the edge, what is dated beside it.
  const axis = gap ? edge + 52 : edge;
  const left = axis + 20;
  const pitch = Math.min(48, (end - start) / 9);
  const right = width - 12;
  const widest = (style: TextStyle, of: (j: TimelineJudgement) => string) =>
    Math.max(0, ...judgements.map((j) => measure(of(j), style)));
  const room = (beside: number) => right - left - beside - 12;
  const scoped = Math.max(
    widest("label", (j) => j.scope),
    widest("strong", (j) => j.date),
  );
  const most = Math.min(34, pitch * 0.8);
  const words = (beside: number) => judgements.map((j) => ({ text: j.word, room: room(beside) }));
  // What was judged is said wherever its word has room beside it.
  const scope = words(scoped).every((w) => measure(w.text, "grade22") <= w.room) && pitch >= 38;
  const style = fitted(words(scope ? scoped : widest("strong", (j) => j.date)), most);
  const em = textStyles[style].size;
  const middles = apart(
    judgements.map((j) => y(j.day)),
    pitch,
    end - pitch * 0.75,
  );
  const known = y(data.known.day);
  const lines = data.limits.flatMap((line) => broken(line, "serif", right - edge));
  const began = beganLines(data, view).flatMap((line) => even(line, "label", right - left));
  const beganAt = Math.min(y(data.began.day), (middles[0] ?? end) - pitch / 2 - began.length * 19);
  // In the middle of the black, where they are seen as long as it is.
  const limitsAt = beganAt - 26 - (lines.length - 1) * 23;
  const said =
    gap && gapWords(gap, ["caption24", "serif"], edge, right - edge, y(gap.start) - start - 60);
  return [
    ...black(view, 0, start, width, end - start),
    ...[data.period.start, data.period.end].map((day, i) =>
      textMark(`year-${yearOf(day)}`, String(yearOf(day)), edge, i === 0 ? start + 20 : end - 8, {
        style: "label",
        class: soft,
      }),
    ),
    ...(view.period && !gap
      ? lines.map((line, i) =>
          textMark(`limit-${i}`, line, edge, limitsAt + i * 23, {
            style: "serif",
            class: "c-on-black late",
          }),
        )
      : []),
    ...(began.length > 0
      ? [
          lineMark(
            "began",
            view.period ? "s-on-black w-1" : "s-soft w-1",
            [edge, y(data.began.day)],
            [edge + 14, y(data.began.day)],
          ),
        ]
      : []),
    ...began.map((line, i) =>
      textMark(`began-${i}`, line, left, beganAt + 5 + i * 19, { style: "label", class: soft }),
    ),
    ...judgements.flatMap((j, i): Mark[] => {
      const [from, to] = [y(j.known[0]), y(j.known[1] + 1)];
      const at = y(j.day);
      const middle = middles[i] as number;
      return [
        lineMark(
          `staff-${j.id}`,
          `s-${j.grade}${tint} w-3`,
          [axis, Math.min(from, at - 1.5)],
          [axis, Math.max(to, at + 1.5)],
        ),
        lineMark(`lead-${j.id}`, `s-${j.grade}${tint} w-1`, [axis, at], [left - 5, middle]),
        textMark(`word-${j.id}`, j.word, left, middle + em * 0.26, {
          style,
          class: `c-${j.grade}${tint}`,
        }),
        ...dated(j, view, [right, middle + (scope ? -4 : 5)], room(measure(j.word, style)), scope),
      ];
    }),
    ...(gap && said
      ? [
          ...gapBar(gap, [edge, y(gap.start), 44, y(gap.end + 1) - y(gap.start)]),
          ...said.at(y(gap.start) - 20),
        ]
      : []),
    lineMark(`staff-${data.known.id}`, "s-ink w-3", [0, known], [width, known]),
    textMark("known-label", data.known.label, edge, known + 20, {
      style: "strong",
      class: "c-ink",
    }),
  ];
}

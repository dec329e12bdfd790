/**
 * The field: the grades at their dates, and the years that were examined,
 * black over the whole height. Years stand along the edge; on a wide frame each
 * grade hangs from its date, the later the lower, so that no line crosses a
 * word; on a narrow one time runs down. Words are of one size and at one pitch:
 * their height says nothing. Nor does the ground: no figure by year is known.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeScale, yearOf, yearStart, type TimeScale } from "../kit/axis.ts";
import { lineMark, rectMark, textMark } from "../kit/marks.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { TimelineData, TimelineJudgement } from "./data.ts";
import type { TimelineView } from "./views.ts";

/** Of a word: room above its baseline and under it, in sizes. */
const ascent = 0.76;
const descent = 0.27;

/** Which colours words have: those of the paper, or their tints on black. */
const ground = (view: TimelineView) => (view.period ? " on-black" : "");
const softOn = (view: TimelineView) => (view.period ? "c-on-black" : "c-soft");

/** The grades that were given in the years in the frame and by `until`. */
const given = (data: TimelineData, view: TimelineView) =>
  data.judgements.filter((j) => j.day >= view.from && j.day <= Math.min(view.until, view.to));

/** The largest style that is no larger than `most` and in which each word has its own room. */
function fitted(words: readonly { text: string; room: number }[], most: number): TextStyle {
  return (
    gradeStyles.find(
      (s) =>
        textStyles[s].size <= most && words.every(({ text, room }) => measure(text, s) <= room),
    ) ?? "grade22"
  );
}

/** The period as a ground; it has a rule of paper around it where the page is black too. */
function black(view: TimelineView, x: number, y: number, width: number, height: number): Mark[] {
  if (!view.period) return [];
  return [rectMark("period", "f-black s-on-black w-1", x, y, width, height)];
}

/** The stretch that a day lies in, where it isn't known: a bracket at the head of its line. */
function bracket(j: TimelineJudgement, x: TimeScale, y: number, tint: string): Mark[] {
  const [from, to] = [x(j.known[0]), x(j.known[1] + 1)];
  if (to - from < 4) return [];
  return [
    {
      key: `bracket-${j.id}`,
      kind: "path",
      class: `nofill s-${j.grade}${tint} w-2`,
      at: { d: `M${from} ${y - 8}V${y}H${to}V${y - 8}` },
    },
  ];
}

/** The years that are written along the top: the period's first, and every fourth from there. */
function years(data: TimelineData, view: TimelineView, x: TimeScale, width: number): Mark[] {
  const first = yearOf(data.period.start);
  const last = yearOf(data.period.end);
  const pitch = x(yearStart(first + 4)) - x(yearStart(first));
  const every = pitch > 60 ? 4 : 8;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => (year - first) % every === 0)
    .flatMap((year): Mark[] => {
      const at = x(yearStart(year));
      const text = String(year);
      if (at + 7 + measure(text, "label") > width) return [];
      return [
        lineMark(
          `year-tick-${year}`,
          view.period ? "s-on-black w-1" : "s-soft w-1",
          [at, 0],
          [at, 26],
        ),
        textMark(`year-${year}`, text, at + 7, 21, { style: "label", class: softOn(view) }),
      ];
    });
}

function wide(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const { width, height } = size;
  const x = timeScale([view.from, view.to], [1, width - 2]);
  const tint = ground(view);
  const soft = softOn(view);
  const judgements = given(data, view);
  const [start, end] = [x(data.period.start), x(data.period.end + 1)];
  const left = start + Math.max(24, width * 0.03);
  // At the foot of the ground what it means; under it, at the foot of its own line, when it became known.
  const say: TextStyle =
    width >= 1000 && height >= 480 ? "caption32" : width >= 760 ? "caption24" : "serif";
  const lead = textStyles[say].line * 1.15;
  const known = x(data.known.day);
  const floor = height - 34;
  const foot = floor - 22 - lead * data.limits.length;
  const head = 36;
  // Under the years: since when there were grades of this body.
  const began = x(data.began.day);
  const noted = head + 14 + data.began.lines.length * 19;
  const pitch = (foot - 16 - noted) / Math.max(judgements.length, 1);
  const style = fitted(
    judgements.map((j) => ({ text: j.word, room: x(j.day) - left - 12 })),
    Math.min(104, (pitch - 26) / (ascent + descent)),
  );
  const em = textStyles[style].size;
  return [
    ...black(view, start, 0, end - start, floor),
    ...years(data, view, x, width),
    ...(view.period
      ? data.limits.map((line, i) =>
          textMark(`limit-${i}`, line, left, foot + lead * (i + 0.75), {
            style: say,
            class: "c-on-black late",
          }),
        )
      : []),
    lineMark(
      "began",
      view.period ? "s-on-black w-1" : "s-soft w-1",
      [began, head - 4],
      [began, noted - 4],
    ),
    ...data.began.lines.map((line, i) =>
      textMark(`began-${i}`, line, began - 9, head + 12 + i * 19, {
        style: "label",
        class: soft,
        anchor: "end",
      }),
    ),
    ...judgements.flatMap((j, i): Mark[] => {
      const at = x(j.day);
      const y = noted + pitch * i + 4 + em * ascent;
      return [
        lineMark(`staff-${j.id}`, `s-${j.grade}${tint} w-1`, [at, head], [at, y]),
        ...bracket(j, x, head, tint),
        textMark(`word-${j.id}`, j.word, at - 10, y, {
          style,
          class: `c-${j.grade}${tint}`,
          anchor: "end",
        }),
        textMark(`date-${j.id}`, `${j.date}, ${j.scope}`, at - 10, y + em * descent + 14, {
          style: "label",
          class: soft,
          anchor: "end",
        }),
      ];
    }),
    lineMark(`staff-${data.known.id}`, "s-ink w-3", [known, 0], [known, height]),
    textMark("known-label", data.known.label, known - 10, height - 11, {
      style: "strong",
      class: "c-ink",
      anchor: "end",
    }),
  ];
}

/** Places along a line, as near to where they are wanted as a pitch allows, none beyond `to`. */
function apart(wanted: readonly number[], pitch: number, to: number): number[] {
  const placed: number[] = [];
  for (const at of wanted) placed.push(Math.max(at, (placed.at(-1) ?? -Infinity) + pitch));
  for (let i = placed.length - 1, edge = to; i >= 0; i--, edge -= pitch)
    placed[i] = Math.min(placed[i] as number, edge);
  return placed;
}

function narrow(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const { width, height } = size;
  const y = timeScale([view.from, view.to], [0, height - 28]);
  const tint = ground(view);
  const soft = softOn(view);
  const judgements = given(data, view);
  const [start, end] = [y(data.period.start), y(data.period.end + 1)];
  const left = 22;
  const pitch = Math.min(60, (end - start) / 7);
  const style = fitted(
    judgements.map((j) => ({ text: j.word, room: width - left - measure(j.date, "label") - 22 })),
    Math.min(44, pitch * 0.8),
  );
  const em = textStyles[style].size;
  const middles = apart(
    judgements.map((j) => y(j.day)),
    pitch,
    end - pitch * 0.75,
  );
  const known = y(data.known.day);
  const lines = data.limits.flatMap((line) => wrap(line, "serif", width - left - 12));
  const began = wrap(data.began.lines.join(" "), "label", width - left - 12);
  const beganAt = Math.min(y(data.began.day), (middles[0] ?? end) - pitch / 2 - began.length * 19);
  // In the middle of the black, where they are seen as long as it is.
  const limitsAt = beganAt - 26 - (lines.length - 1) * 23;
  return [
    ...black(view, 0, start, width, end - start),
    ...[data.period.start, data.period.end].map((day, i) =>
      textMark(`year-${yearOf(day)}`, String(yearOf(day)), left, i === 0 ? start + 20 : end - 8, {
        style: "label",
        class: soft,
      }),
    ),
    ...(view.period
      ? lines.map((line, i) =>
          textMark(`limit-${i}`, line, left, limitsAt + i * 23, {
            style: "serif",
            class: "c-on-black late",
          }),
        )
      : []),
    lineMark(
      "began",
      view.period ? "s-on-black w-1" : "s-soft w-1",
      [0, y(data.began.day)],
      [12, y(data.began.day)],
    ),
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
          [3, Math.min(from, at - 1.5)],
          [3, Math.max(to, at + 1.5)],
        ),
        {
          key: `lead-${j.id}`,
          kind: "path",
          class: `nofill s-${j.grade}${tint} w-1`,
          at: { d: `M3 ${at}H10V${middle}H17` },
        },
        textMark(`word-${j.id}`, j.word, left, middle + em * 0.26, {
          style,
          class: `c-${j.grade}${tint}`,
        }),
        textMark(`date-${j.id}`, j.date, width - 8, middle + 5, {
          style: "label",
          class: soft,
          anchor: "end",
        }),
      ];
    }),
    lineMark(`staff-${data.known.id}`, "s-ink w-3", [0, known], [width, known]),
    textMark("known-label", data.known.label, left, known + 20, {
      style: "strong",
      class: "c-ink",
    }),
  ];
}

/** The marks of the field, in drawing order. */
export function marks(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  return size.shape === "wide" ? wide(data, view, size) : narrow(data, view, size);
}

/**
 * The field: the grades at their dates, and the years that were examined,
 * black over the whole height. Years stand along the edge; on a wide frame each
 * grade hangs from its date, the later the lower, so that no line crosses a
 * word; on a narrow one time runs down. Words are of one size and at one pitch:
 * their height says nothing. Nor does the ground: no figure by year is known.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeScale, yearOf, yearStart, type TimeScale } from "../kit/axis.ts";
import { lineMark, textMark } from "../kit/marks.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { TimelineData, TimelineJudgement } from "./data.ts";
import { narrow } from "./field-narrow.ts";
import {
  ascent,
  beganLines,
  black,
  dated,
  descent,
  fitted,
  given,
  ground,
  softOn,
} from "./field-parts.ts";
import { gapBar, gapWords } from "./gap.ts";
import type { TimelineView } from "./views.ts";

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
  const judgements = given(data, view);
  const [start, end] = [x(data.period.start), x(data.period.end + 1)];
  const left = start + Math.max(24, width * 0.03);
  // At the foot of the ground what it means; under it, at the foot of its own line, when it became known.
  const say: TextStyle =
    width >= 1000 && height >= 480 ? "caption32" : width >= 760 ? "caption24" : "serif";
  const lead = textStyles[say].line * 1.15;
  const known = x(data.known.day);
  const floor = height - 34;
  const gap = view.gap ? data.gap : undefined;
  const bar = gap && ([x(gap.start), floor - 78, x(gap.end + 1) - x(gap.start), 56] as const);
  // Beside the bar, in the years before it.
  const said =
    gap &&
    bar &&
    gapWords(gap, ["caption32", "caption24", "serif"], left, bar[0] - left - 28, height * 0.36);
  const foot = floor - 22 - (said ? Math.max(said.height, 56) + 8 : lead * data.limits.length);
  const head = 36;
  const began = x(data.began.day);
  const lines = beganLines(data, view);
  // With the bar under them the grades have less height: they begin sooner and end later.
  const noted = head + (gap ? 6 : 14) + lines.length * 19;
  const pitch = (foot - (gap ? 4 : 16) - noted) / Math.max(judgements.length, 1);
  const style = fitted(
    judgements.map((j) => ({ text: j.word, room: x(j.day) - left - 12 })),
    Math.min(64, (pitch - 44) / (ascent + descent)),
  );
  const em = textStyles[style].size;
  // What was judged is said where a second line has room before the next word.
  const scope = pitch - em * (ascent + descent) >= 38;
  return [
    ...black(view, start, 0, end - start, floor),
    ...years(data, view, x, width),
    ...(view.period && !gap
      ? data.limits.map((line, i) =>
          textMark(`limit-${i}`, line, left, foot + lead * (i + 0.75), {
            style: say,
            class: "c-on-black late",
          }),
        )
      : []),
    ...(lines.length > 0
      ? [
          lineMark(
            "began",
            view.period ? "s-on-black w-1" : "s-soft w-1",
            [began, head - 4],
            [began, noted - 4],
          ),
        ]
      : []),
    ...lines.map((line, i) =>
      textMark(`began-${i}`, line, began - 9, head + 12 + i * 19, {
        style: "label",
        class: softOn(view),
        anchor: "end",
      }),
    ),
    ...judgements.flatMap((j, i): Mark[] => {
      const at = x(j.day);
      const y = noted + pitch * i + 4 + em * ascent;
      return [
        lineMark(`staff-${j.id}`, `s-${j.grade}${tint} w-1`, [at, head], [at, y]),
        // At the end of the word the day that it was given on.
        lineMark(`day-${j.id}`, `s-${j.grade}${tint} w-3`, [at, y - 10], [at, y]),
        ...bracket(j, x, head, tint),
        textMark(`word-${j.id}`, j.word, at - 10, y, {
          style,
          class: `c-${j.grade}${tint}`,
          anchor: "end",
        }),
        ...dated(j, view, [at + 1, y + em * descent + 14], Infinity, scope),
      ];
    }),
    ...(gap && bar && said ? [...gapBar(gap, bar), ...said.at(bar[1] + 56)] : []),
    lineMark(`staff-${data.known.id}`, "s-ink w-3", [known, 0], [known, height]),
    textMark("known-label", data.known.label, known - 10, height - 11, {
      style: "strong",
      class: "c-ink",
      anchor: "end",
    }),
  ];
}

/** The marks of the field, in drawing order. */
export function marks(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  return size.shape === "wide" ? wide(data, view, size) : narrow(data, view, size);
}

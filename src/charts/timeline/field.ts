/**
 * The field: the grades at their dates, and the years that the inquiry examined,
 * black over the whole height. On a wide frame time runs to the right, and a
 * later word stands higher, so that no line down to the axis crosses a word; on
 * a narrow one time runs down. The ground has no quantity: no figure by year is known.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeScale, timeTicks, type TimeScale } from "../kit/axis.ts";
import { gradeStyles, measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { TimelineData, TimelineJudgement } from "./data.ts";
import type { TimelineView } from "./views.ts";

/** Of a word: room above its baseline and under it, in sizes. */
const ascent = 0.76;
const descent = 0.27;

/** Which colours words have: those of the paper, or their tints on black. */
const ground = (view: TimelineView) => (view.period ? " on-black" : "");

const text = (
  key: string,
  words: string,
  style: TextStyle,
  className: string,
  x: number,
  y: number,
  anchor = "start",
): Mark => ({
  key,
  kind: "text",
  class: className,
  style,
  text: words,
  at: { x, y, "text-anchor": anchor },
});

/** The grades that were given in the years in the frame and by `until`. */
const given = (data: TimelineData, view: TimelineView) =>
  data.judgements.filter((j) => j.day >= view.from && j.day <= Math.min(view.until, view.to));

const widest = (lines: readonly string[], style: TextStyle) =>
  Math.max(0, ...lines.map((line) => measure(line, style)));

/** The largest style whose lines, set by `room`, are no wider than that. */
const fitted = (styles: readonly TextStyle[], words: readonly string[], room: number): TextStyle =>
  styles.find((s) => words.every((w) => measure(w, s) <= room)) ?? styles.at(-1) ?? "grade22";

/** What is marked where a day isn't known: the stretch that it lies in, as a bracket along the axis. */
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

function wide(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const top = 26;
  const bottom = size.height - 28;
  const x = timeScale([view.from, view.to], [1, size.width - 2]);
  const tint = ground(view);
  const soft = view.period ? "c-on-black" : "c-soft";
  const judgements = given(data, view);
  const [start, end] = [x(data.period.start), x(data.period.end + 1)];
  // The last date stands on top: the lines of earlier words begin left of it.
  const rows = judgements.length + 1;
  const headline: TextStyle = size.width >= 1000 ? "grade28" : "serif";
  const lead = textStyles[headline].line * 1.2;
  // The words begin beside the lines that say what the ground is, where there is room for both.
  const beside =
    x(judgements.at(-1)?.day ?? view.to) - 420 > start + 26 + widest(data.limits, headline);
  const head = beside ? top + 22 : top + 30 + 2 * lead;
  const row = (bottom - 12 - head) / Math.max(rows, 1);
  const style = fitted(
    gradeStyles.filter((s) => textStyles[s].size * (ascent + descent) + 26 <= row),
    judgements.map((j) => j.word),
    x(judgements[0]?.day ?? view.to) - start - 12,
  );
  const { size: em } = textStyles[style];
  const marks: Mark[] = [];
  if (view.period)
    marks.push({
      key: "period",
      kind: "rect",
      // Where the page is dark, a rule of paper parts what the ground no longer does.
      class: "f-black s-on-black w-1",
      at: { x: start, y: top, width: end - start, height: bottom - top },
      from: { x: end, width: 0 },
    });
  else
    marks.push({
      key: "period-line",
      kind: "path",
      class: "nofill s-hair w-1",
      at: { d: `M${start} ${top}H${end}V${bottom}H${start}Z` },
    });
  if (view.period)
    data.limits.forEach((line, i) =>
      marks.push(
        text(`limit-${i}`, line, headline, "c-on-black", start + 26, top + 24 + lead * (i + 0.8)),
      ),
    );
  judgements.forEach((j, i) => {
    const at = x(j.day);
    const y = head + row * (judgements.length - 1 - i) + em * ascent;
    marks.push(
      {
        key: `staff-${j.id}`,
        kind: "line",
        class: `s-${j.grade}${tint} w-1`,
        at: { x1: at, x2: at, y1: y + em * descent - 4, y2: bottom },
      },
      ...bracket(j, x, bottom - 1, tint),
      text(`word-${j.id}`, j.word, style, `c-${j.grade}${tint}`, at - 8, y, "end"),
      text(
        `date-${j.id}`,
        `${j.date}, ${j.scope}`,
        "label",
        soft,
        at - 8,
        y + em * descent + 12,
        "end",
      ),
    );
  });
  const began = x(data.began.day);
  const noteTop = head + row * judgements.length + 14;
  marks.push({
    key: "began",
    kind: "line",
    class: view.period ? "s-on-black w-1" : "s-soft w-1",
    at: { x1: began, x2: began, y1: noteTop - 12, y2: bottom },
  });
  data.began.lines.forEach((line, i) =>
    marks.push(text(`began-${i}`, line, "label", soft, began - 8, noteTop + i * 18, "end")),
  );
  const known = x(data.known.day);
  marks.push(
    {
      key: `staff-${data.known.id}`,
      kind: "line",
      class: "s-ink w-3",
      at: { x1: known, x2: known, y1: top, y2: bottom },
    },
    text("known-label", data.known.label, "strong", "c-ink", known + 2, 15, "end"),
  );
  for (const tick of timeTicks(x)) {
    const half = measure(tick.text, "label") / 2;
    const at = Math.min(Math.max(x(tick.day), half), size.width - half);
    marks.push(
      text(`year-${tick.key}`, tick.text, "label", "c-soft", at, size.height - 8, "middle"),
    );
  }
  return marks;
}

function narrow(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const bottom = size.height - 6;
  const y = timeScale([view.from, view.to], [4, bottom - 22]);
  const tint = ground(view);
  const soft = view.period ? "c-on-black" : "c-soft";
  const judgements = given(data, view);
  const [start, end] = [y(data.period.start), y(data.period.end + 1)];
  const left = 16;
  const year = y(view.from + 365.25) - y(view.from);
  const style = fitted(
    (["grade34", "grade28", "grade22"] as const).filter((s) => textStyles[s].size <= year),
    judgements.map((j) => j.word),
    size.width - left - Math.max(...judgements.map((j) => measure(j.date, "label")), 0) - 24,
  );
  const { size: em } = textStyles[style];
  const marks: Mark[] = [
    view.period
      ? {
          key: "period",
          kind: "rect",
          class: "f-black s-on-black w-1",
          at: { x: 0, y: start, width: size.width, height: end - start },
          from: { y: end, height: 0 },
        }
      : {
          key: "period-line",
          kind: "path",
          class: "nofill s-hair w-1",
          at: { d: `M1 ${start}H${size.width - 1}V${end}H1Z` },
        },
  ];
  if (view.period)
    data.limits
      .flatMap((line) => wrap(line, "serif", size.width - 2 * left))
      .forEach((line, i) =>
        marks.push(text(`limit-${i}`, line, "serif", "c-on-black", left, start + 30 + i * 22)),
      );
  judgements.forEach((j) => {
    const at = y(j.day);
    const [from, to] = [y(j.known[0]), y(j.known[1] + 1)];
    marks.push(
      {
        key: `staff-${j.id}`,
        kind: "line",
        class: `s-${j.grade}${tint} ${to - from < 4 ? "w-3" : "w-2"}`,
        at: { x1: 4, x2: 4, y1: Math.min(from, at - 1.5), y2: Math.max(to, at + 1.5) },
      },
      text(`word-${j.id}`, j.word, style, `c-${j.grade}${tint}`, left, at + em * 0.26),
      text(`date-${j.id}`, j.date, "label", soft, size.width - 10, at + 5, "end"),
    );
  });
  const began = y(data.began.day);
  wrap(data.began.lines.join(" "), "label", size.width - 2 * left).forEach((line, i) =>
    marks.push(text(`began-${i}`, line, "label", soft, left, began + 5 + i * 18)),
  );
  const known = y(data.known.day);
  marks.push(
    {
      key: `staff-${data.known.id}`,
      kind: "line",
      class: "s-ink w-3",
      at: { x1: 0, x2: size.width, y1: known, y2: known },
    },
    text("known-label", data.known.label, "strong", "c-ink", 0, known + 19),
  );
  return marks;
}

/** The marks of the field, in drawing order. */
export function marks(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  return size.shape === "wide" ? wide(data, view, size) : narrow(data, view, size);
}

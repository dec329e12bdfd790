/**
 * One panel alone, over the whole frame: the quarters counted here. The two
 * highest grades stand filled on the axis, the others as outlines above them,
 * so that one line tells whether half of a bar was ever filled.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, rectMark, textMark } from "../kit/marks.ts";
import { block, type Line } from "../kit/place.ts";
import { measure, type TextStyle } from "../kit/text.ts";
import type { Bar, Panel, Part } from "./data.ts";
import { heightOf } from "./lines.ts";
import { inkOf, isDrawn, sign, spread } from "./parts.ts";

const half = "half";
/** The two highest ranks are filled. */
const filled = (part: Part) => part.rank >= 3;
/** From the axis up: the filled ranks, then the rest from the higher to the lower. */
const stacked = (bar: Bar): Part[] =>
  [...bar.parts].sort(
    (a, b) =>
      Number(filled(b)) - Number(filled(a)) || (filled(a) ? a.rank - b.rank : b.rank - a.rank),
  );

/** Where each part of a bar lies between `bottom` and `bottom - height`. */
function spans(bar: Bar, bottom: number, height: number) {
  let y = bottom;
  return stacked(bar)
    .filter(isDrawn)
    .map((part) => {
      const own = part.share * height;
      y -= own;
      return { part, y, height: own };
    });
}

/** The words beside the last bar, from the top down. */
function words(last: ReturnType<typeof spans>, x: number, wide: boolean, frame: [number, number]) {
  const style: TextStyle = wide ? "serif" : "label";
  const labels = [...last].reverse().map(({ part, y, height }) => {
    const lines = `${part.label} ${part.words}`
      .split(wide ? "\n" : / (?=\S+$)/)
      .map((text): Line => ({ text, style, class: inkOf(part) }));
    return { part, lines, centre: y + height / 2, length: heightOf(lines) };
  });
  const centres = spread(labels, ...frame);
  return labels.flatMap(({ part, lines, length }, i) =>
    block(`figure-${part.rank}`, {
      lines,
      x,
      y: (centres[i] as number) - length / 2,
      anchor: "start",
      grow: "down",
    }),
  );
}

/** Room beside the bars for the words of the last one. */
function besideWidth(last: Bar, wide: boolean): number {
  const pieces = last.parts.filter(isDrawn).flatMap((part) => {
    const text = `${part.label} ${part.words}`;
    return wide
      ? [measure(text, "serif")]
      : text.split(/ (?=\S+$)/).map((t) => measure(t, "label"));
  });
  return Math.max(...pieces) + 14;
}

/** The marks of the panel. */
export function quartersMarks(panel: Panel, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const [first, last] = [panel.bars[0] as Bar, panel.bars.at(-1) as Bar];
  const left = measure(half, "strong") + 10;
  const right = size.width - besideWidth(last, wide);
  const top = 8;
  const bottom = size.height - 46;
  const step = (right - left) / panel.bars.length;
  const thick = step * 0.8;
  const middle = (top + bottom) / 2;
  const bars = panel.bars.flatMap((bar, i) => {
    const x = left + i * step;
    return spans(bar, bottom, bottom - top).flatMap(({ part, y, height }): Mark[] => [
      filled(part)
        ? rectMark(`${bar.id}-${part.rank}`, `f-${part.tone}`, x, y, thick, height)
        : rectMark(
            `${bar.id}-${part.rank}`,
            `nofill s-${part.tone} w-1`,
            x + 0.5,
            y,
            thick - 1,
            height,
          ),
      ...(part.here
        ? [sign(`sign-${bar.id}`, { x, y, width: thick, height }, wide ? 5 : 3.5)]
        : []),
    ]);
  });
  const years = panel.bars.flatMap((bar, i): Mark[] => {
    if (panel.bars[i - 1]?.label === bar.label) return [];
    const room = step * 4 >= measure(bar.label, "label") + 6;
    const text = room ? bar.label : `’${bar.label.slice(2)}`;
    return [
      textMark(`year-${bar.id}`, text, left + i * step, bottom + 19, {
        style: "label",
        class: "c-soft",
      }),
    ];
  });
  const soft = { style: "label", class: "c-soft" } as const;
  return [
    ...bars,
    lineMark("half-line", "s-ink w-2", [left - 4, middle], [right + 4, middle]),
    textMark("half-word", half, 0, middle + 5, { style: "strong", class: "c-ink" }),
    ...words(spans(last, bottom, bottom - top), right + 14, wide, [top, bottom]),
    ...years,
    textMark("first", first.of, left, bottom + 39, soft),
    textMark("last", last.of, right, bottom + 39, { ...soft, anchor: "end" }),
  ];
}

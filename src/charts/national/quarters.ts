/**
 * One panel alone, over the whole frame: the quarters counted here. A bar is as
 * high as authorities had been graded, so that a small number is seen to be
 * small. The two highest grades stand filled on the axis, the others as outlines
 * above them, and a line across each bar at half of it tells whether they ever
 * reached that. What the three are stands where the bars are still low.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { lineMark, rectMark, textMark } from "../kit/marks.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { measure, textStyles, type TextStyle } from "../kit/text.ts";
import type { Bar, Panel, Part } from "./data.ts";
import { inkOf, isDrawn, spread } from "./parts.ts";

/** The two highest ranks are filled. */
const filled = (part: Part) => part.rank >= 3;
/** From the axis up: the filled ranks, then the rest from the higher to the lower. */
const stacked = (bar: Bar): Part[] =>
  [...bar.parts].sort(
    (a, b) =>
      Number(filled(b)) - Number(filled(a)) || (filled(a) ? a.rank - b.rank : b.rank - a.rank),
  );
const graded = (bar: Bar) => bar.parts.reduce((sum, part) => sum + (part.n ?? 0), 0);

/** Where each part of a bar lies above `bottom`; `unit` px to an authority. */
function spans(bar: Bar, bottom: number, unit: number) {
  let y = bottom;
  return stacked(bar)
    .filter(isDrawn)
    .map((part) => {
      const own = (part.n ?? 0) * unit;
      y -= own;
      return { part, y, height: own };
    });
}

/** Between the line at the half and the words under and over it. */
const halfRoom = 4;
/** What stands beside a part: its last word under the others where that saves room. */
function pieces(part: Part, wide: boolean): string[] {
  const text = `${part.label} ${part.words}`;
  return wide || text.split(" ").length < 3 ? [text] : text.split(/ (?=\S+$)/);
}

/** The words beside the last bar, from the top down. */
function words(
  last: ReturnType<typeof spans>,
  x: number,
  half: number,
  wide: boolean,
  frame: [number, number],
) {
  const style: TextStyle = wide ? "serif" : "label";
  const labels = [...last].reverse().map(({ part, y, height }) => {
    const lines = pieces(part, wide).map((text): Line => ({ text, style, class: inkOf(part) }));
    return { part, lines, centre: y + height / 2, length: linesHeight(lines) };
  });
  // None of a filled part stands level with the line at the half, nor of another under it.
  const high = labels.filter(({ part }) => filled(part));
  const low = labels.filter(({ part }) => !filled(part));
  const centres = [
    ...spread(low, frame[0], half - halfRoom),
    ...spread(high, half + halfRoom, frame[1]),
  ];
  return [...low, ...high].flatMap(({ part, lines, length }, i) =>
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
  const widths = last.parts
    .filter(isDrawn)
    .flatMap((part) => pieces(part, wide).map((text) => measure(text, wide ? "serif" : "label")));
  return Math.max(...widths) + 10;
}

const legendRow = textStyles.label.line + 2;

/** What is filled, what is hollow, and what the line is: a sample of each before its words. */
function legend(last: Bar): Mark[] {
  const tone = (rank: number) => last.parts.find((part) => part.rank === rank)?.tone ?? "";
  const names = (...ranks: number[]) =>
    ranks.map((rank) => last.parts.find((p) => p.rank === rank)?.words).join(", ");
  const rows: { sample: (y: number) => Mark[]; text: string }[] = [
    {
      sample: (y) =>
        [3, 4].map((rank, i) =>
          rectMark(`legend-${rank}`, `f-${tone(rank)}`, i * 17, y - 5, 14, 11),
        ),
      text: names(3, 4),
    },
    {
      sample: (y) =>
        [2, 1].map((rank, i) =>
          rectMark(`legend-${rank}`, `nofill s-${tone(rank)} w-1`, i * 17 + 0.5, y - 5, 13, 11),
        ),
      text: names(2, 1),
    },
    {
      sample: (y) => [lineMark("legend-half", "s-ink w-3", [0, y], [31, y])],
      // plain: the words of a line across each bar, at its middle
      text: "half of a bar",
    },
  ];
  return rows.flatMap(({ sample, text }, i) => {
    const y = 12 + i * legendRow;
    return [
      ...sample(y),
      textMark(`legend-words-${i}`, text, 38, y + 5, { style: "label", class: "c-ink" }),
    ];
  });
}

/** The marks of the panel. */
export function quartersMarks(panel: Panel, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const [first, last] = [panel.bars[0] as Bar, panel.bars.at(-1) as Bar];
  const right = size.width - besideWidth(last, wide);
  // On a narrow frame the words on what is what have rows of their own.
  const top = wide ? 24 : 3 * legendRow + 30;
  const bottom = size.height - 26;
  const step = right / panel.bars.length;
  const thick = step * 0.78;
  const unit = (bottom - top) / Math.max(...panel.bars.map(graded));
  const bars = panel.bars.flatMap((bar, i) => {
    const x = i * step;
    const half = bottom - (graded(bar) * unit) / 2;
    return [
      ...spans(bar, bottom, unit).map(({ part, y, height }): Mark =>
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
      ),
      lineMark(`half-${bar.id}`, "s-ink w-3", [x - 0.5, half], [x + thick + 0.5, half]),
    ];
  });
  const years = panel.bars.flatMap((bar, i): Mark[] => {
    if (panel.bars[i - 1]?.label === bar.label) return [];
    const room = step * 4 >= measure(bar.label, "label") + 6;
    const text = room ? bar.label : `’${bar.label.slice(2)}`;
    return [
      textMark(`year-${bar.id}`, text, i * step, bottom + 19, { style: "label", class: "c-soft" }),
    ];
  });
  // Over the first and the last bar how many authorities it is of.
  const over = (bar: Bar, x: number, anchor: "start" | "end") => {
    const under = Math.ceil(measure(bar.of, "label") / step) + 1;
    const near = anchor === "start" ? panel.bars.slice(0, under) : panel.bars.slice(-under);
    const y = bottom - Math.max(...near.map(graded)) * unit - 7;
    return textMark(`of-${bar.id}`, bar.of, x, y, { style: "label", class: "c-ink", anchor });
  };
  return [
    ...legend(last),
    lineMark("axis", "s-ink w-1", [0, bottom], [right - (step - thick), bottom]),
    ...bars,
    over(first, 0, "start"),
    over(last, right - (step - thick), "end"),
    ...words(spans(last, bottom, unit), right + 4, bottom - (graded(last) * unit) / 2, wide, [
      top,
      bottom,
    ]),
    ...years,
  ];
}

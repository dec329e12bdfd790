/**
 * One panel alone, over the whole frame: the quarters counted here, with a line
 * at half of the authorities inspected by then, and the words of the last bar beside it.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { block, type Line } from "../kit/place.ts";
import { measure, type TextStyle } from "../kit/text.ts";
import { shareBars } from "./bars.ts";
import type { Bar, Panel } from "./data.ts";
import { boxOf, heightOf, inkOf, isDrawn, sign, spread } from "./parts.ts";

const half = "half";

/** The words beside the last bar, from the highest grade down. */
function words(
  bar: Bar,
  rects: readonly Mark[],
  x: number,
  style: TextStyle,
  frame: [number, number],
): Mark[] {
  const labels = bar.parts
    .filter(isDrawn)
    .map((part) => {
      const { y, height } = boxOf(rects.find((r) => r.key === `${bar.id}-${part.rank}`) as Mark);
      const lines = `${part.label} ${part.words}`
        .split(style === "serif" ? "\n" : / (?=\S+$)/)
        .map((text): Line => ({ text, style, class: inkOf(part) }));
      return { part, lines, centre: y + height / 2, length: heightOf(lines) };
    })
    .reverse();
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

/** The marks of the panel. */
export function quartersMarks(panel: Panel, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const style: TextStyle = wide ? "serif" : "label";
  const last = panel.bars.at(-1) as Bar;
  const longest = last.parts.filter(isDrawn).map((p) => {
    const text = `${p.label} ${p.words}`;
    return wide
      ? measure(text, style)
      : Math.max(...text.split(/ (?=\S+$)/).map((t) => measure(t, style)));
  });
  const beside = Math.max(...longest) + 12;
  const box = { x: 0, y: 8, width: size.width - beside, height: size.height - 56 };
  const bottom = box.y + box.height;
  const rects = shareBars(panel.bars, box, "up", 0.86);
  const step = box.width / panel.bars.length;
  const middle = box.y + box.height / 2;
  const years = panel.bars.flatMap((bar, i): Mark[] => {
    if (i > 0 && panel.bars[i - 1]?.label === bar.label) return [];
    const room = step * 4 >= measure(bar.label, "label") + 6;
    return [
      {
        key: `year-${bar.id}`,
        kind: "text",
        class: "c-soft",
        style: "label",
        text: room ? bar.label : `’${bar.label.slice(2)}`,
        at: { x: Math.round(step * i), y: bottom + 19, "text-anchor": "start" },
      },
    ];
  });
  const first = panel.bars[0] as Bar;
  const count = (key: string, text: string, x: number, anchor: "start" | "end"): Mark => ({
    key,
    kind: "text",
    class: "c-soft",
    style: "label",
    text,
    at: { x, y: bottom + 39, "text-anchor": anchor },
  });
  return [
    ...rects,
    ...panel.bars.flatMap((bar) =>
      bar.parts.flatMap((part) => {
        const rect = part.here && rects.find((r) => r.key === `${bar.id}-${part.rank}`);
        return rect ? [sign(`sign-${bar.id}`, boxOf(rect), 3.5)] : [];
      }),
    ),
    {
      key: "half-line",
      kind: "line",
      class: "s-ink w-1",
      at: { x1: 0, x2: box.width + 10, y1: middle, y2: middle },
    },
    {
      key: "half-ground",
      kind: "rect",
      class: "f-paper",
      at: { x: 5, y: middle - 22, width: measure(half, "label") + 10, height: 18 },
    },
    {
      key: "half-word",
      kind: "text",
      class: "c-ink",
      style: "label",
      text: half,
      at: { x: 10, y: middle - 8, "text-anchor": "start" },
    },
    ...words(last, rects, box.width + 12, style, [box.y, bottom]),
    ...years,
    count("first", first.of, 0, "start"),
    count("last", last.of, box.width, "end"),
  ];
}

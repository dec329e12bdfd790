/** `national` for narrow frames: panels under one another, bars across. */
import type { Mark, Size } from "../kit/chart.ts";
import { linesHeight } from "../kit/place.ts";
import type { Line } from "../kit/place.ts";
import { measure, type TextStyle } from "../kit/text.ts";
import { shareBars } from "./bars.ts";
import type { Bar, NationalData, Panel } from "./data.ts";
import { set, textLines } from "./lines.ts";
import { boxOf, footer, inkOf, isDrawn, lastOfRank, openBar, sign, spread } from "./parts.ts";

const small: TextStyle = "small";

/** How much is said, and how thick the bars are. Less where the frame is short. */
interface Density {
  readonly scope: boolean;
  readonly figures: boolean;
  readonly words: boolean;
  readonly bar: number;
  readonly series: number;
  readonly gap: number;
}

const densities: readonly Density[] = [
  { scope: true, figures: true, words: true, bar: 18, series: 110, gap: 26 },
  { scope: true, figures: true, words: true, bar: 14, series: 80, gap: 16 },
  { scope: false, figures: false, words: true, bar: 13, series: 60, gap: 12 },
  { scope: false, figures: false, words: false, bar: 9, series: 24, gap: 4 },
];

/** A grade's name in its colour, after a piece of bar in it; several to a line. */
function legend(
  panel: Panel,
  x: number,
  y: number,
  width: number,
): { marks: Mark[]; height: number } {
  // Every word that a bar of the panel uses, also one that the last bar lacks.
  const parts = panel.bars
    .flatMap((bar) => bar.parts.filter((p) => p.tone !== null && lastOfRank(panel, bar, p)))
    .sort((a, b) => a.rank - b.rank);
  const marks: Mark[] = [];
  const line = 18;
  let left = x;
  let top = y;
  for (const part of parts) {
    const w = 13 + measure(part.words, small);
    if (left > x && left + w > x + width) {
      left = x;
      top += line;
    }
    marks.push(
      {
        key: `legend-${panel.id}-${part.rank}`,
        kind: "rect",
        class: `f-${part.tone}`,
        at: { x: left, y: top + 5, width: 9, height: 7 },
      },
      ...set(
        `legend-words-${panel.id}-${part.rank}`,
        [{ text: part.words, style: small, class: inkOf(part) }],
        left + 13,
        top,
      ),
    );
    left += w + 14;
  }
  return { marks, height: top + line - y };
}

/** The words beside a bar: when and, where there is room for figures, of how many. */
function beside(bar: Bar, density: Density, width: number): Line[] {
  const date = textLines(bar.label, small, "c-soft", width);
  // A short frame has one line to a bar.
  if (!density.figures) return date.slice(0, 1);
  return bar.of ? [...date, ...textLines(bar.of, small, "c-soft", width)] : date;
}

/** One bar across, its words at the left and its figures under it. */
function row(
  panel: Panel,
  bar: Bar,
  density: Density,
  width: number,
  top: number,
): { marks: Mark[]; height: number } {
  const column = density.figures ? 106 : Math.min(width * 0.54, longest(panel) + 10);
  const own = beside(bar, density, column - 8);
  const box = { x: column, y: top, width: width - column, height: density.bar };
  const rects = shareBars([bar], box, "across", 1);
  const find = (rank: number) => boxOf(rects.find((r) => r.key === `${bar.id}-${rank}`) as Mark);
  const drawnPanel = bar.parts.filter(isDrawn);
  const placed = spread(
    drawnPanel.map((part) => {
      const rect = find(part.rank);
      return { centre: rect.x + rect.width / 2, length: measure(part.label, small) + 5 };
    }),
    column - 2,
    width + 2,
  );
  const below = density.bar + (density.figures ? 17 : 0);
  return {
    height: density.figures ? Math.max(below, linesHeight(own)) + 7 : below + 5,
    marks: [
      ...set(`bar-words-${bar.id}`, own, 0, density.figures ? top : top + density.bar / 2 - 8.5),
      ...rects,
      ...(bar.parts.some((p) => p.tone === null) ? [openBar(`outline-${bar.id}`, box)] : []),
      ...drawnPanel.flatMap((part): Mark[] =>
        part.here ? [sign(`sign-${bar.id}`, find(part.rank))] : [],
      ),
      ...(density.figures
        ? drawnPanel.flatMap((part, i) =>
            set(
              `figure-${bar.id}-${part.rank}`,
              [{ text: part.label, style: small, class: inkOf(part) }],
              (placed[i] as number) - measure(part.label, small) / 2,
              box.y + density.bar + 1,
            ),
          )
        : []),
    ],
  };
}

/** The widest date of a panel's bars. */
const longest = (panel: Panel) => Math.max(...panel.bars.map((bar) => measure(bar.label, small)));

/** A series: bars that stand, the years under them. */
function series(
  panel: Panel,
  density: Density,
  width: number,
  top: number,
): { marks: Mark[]; height: number } {
  const lastBar = panel.bars.at(-1) as Bar;
  const figuresWidth = density.figures ? 30 : 0;
  const across = width - figuresWidth;
  const step = across / panel.bars.length;
  const box = { x: 0, y: top, width: across, height: density.series };
  const rects = shareBars(panel.bars, box, "up", 0.84);
  const lefts = panel.bars.map((bar, i) => {
    const own = rects.find((r) => r.key.startsWith(`${bar.id}-`));
    return own ? boxOf(own).x : step * i;
  });
  const drawn = lastBar.parts.filter(isDrawn).slice().reverse();
  const placed = spread(
    drawn.map((part) => {
      const rect = boxOf(rects.find((r) => r.key === `${lastBar.id}-${part.rank}`) as Mark);
      return { centre: rect.y + rect.height / 2, length: 17 };
    }),
    top - 4,
    top + density.series + 4,
  );
  const firstOf = (panel.bars[0] as Bar).of;
  return {
    height: density.series + 20 + (density.figures ? 17 : 0),
    marks: [
      ...rects,
      ...panel.bars.flatMap((bar): Mark[] => {
        const part = bar.parts.find((p) => p.here);
        const rect = part && rects.find((r) => r.key === `${bar.id}-${part.rank}`);
        return rect ? [sign(`sign-${bar.id}`, boxOf(rect), 3)] : [];
      }),
      ...panel.bars.flatMap((bar, i): Mark[] =>
        panel.bars[i - 1]?.label === bar.label
          ? []
          : set(
              `year-${bar.id}`,
              [{ text: bar.label, style: small, class: "c-soft" }],
              lefts[i] as number,
              top + density.series + 3,
            ),
      ),
      ...(density.figures
        ? [
            ...drawn.flatMap((part, i) =>
              set(
                `figure-${lastBar.id}-${part.rank}`,
                [{ text: part.label, style: small, class: inkOf(part) }],
                across + 6,
                (placed[i] as number) - 8.5,
              ),
            ),
            ...set(
              "series-first",
              [{ text: firstOf, style: small, class: "c-soft" }],
              0,
              top + density.series + 20,
            ),
            ...set(
              "series-last",
              [{ text: lastBar.of, style: small, class: "c-soft" }],
              across - measure(lastBar.of, small),
              top + density.series + 20,
            ),
          ]
        : []),
    ],
  };
}

/** Every panel at one density; how far down it reaches. */
function drawn(
  data: NationalData,
  density: Density,
  size: Size,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let y = 0;
  for (const panel of data.panels) {
    const head: Line[] = [
      ...textLines(panel.title, "strong", "c-ink", size.width),
      ...(density.scope ? textLines(panel.scope, small, "c-soft", size.width) : []),
    ];
    marks.push(...set(`head-${panel.id}`, head, 0, y));
    y += linesHeight(head) + 2;
    if (density.words) {
      const own = legend(panel, 0, y, size.width);
      marks.push(...own.marks);
      y += own.height + 4;
    }
    const pieces = panel.series
      ? [(top: number) => series(panel, density, size.width, top)]
      : panel.bars.map((bar) => (top: number) => row(panel, bar, density, size.width, top));
    for (const piece of pieces) {
      const own = piece(y);
      marks.push(...own.marks);
      y += own.height;
    }
    y += density.gap;
  }
  return { marks, bottom: y - density.gap };
}

/** All panels, as fully as the frame's height allows. */
export function narrow(data: NationalData, size: Size): Mark[] {
  const foot = footer(data, size);
  const room = size.height - foot.height - 10;
  for (const density of densities) {
    const { bottom } = drawn(data, density, size);
    if (bottom > room) continue;
    // What is left goes between the panels, within reason.
    const spare = (room - bottom) / Math.max(data.panels.length - 1, 1);
    const gap = density.gap + Math.min(spare, density.gap);
    return [...drawn(data, { ...density, gap }, size).marks, ...foot.marks];
  }
  throw new Error(`the panels of "national" don't fit into ${size.width} × ${size.height} px`);
}

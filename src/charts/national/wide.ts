/** `national` for wide frames: panels side by side in as few rows as they fit. */
import type { Mark, Size } from "../kit/chart.ts";
import { linesHeight } from "../kit/place.ts";
import type { Line } from "../kit/place.ts";
import { measure, type Box, type TextStyle } from "../kit/text.ts";
import { shareBars } from "./bars.ts";
import type { Bar, NationalData, Panel, Part } from "./data.ts";
import { set, textLines } from "./lines.ts";
import { boxOf, footer, inkOf, isDrawn, lastOfRank, openBar, sign, spread } from "./parts.ts";

const figure: TextStyle = "small";
const small: TextStyle = "small";
/** Between a bar and its figures; between panels; between rows. */
const figureGap = 7;
const panelGap = 34;
/** The least width of a bar. */
const thinnest = 20;
const rowGap = 30;

/** Where a panel's bars stand, at a given width of bar. */
interface Measures {
  readonly bar: number;
  /** The left edge of each bar, from that of the panel. */
  readonly lefts: readonly number[];
  /** Room for the words beside each bar. */
  readonly beside: readonly number[];
  readonly width: number;
}

const last = (panel: Panel): Bar => panel.bars.at(-1) as Bar;

/** The figure of a part, with its words where these are set. */
const labelOf = (panel: Panel, bar: Bar, part: Part): string =>
  lastOfRank(panel, bar, part) ? `${part.label} ${part.words}` : part.label;

/** The width of the longest word. */
const longestWord = (text: string, style: TextStyle) =>
  Math.max(...text.split(" ").map((word) => measure(word, style)));

/** Room beside a bar; `broken`: its words are broken at every space. */
function besideWidth(panel: Panel, bar: Bar, broken: boolean): number {
  return Math.max(
    ...bar.parts.filter(isDrawn).map((part) => {
      const text = labelOf(panel, bar, part);
      if (!broken) return measure(text, figure);
      // The last bar's figures stay with the first word.
      return bar === last(panel)
        ? longestWord(text.replace(" ", "\u00a0"), figure)
        : longestWord(text, figure);
    }),
  );
}

function measures(panel: Panel, bar: number, broken: boolean): Measures {
  if (panel.series) {
    const step = Math.max(6, bar * 0.42);
    const lefts = panel.bars.map((_, i) => i * step);
    const words = besideWidth(panel, last(panel), broken);
    const thick = step * 0.84;
    const width = (lefts.at(-1) as number) + thick + figureGap + words;
    return { bar: thick, lefts, beside: lefts.map(() => words), width };
  }
  const lefts: number[] = [];
  const beside = panel.bars.map((b) => besideWidth(panel, b, broken || b !== last(panel)) + 0.5);
  let x = 0;
  panel.bars.forEach((b, i) => {
    lefts.push(x);
    const own = bar + figureGap + (beside[i] as number);
    x += b === last(panel) ? own : Math.max(own + 12, longestWord(b.label, small) + 10);
  });
  return { bar, lefts, beside, width: x };
}

/** Panels side by side. */
interface Row {
  readonly panels: readonly Panel[];
  readonly broken: boolean;
}

const rowWidth = ({ panels, broken }: Row, bar: number) =>
  panels.reduce((sum, panel) => sum + measures(panel, bar, broken).width, 0) +
  panelGap * (panels.length - 1);

/** Every way to break the panels, kept in order, into `count` rows. */
function partitions(panels: readonly Panel[], count: number): Panel[][][] {
  if (count === 1) return [[[...panels]]];
  return panels
    .slice(0, panels.length - count + 1)
    .flatMap((_, i) =>
      partitions(panels.slice(i + 1), count - 1).map((rest) => [panels.slice(0, i + 1), ...rest]),
    );
}

/** The fewest rows that hold all panels, the widest as short as can be; words unbroken where they fit. */
function layOut(panels: readonly Panel[], width: number): Row[] {
  const most = (rows: readonly Row[]) => Math.max(...rows.map((row) => rowWidth(row, thinnest)));
  for (let count = 1; count <= panels.length; count++) {
    const [best] = partitions(panels, count)
      .map((rows) => rows.map((row): Row => ({ panels: row, broken: true })))
      .sort((a, b) => most(a) - most(b));
    if (best && most(best) <= width)
      return best.map((row) => {
        const whole = { ...row, broken: false };
        return rowWidth(whole, thinnest + 8) <= width ? whole : row;
      });
  }
  return panels.map((panel) => ({ panels: [panel], broken: true }));
}

/** The lines under a bar: when, of how many. */
function under(bar: Bar, width: number): Line[] {
  return [
    ...textLines(bar.label, small, "c-soft", width),
    ...textLines(bar.of, small, "c-soft", width),
  ];
}

/** Under a series: the years, and of how many at its ends. */
function seriesAxis(panel: Panel, step: number, across: number, x: number, y: number): Mark[] {
  const years = panel.bars.flatMap((bar, i): Mark[] => {
    if (i > 0 && panel.bars[i - 1]?.label === bar.label) return [];
    const left = x + step * i;
    const room = step * 4 >= measure(bar.label, small) + 6;
    const text = room ? bar.label : `’${bar.label.slice(2)}`;
    return [
      {
        key: `year-${bar.id}`,
        kind: "line",
        class: "s-soft w-1",
        at: { x1: left + 0.5, x2: left + 0.5, y1: y + 2, y2: y + 7 },
      },
      ...set(`year-words-${bar.id}`, textLines(text, small, "c-soft", 200), left, y + 8),
    ];
  });
  const firstOf = (panel.bars[0] as Bar).of;
  const lastOf = last(panel).of;
  const lastX = x + across - measure(lastOf, small);
  return [
    ...years,
    ...set("series-first", textLines(firstOf, small, "c-soft", 200), x, y + 25),
    ...set("series-last", textLines(lastOf, small, "c-soft", 200), lastX, y + 25),
  ];
}

/** The figures beside a bar; with the words of the scale where these are set. */
function figures(panel: Panel, bar: Bar, rects: readonly Mark[], place: Box): Mark[] {
  const { x, y: top, width, height } = place;
  // From the top: the highest grade first.
  const labels = bar.parts
    .filter(isDrawn)
    .map((part) => {
      const rect = boxOf(rects.find((r) => r.key === `${bar.id}-${part.rank}`) as Mark);
      const own = textLines(labelOf(panel, bar, part), figure, inkOf(part), width);
      return { part, own, centre: rect.y + rect.height / 2, length: linesHeight(own) };
    })
    .reverse();
  const centres = spread(labels, top - 5, top + height + 5);
  return labels.flatMap(({ part, own, length }, i) =>
    set(`figure-${bar.id}-${part.rank}`, own, x, (centres[i] as number) - length / 2),
  );
}

/** A series: its bars touch but for a hair, its words stand at the last. */
function seriesMarks(panel: Panel, m: Measures, box: Box): Mark[] {
  const { x, y, height } = box;
  const step = m.lefts[1] ?? m.bar;
  const across = (m.lefts.at(-1) as number) + m.bar;
  const rects = shareBars(panel.bars, { x, y, width: across, height }, "up", m.bar / step);
  return [
    ...rects,
    ...panel.bars.flatMap((bar) => signs(bar, rects, 2.5)),
    ...figures(panel, last(panel), rects, {
      x: x + across + figureGap,
      y,
      width: m.beside.at(-1) as number,
      height,
    }),
    ...seriesAxis(panel, step, across, x, y + height),
  ];
}

/** The ring in the part that was the subject's own grade. */
function signs(bar: Bar, rects: readonly Mark[], radius: number): Mark[] {
  return bar.parts.flatMap((part) => {
    const rect = part.here && rects.find((r) => r.key === `${bar.id}-${part.rank}`);
    return rect ? [sign(`sign-${bar.id}`, boxOf(rect), radius)] : [];
  });
}

/** One bar with its figures beside it, and when and of how many under it. */
function barMarks(panel: Panel, bar: Bar, m: Measures, i: number, box: Box): Mark[] {
  const own = { x: box.x + (m.lefts[i] as number), y: box.y, width: m.bar, height: box.height };
  const rects = shareBars([bar], own, "up", 1);
  return [
    ...rects,
    ...(bar.parts.some((p) => p.tone === null) ? [openBar(`outline-${bar.id}`, own)] : []),
    ...signs(bar, rects, 4.5),
    ...figures(panel, bar, rects, {
      ...own,
      x: own.x + m.bar + figureGap,
      width: m.beside[i] as number,
    }),
    ...set(`under-${bar.id}`, under(bar, underWidth(m, i)), own.x, box.y + box.height + 7),
  ];
}

/** One panel in `box`, which is as high as its bars. */
function panelMarks(panel: Panel, m: Measures, box: Box): Mark[] {
  return panel.series
    ? seriesMarks(panel, m, box)
    : panel.bars.flatMap((bar, i) => barMarks(panel, bar, m, i, box));
}

function head(panel: Panel, width: number): Line[] {
  return [
    ...textLines(panel.title, "strong", "c-ink", width),
    ...textLines(panel.scope, small, "c-soft", width),
  ];
}

/** Room for what stands under a bar: up to the next, or as far as the last one's words. */
function underWidth(m: Measures, i: number): number {
  const next = m.lefts[i + 1] ?? m.width + 6;
  return next - (m.lefts[i] as number) - 6;
}

/** Room that a row needs under its bars. */
function axisHeight(panels: readonly Panel[], sizes: readonly Measures[]): number {
  return Math.max(
    ...panels.map((panel, i) =>
      panel.series
        ? 42
        : Math.max(
            ...panel.bars.map(
              (b, j) => 7 + linesHeight(under(b, underWidth(sizes[i] as Measures, j))),
            ),
          ),
    ),
  );
}

/** One row of panels from `top`, over the whole width. */
function rowMarks(row: Row, top: number, height: number, width: number): Mark[] {
  const { panels } = row;
  let bar = thinnest;
  while (bar < 64 && rowWidth(row, bar + 1) <= width) bar++;
  const sizes = panels.map((panel) => measures(panel, bar, row.broken));
  // What is left goes between the panels, so that the row ends at the frame.
  const spare = (width - rowWidth(row, bar)) / Math.max(panels.length - 1, 1);
  const gap = panelGap + Math.min(spare, 60);
  const lefts: number[] = [];
  for (let i = 0; i < sizes.length; i++)
    lefts.push(i === 0 ? 0 : (lefts[i - 1] as number) + (sizes[i - 1] as Measures).width + gap);
  // A heading may be as wide as its panel and what is left beside it.
  const heads = panels.map((panel, i) =>
    head(panel, (lefts[i + 1] ?? width + panelGap) - (lefts[i] as number) - panelGap),
  );
  const barsTop = top + Math.max(...heads.map(linesHeight)) + 12;
  const barsBottom = top + height - axisHeight(panels, sizes);
  return panels.flatMap((panel, i): Mark[] => {
    const m = sizes[i] as Measures;
    const left = lefts[i] as number;
    return [
      ...set(`head-${panel.id}`, heads[i] as Line[], left, top),
      ...panelMarks(panel, m, {
        x: left,
        y: barsTop,
        width: m.width,
        height: barsBottom - barsTop,
      }),
    ];
  });
}

/** All panels. */
export function wide(data: NationalData, size: Size): Mark[] {
  const foot = footer(data, size);
  const rows = layOut(data.panels, size.width);
  const height = (size.height - foot.height - 18 - rowGap * (rows.length - 1)) / rows.length;
  return [
    ...rows.flatMap((row, r) => rowMarks(row, r * (height + rowGap), height, size.width)),
    ...foot.marks,
  ];
}

/** `national` for wide frames: panels side by side in as few rows as they fit. */
import type { Mark, Size } from "../kit/chart.ts";
import type { Line } from "../kit/place.ts";
import { measure, type Box, type TextStyle } from "../kit/text.ts";
import { shareBars } from "./bars.ts";
import type { Bar, NationalData, Panel, Part } from "./data.ts";
import { boxOf, footer, heightOf, inkOf, isDrawn, lastOfRank, lines, outline, set, sign, spread } from "./parts.ts";

const figure: TextStyle = "label";
const small: TextStyle = "small";
/** Between a bar and its figures; between panels; between rows. */
const figureGap = 7;
const panelGap = 34;
/** The least width of a bar. */
const thinnest = 20;
const rowGap = 30;

/** The widths of a panel's pieces at a given width of bar. */
interface Measures {
  readonly bar: number;
  /** From one bar to the next. */
  readonly step: number;
  /** Room for the words at the last bar. */
  readonly words: number;
  readonly width: number;
  /** Are words broken at every space? */
  readonly broken: boolean;
}

const last = (panel: Panel): Bar => panel.bars.at(-1) as Bar;

/** The figure of a part, with its words where these are set. */
const labelOf = (panel: Panel, bar: Bar, part: Part): string =>
  lastOfRank(panel, bar, part) ? `${part.label} ${part.words}` : part.label;

/** The width that text needs when broken at every space. The figure stays with its first word. */
function brokenWidth(text: string): number {
  const [first = "", second = "", ...rest] = text.split(" ");
  return Math.max(measure(`${first} ${second}`.trim(), figure), ...rest.map((w) => measure(w, figure)));
}

/** Room beside a bar. Only the last bar's words may stay unbroken. */
function besideWidth(panel: Panel, bar: Bar, broken: boolean): number {
  return Math.max(
    ...bar.parts.filter(isDrawn).map((part) => {
      const text = labelOf(panel, bar, part);
      return broken || bar !== last(panel) ? brokenWidth(text) : measure(text, figure);
    }),
  );
}

function measures(panel: Panel, bar: number, broken: boolean): Measures {
  const words = besideWidth(panel, last(panel), broken);
  const before = panel.bars.slice(0, -1);
  const beside = Math.max(0, ...before.map((b) => besideWidth(panel, b, true)));
  const below = Math.max(0, ...before.flatMap((b) => b.label.split(" ").map((w) => measure(w, small))));
  const step = panel.series
    ? Math.max(6, bar * 0.42)
    : Math.max(bar + figureGap + beside + 12, below + 10);
  const thick = panel.series ? step * 0.84 : bar;
  const width = step * before.length + thick + figureGap + words;
  return { bar: thick, step, words, width, broken };
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
  return [...lines(bar.label, small, "c-soft", width), ...lines(bar.of, small, "c-soft", width)];
}

/** Under a series: the years, and of how many at its ends. */
function seriesAxis(panel: Panel, m: Measures, x: number, y: number): Mark[] {
  const first = panel.bars[0] as Bar;
  const end = x + m.step * (panel.bars.length - 1) + m.bar;
  const years = panel.bars.flatMap((bar, i): Mark[] => {
    if (i > 0 && panel.bars[i - 1]?.label === bar.label) return [];
    const left = x + m.step * i;
    const room = m.step * 4 >= measure(bar.label, small) + 6;
    const text = room ? bar.label : `’${bar.label.slice(2)}`;
    return [
      {
        key: `year-${bar.id}`,
        kind: "line",
        class: "s-soft w-1",
        at: { x1: left + 0.5, x2: left + 0.5, y1: y + 2, y2: y + 7 },
      },
      ...set(`year-words-${bar.id}`, lines(text, small, "c-soft", 200), left, y + 8),
    ];
  });
  const lastOf = last(panel).of;
  return [
    ...years,
    ...set("series-first", lines(first.of, small, "c-soft", 200), x, y + 25),
    ...set("series-last", lines(lastOf, small, "c-soft", 200), end - measure(lastOf, small), y + 25),
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
      const own = lines(labelOf(panel, bar, part), figure, inkOf(part), width);
      return { part, own, centre: rect.y + rect.height / 2, length: heightOf(own) };
    })
    .reverse();
  const centres = spread(labels, top - 5, top + height + 5);
  return labels.flatMap(({ part, own, length }, i) =>
    set(`figure-${bar.id}-${part.rank}`, own, x, (centres[i] as number) - length / 2),
  );
}

/** One panel at `x`, its bars between `top` and `bottom`. */
function panelMarks(panel: Panel, m: Measures, x: number, top: number, bottom: number): Mark[] {
  const across = m.step * (panel.bars.length - 1) + m.bar;
  const rects = shareBars(
    panel.bars,
    { x, y: top, width: across, height: bottom - top },
    "up",
    m.bar / m.step,
  );
  const outlines = panel.bars.flatMap((bar, i) =>
    bar.parts.some((p) => p.tone === null)
      ? [outline(`outline-${bar.id}`, { x: x + m.step * i, y: top, width: m.bar, height: bottom - top })]
      : [],
  );
  const signs = panel.bars.flatMap((bar) =>
    bar.parts.flatMap((part) => {
      const rect = part.here && rects.find((r) => r.key === `${bar.id}-${part.rank}`);
      return rect ? [sign(`sign-${bar.id}`, boxOf(rect), panel.series ? 2.5 : 4.5)] : [];
    }),
  );
  const words = panel.bars.flatMap((bar, i): Mark[] => {
    const isLast = i === panel.bars.length - 1;
    if (panel.series && !isLast) return [];
    const barX = x + m.step * i;
    const room = isLast ? m.words + 0.5 : m.step - m.bar - figureGap - 6;
    return [
      ...figures(panel, bar, rects, {
        x: barX + m.bar + figureGap,
        y: top,
        width: room,
        height: bottom - top,
      }),
      ...(panel.series
        ? []
        : set(`under-${bar.id}`, under(bar, underWidth(panel, m, bar)), barX, bottom + 7)),
    ];
  });
  return [
    ...rects,
    ...outlines,
    ...signs,
    ...words,
    ...(panel.series ? seriesAxis(panel, m, x, bottom) : []),
  ];
}

function head(panel: Panel, width: number): Line[] {
  return [
    ...lines(panel.title, "strong", "c-ink", width),
    ...lines(panel.scope, small, "c-soft", width),
  ];
}

/** Room for what stands under a bar: up to the next, or as far as the last one's words. */
const underWidth = (panel: Panel, m: Measures, bar: Bar) =>
  bar === last(panel) ? m.bar + figureGap + m.words : m.step - 6;

/** Room that a row needs under its bars. */
function axisHeight(panels: readonly Panel[], sizes: readonly Measures[]): number {
  return Math.max(
    ...panels.map((panel, i) => {
      if (panel.series) return 42;
      const m = sizes[i] as Measures;
      return Math.max(...panel.bars.map((b) => 7 + heightOf(under(b, underWidth(panel, m, b)))));
    }),
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
  const heads = panels.map((panel, i) => head(panel, (sizes[i] as Measures).width + gap - panelGap));
  const barsTop = top + Math.max(...heads.map(heightOf)) + 12;
  const barsBottom = top + height - axisHeight(panels, sizes);
  let x = 0;
  return panels.flatMap((panel, i): Mark[] => {
    const m = sizes[i] as Measures;
    const left = x;
    x += m.width + gap;
    return [
      ...set(`head-${panel.id}`, heads[i] as Line[], left, top),
      ...panelMarks(panel, m, left, barsTop, barsBottom),
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

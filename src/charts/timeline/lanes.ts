/** The lanes of `timeline`: where they lie, their headings, and the period between them. */
import type { TimeScale } from "../kit/axis.ts";
import type { Mark, Size } from "../kit/chart.ts";
import { baseline, measure, textStyles, wrap, type Box, type TextStyle } from "../kit/text.ts";
import type { TimelineData } from "./data.ts";
import type { Lane } from "./flags.ts";
import type { TimelineView } from "./views.ts";

/** Where the lanes of a frame lie, in px from the top. */
export interface Lanes {
  readonly title1: number;
  readonly said: Lane;
  readonly band: Box;
  readonly title3: number;
  readonly known: Lane;
  readonly axis: number;
}

/** Judgements rise from a line, the band lies under it, events hang from another line. */
export function lanes(size: Size, withBand: boolean): Lanes {
  const { width, height } = size;
  const wide = size.shape === "wide";
  const axis = height - 26;
  const head = wide ? 22 : 18;
  const said = {
    base: head + (axis - head) * (withBand ? (wide ? 0.25 : 0.24) : wide ? 0.25 : 0.27),
    limit: head,
  };
  const bandTop = said.base + (wide ? 36 : 25);
  const band = {
    x: 0,
    y: bandTop,
    width,
    height: withBand ? (axis - head) * (wide ? 0.17 : 0.13) : 0,
  };
  const title3 = (withBand ? bandTop + band.height : said.base) + (wide ? 38 : 26);
  return {
    title1: wide ? 13 : 12,
    said,
    band,
    title3,
    known: { base: title3 + 9, limit: axis - 8 },
    axis,
  };
}

export const laneTitle = (key: string, text: string, y: number, wide: boolean): Mark => ({
  key,
  kind: "text",
  class: "c-soft",
  style: wide ? "label" : "small",
  text,
  at: { x: 0, y, "text-anchor": "start" },
});

/** Is any of the period in the frame? */
export function bandShows(data: TimelineData, view: TimelineView): boolean {
  return view.period && data.period.end > view.from && data.period.start < view.to;
}

/** The period as a plain band: no quantity by year, no texture. It slides in under the grades. */
export function bandMarks(data: TimelineData, size: Size, x: TimeScale, band: Box): Mark[] {
  const wide = size.shape === "wide";
  const start = Math.max(x(data.period.start), 0);
  const end = Math.min(x(data.period.end + 1), size.width);
  const style: TextStyle = wide ? "serif" : "small";
  const line = textStyles[style].line;
  const room = end - start - 20;
  const words =
    [data.period.text, data.period.short]
      .map((text) => wrap(text, style, room))
      .find(
        (lines) =>
          lines.length * line <= band.height - 4 &&
          lines.every((text) => measure(text, style) <= room),
      ) ?? [];
  const top = band.y + (band.height - words.length * line) / 2;
  return [
    laneTitle("lane-2", data.period.lane, band.y - (wide ? 10 : 7), wide),
    {
      key: "period",
      kind: "rect",
      class: "f-period",
      at: { x: start, y: band.y, width: end - start, height: band.height },
      // It slides in along the axis, under the grades.
      from: { width: 0 },
    },
    ...words.map((text, i): Mark => ({
      key: `period-word-${i}`,
      kind: "text",
      class: "c-paper",
      style,
      text,
      at: { x: start + 10, y: top + i * line + baseline(style), "text-anchor": "start" },
    })),
  ];
}

/**
 * `timeline`: three lanes on one time axis. What inspectors said; the period
 * that the inquiry examined, a plain band without quantity; what became public
 * and what followed. The camera moves along the axis.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { timeAxis, timeScale, type TimeScale } from "../kit/axis.ts";
import { measure, overlaps, textStyles, wrap, type Box, type TextStyle } from "../kit/text.ts";
import type { TimelineData } from "./data.ts";
import type { TimelineView } from "./views.ts";

/** One flag of a lane: words on a staff at a day. */
interface Flag {
  readonly id: string;
  readonly day: number;
  readonly lines: readonly { text: string; style: TextStyle; class: string }[];
  readonly staff: string;
  readonly focus: boolean;
  /** Which flag goes first when there isn't room for all. */
  readonly weight: number;
}

interface Lane {
  /** The line that the staffs stand on, and how far flags may rise or hang from it. */
  readonly base: number;
  readonly limit: number;
}

/** The lanes of a frame, from the top: judgements over a line, the band, events hanging from a line. */
function lanes(size: Size): { title1: number; said: Lane; band: Box; title3: number; known: Lane; axis: number } {
  const { width, height } = size;
  const wide = size.shape === "wide";
  const axis = height - 26;
  const heads = wide ? 22 : 18;
  const saidHeight = (axis - heads) * (wide ? 0.27 : 0.25);
  const said = { base: heads + saidHeight, limit: heads + 4 };
  const bandTop = said.base + (wide ? 34 : 26);
  const band = { x: 0, y: bandTop, width, height: wide ? 46 : 30 };
  const title3 = bandTop + band.height + (wide ? 30 : 22);
  return {
    title1: wide ? 13 : 12,
    said,
    band,
    title3,
    known: { base: title3 + 9, limit: axis - 6 },
    axis,
  };
}

/**
 * Gives each flag a row and a side so that no words overlap; the weightier
 * first. A flag without room keeps its staff and loses its words.
 */
function arrange(flags: readonly Flag[], x: TimeScale, lane: Lane, width: number): Map<string, { x: number; y: number; anchor: "start" | "end" }> {
  const down = lane.limit > lane.base;
  const taken: Box[] = [];
  const places = new Map<string, { x: number; y: number; anchor: "start" | "end" }>();
  const order = [...flags].sort((a, b) => b.weight - a.weight || a.day - b.day);
  for (const flag of order) {
    const w = Math.max(...flag.lines.map((l) => measure(l.text, l.style)));
    const h = flag.lines.reduce((sum, l) => sum + textStyles[l.style].line, 0);
    const fx = x(flag.day);
    const room = Math.abs(lane.limit - lane.base) - h;
    let found: { x: number; y: number; anchor: "start" | "end" } | undefined;
    for (let offset = 4; offset <= room && !found; offset += 3)
      for (const anchor of ["start", "end"] as const) {
        const left = anchor === "start" ? fx + 6 : fx - 6 - w;
        if (left < 0 || left + w > width) continue;
        const top = down ? lane.base + offset : lane.base - offset - h;
        const box = { x: left, y: top, width: w, height: h };
        // The staff from the line to the words must not cross other words either.
        const staff = down
          ? { x: fx - 2, y: lane.base, width: 4, height: offset + h }
          : { x: fx - 2, y: top, width: 4, height: lane.base - top };
        if (taken.some((t) => overlaps(box, t, -3) || overlaps(staff, t, 0))) continue;
        taken.push(box, { ...staff, x: fx - 1, width: 2 });
        found = { x: anchor === "start" ? fx + 6 : fx - 6, y: top, anchor };
        break;
      }
    if (found) places.set(flag.id, found);
  }
  return places;
}

/** Staff, point and words of the flags of a lane. */
function flagMarks(flags: readonly Flag[], x: TimeScale, lane: Lane, width: number): Mark[] {
  const places = arrange(flags, x, lane, width);
  const down = lane.limit > lane.base;
  return flags.flatMap((flag): Mark[] => {
    const fx = x(flag.day);
    const at = places.get(flag.id);
    const h = flag.lines.reduce((sum, l) => sum + textStyles[l.style].line, 0);
    const tip = at ? (down ? at.y + h - 3 : at.y + 3) : lane.base + (down ? 12 : -12);
    const marks: Mark[] = [
      {
        key: `staff-${flag.id}`,
        kind: "line",
        class: `${flag.staff} ${flag.focus ? "w-2" : "w-1"}`,
        at: { x1: fx, x2: fx, y1: lane.base, y2: tip },
      },
    ];
    if (!at) return marks;
    let top = at.y;
    flag.lines.forEach((line, i) => {
      const { line: height, size } = textStyles[line.style];
      marks.push({
        key: `flag-${flag.id}-${i}`,
        kind: "text",
        class: `${line.class} halo`,
        style: line.style,
        text: line.text,
        at: { x: at.x, y: top + (height - size) / 2 + size * 0.78, "text-anchor": at.anchor },
      });
      top += height;
    });
    return marks;
  });
}

const laneTitle = (key: string, text: string, y: number, wide: boolean): Mark => ({
  key,
  kind: "text",
  class: "c-soft",
  style: wide ? "label" : "small",
  text,
  at: { x: 0, y, "text-anchor": "start" },
});

/** The period as a plain band: no quantity by year, no texture. Off stage it waits below its lane. */
function bandMarks(data: TimelineData, view: TimelineView, size: Size, x: TimeScale, band: Box): Mark[] {
  const wide = size.shape === "wide";
  const start = Math.max(x(data.period.start), 0);
  const end = Math.min(x(data.period.end + 1), size.width);
  if (!view.period) return [];
  const marks: Mark[] = [laneTitle("lane-2", "What the inquiry examined", band.y - (wide ? 8 : 6), wide)];
  if (end <= start) return marks;
  marks.push({
    key: "period",
    kind: "rect",
    class: "f-period",
    at: { x: start, y: band.y, width: end - start, height: band.height },
    // It slides in along the axis, under the grades.
    from: { width: 0 },
  });
  const style: TextStyle = wide ? "strong" : "small";
  const words = wrap(data.period.text, style, end - start - 16);
  const text = words.length === 1 ? (words[0] as string) : undefined;
  if (text && measure(text, style) <= end - start - 16)
    marks.push({
      key: "period-word",
      kind: "text",
      class: "c-paper",
      style,
      text,
      at: { x: start + 9, y: band.y + band.height / 2 + 5, "text-anchor": "start" },
    });
  return marks;
}

/** The marks of a state, in drawing order. */
export function marks(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const { title1, said, band, title3, known, axis } = lanes(size);
  const x = timeScale([view.from, view.to], [4, size.width - 4]);
  const close = view.to - view.from < 1000;
  const visible = (d: number) => d >= view.from && d <= view.to && d <= view.until;
  const about = (id: string) => view.focus.includes(id);
  const anyFocus = view.focus.length > 0;

  const judgements = data.judgements.filter((j) => visible(j.day));
  const judgementFlags = judgements.map((j, i): Flag => {
    const focus = about(j.id);
    const date = close ? j.shortDate : j.date;
    return {
      id: j.id,
      day: j.day,
      focus,
      weight: focus ? 1000 : i,
      staff: `s-${j.grade}`,
      lines: [
        { text: j.word, style: focus ? (wide ? "display" : "word") : "serif", class: `c-${j.grade}` },
        ...(wide || focus || close ? [{ text: date, style: "small" as const, class: "c-soft" }] : []),
      ],
    };
  });
  const eventFlags = data.events
    .filter((e) => visible(e.day))
    .map((e): Flag => {
      const focus = about(e.id);
      const style: TextStyle = focus ? "strong" : wide ? "label" : "small";
      const most = wide ? (close ? 190 : 150) : close ? 112 : 104;
      const words = focus && wide ? e.label : e.short;
      return {
        id: e.id,
        day: e.day,
        focus,
        weight: (focus ? 1000 : 0) + (e.lane === "known" ? 50 : 0),
        staff: focus ? "s-ink" : "s-soft",
        lines: [
          { text: close ? e.shortDate : e.date, style: "small", class: "c-soft" },
          ...wrap(words, style, most).map((text) => ({
            text,
            style,
            class: focus || !anyFocus ? "c-ink" : "c-soft",
          })),
        ],
      };
    });

  const spans: Mark[] = judgements.flatMap((j): Mark[] => {
    if (!j.inspected) return [];
    const start = Math.max(x(j.inspected[0]), 0);
    const width = Math.max(x(j.inspected[1]) - start, 2);
    return [
      {
        key: `inspected-${j.id}`,
        kind: "rect",
        class: `f-${j.grade}`,
        at: { x: start, y: said.base - 3, width, height: 6 },
      },
    ];
  });

  return [
    ...timeAxis(x, { top: said.limit, y: axis, width: size.width }),
    {
      key: "base-1",
      kind: "line",
      class: "s-ink w-1",
      at: { x1: 0, x2: size.width, y1: said.base, y2: said.base },
    },
    {
      key: "base-3",
      kind: "line",
      class: "s-ink w-1",
      at: { x1: 0, x2: size.width, y1: known.base, y2: known.base },
    },
    ...bandMarks(data, view, size, x, band),
    laneTitle("lane-1", "What inspectors said", title1, wide),
    laneTitle("lane-3", "What became public, and what followed", title3, wide),
    ...spans,
    ...flagMarks(judgementFlags, x, said, size.width),
    ...judgements.map(
      (j): Mark => ({
        key: `point-${j.id}`,
        kind: "circle",
        class: `f-${j.grade} s-paper w-2`,
        at: { cx: x(j.day), cy: said.base, r: about(j.id) ? 7 : 5 },
      }),
    ),
    ...flagMarks(eventFlags, x, known, size.width),
  ];
}

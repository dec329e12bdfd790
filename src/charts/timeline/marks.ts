/**
 * `timeline`: three lanes on one time axis. What inspectors said; the period
 * that the inquiry examined, a plain band without quantity; what became public
 * and what followed. The camera moves along the axis.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { gradeShape } from "../kit/grademark.ts";
import { timeAxis, timeScale, type TimeScale } from "../kit/axis.ts";
import {
  baseline,
  measure,
  overlaps,
  textStyles,
  wrap,
  type Box,
  type TextStyle,
} from "../kit/text.ts";
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

/** Where the lanes of a frame lie, in px from the top. */
interface Lanes {
  readonly title1: number;
  readonly said: Lane;
  readonly band: Box;
  readonly title3: number;
  readonly known: Lane;
  readonly axis: number;
}

/** Judgements rise from a line, the band lies under it, events hang from another line. */
function lanes(size: Size, withBand: boolean): Lanes {
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

/** Where a flag's words stand: `y` is their top. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

const heightOf = (flag: Flag) => flag.lines.reduce((sum, l) => sum + textStyles[l.style].line, 0);
const widthOf = (flag: Flag) => Math.max(...flag.lines.map((l) => measure(l.text, l.style)));

/** Words begin this far from the line, beyond the short staffs of flags without words. */
const clear = 14;

/** A flag and the side of its staff that its words are wanted on. */
interface Wanted {
  readonly flag: Flag;
  readonly side: "start" | "end";
}

/** Gives flags rows in a fixed order, nearest to the line first. */
function hang(wanted: readonly Wanted[], x: TimeScale, lane: Lane, width: number) {
  const depth = Math.abs(lane.limit - lane.base);
  const taken: Box[] = [];
  const offsets = new Map<string, { offset: number; anchor: "start" | "end" }>();
  for (const { flag, side } of wanted) {
    const w = widthOf(flag);
    const h = heightOf(flag);
    const fx = x(flag.day);
    const fits = (s: "start" | "end") => (s === "start" ? fx + 6 + w <= width : fx - 6 - w >= 0);
    const other = side === "start" ? "end" : "start";
    const anchor = fits(side) ? side : fits(other) ? other : undefined;
    if (!anchor) continue;
    const left = anchor === "start" ? fx + 6 : fx - 6 - w;
    // A row begins at the line, or just beyond words that stand already.
    const rows = [clear, ...taken.filter((t) => t.y > 0).map((t) => t.y + t.height + 5)].sort(
      (a, b) => a - b,
    );
    for (const offset of rows) {
      if (offset > depth - h) break;
      // Measured as distance from the line, so that both directions are one case.
      const words = { x: left, y: offset, width: w, height: h };
      const staff = { x: fx - 2, y: 0, width: 4, height: offset + h };
      if (taken.some((t) => overlaps(words, t, -4) || overlaps(staff, t, 0))) continue;
      taken.push(words, { ...staff, x: fx - 1, width: 2 });
      offsets.set(flag.id, { offset, anchor });
      break;
    }
  }
  return { offsets, depth };
}

/**
 * Places the words of a lane. Words to the left of their staffs are hung from
 * left to right, words to the right from right to left: so no staff crosses
 * words. Where the one gives way to the other is tried at every flag, with all
 * flags and with the weightier ones alone; the try that says most of what
 * weighs most is kept, and spread over the lane's height. A flag without room
 * keeps its staff and loses its words; the table has them all.
 */
function arrange(
  flags: readonly Flag[],
  x: TimeScale,
  lane: Lane,
  width: number,
): Map<string, Place> {
  const inOrder = [...flags].sort((a, b) => a.day - b.day);
  const weights = [...new Set(flags.map((f) => Math.min(f.weight, 100)))].sort((a, b) => a - b);
  const tries = weights.flatMap((least) => {
    const some = inOrder.filter((f) => f.weight >= least);
    const stride = Math.ceil((some.length + 1) / 12);
    return Array.from({ length: Math.ceil((some.length + 1) / stride) }, (_, i): Wanted[][] => {
      const k = i * stride;
      const ends = some.slice(0, k).map((flag): Wanted => ({ flag, side: "end" }));
      const starts = some
        .slice(k)
        .reverse()
        .map((flag): Wanted => ({ flag, side: "start" }));
      return [
        [...ends, ...starts],
        [...starts, ...ends],
      ];
    })
      .flat()
      .map((wanted) => hang(wanted, x, lane, width));
  });
  const score = (t: ReturnType<typeof hang>) =>
    flags.reduce((sum, f) => sum + (t.offsets.has(f.id) ? f.weight + 1 : 0), 0);
  const best = tries.reduce<ReturnType<typeof hang>>((a, b) => (score(b) > score(a) ? b : a), {
    offsets: new Map(),
    depth: 1,
  });
  const reach = Math.max(
    1,
    ...flags.map((f) => (best.offsets.get(f.id)?.offset ?? -heightOf(f)) + heightOf(f)),
  );
  const spread = Math.min(2, Math.max(1, best.depth / reach));
  const down = lane.limit > lane.base;
  return new Map(
    flags.flatMap((flag): [string, Place][] => {
      const at = best.offsets.get(flag.id);
      if (!at) return [];
      const fx = x(flag.day);
      const offset = Math.min(at.offset * spread, best.depth - heightOf(flag));
      return [
        [
          flag.id,
          {
            x: at.anchor === "start" ? fx + 6 : fx - 6,
            y: down ? lane.base + offset : lane.base - offset - heightOf(flag),
            anchor: at.anchor,
          },
        ],
      ];
    }),
  );
}

/** Staff, point and words of the flags of a lane. */
function flagMarks(flags: readonly Flag[], x: TimeScale, lane: Lane, width: number): Mark[] {
  const places = arrange(flags, x, lane, width);
  const down = lane.limit > lane.base;
  return flags.flatMap((flag): Mark[] => {
    const fx = x(flag.day);
    const at = places.get(flag.id);
    const tip = at ? (down ? at.y + heightOf(flag) - 3 : at.y + 3) : lane.base + (down ? 8 : -8);
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
      const { line: height } = textStyles[line.style];
      marks.push({
        key: `flag-${flag.id}-${i}`,
        kind: "text",
        class: `${line.class} halo`,
        style: line.style,
        text: line.text,
        at: { x: at.x, y: top + baseline(line.style), "text-anchor": at.anchor },
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

/** Is any of the period in the frame? */
function bandShows(data: TimelineData, view: TimelineView): boolean {
  return view.period && data.period.end > view.from && data.period.start < view.to;
}

/** The period as a plain band: no quantity by year, no texture. It slides in under the grades. */
function bandMarks(data: TimelineData, size: Size, x: TimeScale, band: Box): Mark[] {
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

/** The marks of a state, in drawing order. */
export function marks(data: TimelineData, view: TimelineView, size: Size): Mark[] {
  const wide = size.shape === "wide";
  const withBand = bandShows(data, view);
  const { title1, said, band, title3, known, axis } = lanes(size, withBand);
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
      weight: focus ? 1000 : 10 + i,
      staff: `s-${j.grade}`,
      lines: [
        {
          text: j.word,
          style: focus ? (wide ? "display" : "word") : "serif",
          class: `c-${j.grade}`,
        },
        ...(wide || focus || close
          ? [{ text: date, style: "small" as const, class: "c-soft" }]
          : []),
      ],
    };
  });
  const inFrame = data.events.filter((e) => visible(e.day));
  const roomy = close && inFrame.length < 9;
  const eventFlags = inFrame.map((e): Flag => {
    const focus = about(e.id);
    const style: TextStyle = focus ? "strong" : wide ? "label" : "small";
    const most = wide ? (close ? 200 : 150) : close ? 112 : 104;
    const words = wide && (focus || roomy) ? e.label : e.short;
    return {
      id: e.id,
      day: e.day,
      focus,
      weight: focus ? 1000 : e.major ? 100 : e.lane === "known" ? 20 : 5,
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

  // That inspectors came was known before what they would say.
  const spans: Mark[] = data.judgements.flatMap((j): Mark[] => {
    if (!j.inspected || !visible(j.inspected[1])) return [];
    const published = visible(j.day);
    const start = Math.max(x(j.inspected[0]), 0);
    const width = Math.max(x(j.inspected[1]) - start, 2);
    const bar: Mark = {
      key: `inspected-${j.id}`,
      kind: "rect",
      class: published ? `f-${j.grade}` : "f-soft",
      at: { x: start, y: said.base - 3, width, height: 6 },
    };
    const word = "inspectors are there";
    const style: TextStyle = wide ? "label" : "small";
    if (published || !close || start + measure(word, style) > size.width) return [bar];
    const text: Mark = {
      key: `inspected-word-${j.id}`,
      kind: "text",
      class: "c-ink halo",
      style,
      text: word,
      at: { x: start, y: said.base - 12, "text-anchor": "start" },
    };
    return [bar, text];
  });

  return [
    ...timeAxis(x, { top: axis - 6, y: axis, width: size.width }),
    {
      key: "base-axis",
      kind: "line",
      class: "s-hair w-1",
      at: { x1: 0, x2: size.width, y1: axis, y2: axis },
    },
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
    ...(withBand ? bandMarks(data, size, x, band) : []),
    // A line from each grade down through the period in which it was given.
    ...(withBand ? judgements : [])
      .filter((j) => j.day >= data.period.start && j.day <= data.period.end)
      .map((j): Mark => ({
        key: `drop-${j.id}`,
        kind: "line",
        class: "s-rule w-1 dash",
        at: { x1: x(j.day), x2: x(j.day), y1: said.base, y2: band.y + band.height },
      })),
    laneTitle("lane-1", "What inspectors said", title1, wide),
    laneTitle("lane-3", "What became public, and what followed", title3, wide),
    ...spans,
    ...flagMarks(judgementFlags, x, said, size.width),
    ...judgements.map((j): Mark => ({
      key: `point-${j.id}`,
      kind: "path",
      class: `f-${j.grade} s-paper w-2`,
      at: { d: gradeShape(j.shape, x(j.day), said.base, about(j.id) ? 9 : 6.5) },
    })),
    ...flagMarks(eventFlags, x, known, size.width),
  ];
}

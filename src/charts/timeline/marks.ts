/**
 * `timeline`: three lanes on one time axis. What was said; the period
 * that was examined, a plain band without quantity; what became public
 * and what followed. The camera moves along the axis.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { gradeShape } from "../kit/grademark.ts";
import { timeAxis, timeScale } from "../kit/axis.ts";
import { measure, wrap, type TextStyle } from "../kit/text.ts";
import type { TimelineData } from "./data.ts";
import { flagMarks, type Flag } from "./flags.ts";
import { bandMarks, bandShows, lanes, laneTitle } from "./lanes.ts";
import type { TimelineView } from "./views.ts";

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
    const word = data.said.during;
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
    laneTitle("lane-1", data.said.lane, title1, wide),
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

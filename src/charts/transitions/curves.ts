/**
 * `transitions` on a wide frame: from the bundle of those that had one grade to
 * the grades that they had next, which stand in their order; so a line that
 * rises reached a higher one. How many reached the best of them stands large.
 */
import type { Mark, Size } from "../kit/chart.ts";
import { textMark } from "../kit/marks.ts";
import { block, widest, type Line, linesHeight } from "../kit/place.ts";
import { measure, textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { TransitionsData } from "./data.ts";
import { authority, footer, footerMarks, lookOf, stack, text, type Row } from "./parts.ts";
import { waiting } from "./waiting.ts";
import type { TransitionsView } from "./views.ts";

/** Where the curve from one point to the other is at `x`. */
function heightAt(x1: number, y1: number, x2: number, y2: number, x: number): number {
  if (x >= x2) return y2;
  // The curve's x rises with its parameter, so halving finds the place.
  let [low, high] = [0, 1];
  const middle = (x1 + x2) / 2;
  const bezier = (t: number, a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (bezier(t, x1, middle, middle, x2) < x) low = t;
    else high = t;
  }
  return bezier(low, y1, y1, y2, y2);
}

/** How many of all reached the grade that the state is about, else the best, with the rings of those that wait. */
function figure(
  data: TransitionsData,
  view: TransitionsView,
  size: Size,
  bottom: number,
): { marks: Mark[]; width: number } {
  const group = data.groups.find((g) => g.grade === view.focus) ?? data.groups[0];
  if (!group || size.width < 720 || bottom < 380) return { marks: [], width: 0 };
  const large: TextStyle = size.width >= 1000 ? "figure156" : "figure112";
  const small: TextStyle = size.width >= 1000 ? "grade56" : "grade40";
  const baseline = textStyles[large].size * 0.86;
  const beside = measure(group.count, large) + 16;
  const of = `of ${data.total}`;
  const width = Math.max(beside + measure(of, small), Math.min(280, size.width * 0.22));
  const says = [`${data.startWord} at first,`, `${group.word} when graded again`].flatMap((t) =>
    wrap(t, "serif", width),
  );
  const lines = says.map((t): Line => ({ text: t, style: "serif", class: "c-ink" }));
  const rings = waiting(data, { x: 0, y: 0 }, width - 30);
  const placed = waiting(data, { x: 0, y: bottom - rings.height }, width - 30);
  return {
    width,
    marks: [
      textMark("figure", group.count, 0, baseline, { style: large, class: `c-${group.grade}` }),
      textMark("figure-of", of, beside, baseline, { style: small, class: "c-ink" }),
      ...block("figure-words", {
        lines,
        x: 0,
        y: baseline + textStyles[large].size * 0.22 + 2,
        anchor: "start",
        grow: "down",
      }),
      ...placed.marks,
    ],
  };
}

/** The marks of the wide form. */
export function curves(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  const look = lookOf(size);
  const foot = footer(data, size);
  const bottom = size.height - linesHeight(foot) - 18;
  const column = figure(data, view, size, bottom);
  const headLine = textStyles[look.word].line + 2;
  const all = data.groups.flatMap((group) => group.lines);
  const between = 26;
  const used = headLine * data.groups.length + between * (data.groups.length - 1);
  const step = Math.min((bottom - used) / all.length, 40);
  const gap =
    between + Math.max(0, bottom - used - step * all.length) / Math.max(data.groups.length - 1, 1);

  // At the right: a heading and its names for each grade, from the highest.
  const namesGap = look.markedDot + 12;
  const headings = Math.max(...data.groups.map((g) => measure(`${g.count} ${g.word}`, look.word)));
  const longest = Math.max(...all.map((line) => measure(line.name, look.marked)), headings);
  const endX = size.width - namesGap - longest - 2;
  const nameX = endX + namesGap;
  const ends: Row[] = [];
  const heads: Mark[] = [];
  let y = 0;
  data.groups.forEach((group, g) => {
    if (g > 0) y += gap;
    const ink = view.focus !== null && view.focus !== group.grade ? "c-soft" : `c-${group.grade}`;
    heads.push(
      text(
        `group-${group.grade}`,
        `${group.count} ${group.word}`,
        look.word,
        ink,
        nameX,
        y + headLine / 2,
      ),
    );
    y += headLine;
    for (const line of group.lines) {
      ends.push({ line, group, y: y + step / 2 });
      y += step;
    }
  });

  // At the left: the bundle, at the height of the grade that all of them had.
  const same = ends.filter((row) => row.line.grade === data.startGrade);
  const level = same.length > 0 ? same : ends.slice(-1);
  const centre = ((level[0] as Row).y + (level.at(-1) as Row).y) / 2;
  const pitch = Math.min(15, (bottom - 60) / ends.length);
  const bundle = pitch * (ends.length - 1);
  const reach = look.markedDot + 1;
  const bundleTop = Math.min(centre + bundle / 2, bottom - reach) - bundle;
  const left = column.width === 0 ? 0 : column.width + 34;
  const x = left + reach;
  const drawn = ends.map((row, i) => {
    const from = { x, y: bundleTop + pitch * i, grade: data.startGrade, shape: data.startShape };
    return { line: row.line, ...authority(row, view, look, from, { x: endX, y: row.y }, nameX) };
  });
  // Where the lines are short they rise steeply, so the label has to be slim.
  const room = Math.max((endX - x) * 0.6, measure(data.startWord, "word"));
  const lines: Line[] = [
    ...wrap(`${data.total} ${data.startWord}`, "word", room).map((t): Line => ({
      text: t,
      style: "word",
      class: `c-${data.startGrade}`,
    })),
    ...wrap("at first inspection", "label", room).map((t): Line => ({
      text: t,
      style: "label",
      class: "c-soft",
    })),
  ];
  // Over the bundle, as high as the highest line needs in order to pass under it.
  const first = ends[0] as Row;
  const passing = heightAt(x, bundleTop, endX, first.y, left + widest(lines) + 8);
  const startBottom = Math.max(Math.min(passing, bundleTop - reach) - 8, linesHeight(lines));
  const others = waiting(data, { x: 0, y: 0 }, Math.min(endX * 0.5, 230), 17);
  const clear = column.width === 0 && startBottom - linesHeight(lines) > others.height + 24;
  return [
    ...heads,
    ...column.marks,
    ...(clear ? others.marks : []),
    ...stack(drawn),
    ...block("start", { lines, x: left, y: startBottom, anchor: "start", grow: "up" }),
    ...footerMarks(foot, size),
  ];
}

/** `transitions` before the second inspection: each authority at the day of its first grade. */
import { timeAxis, timeScale, yearStart } from "../kit/axis.ts";
import type { Mark, Size } from "../kit/chart.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { measure, wrap } from "../kit/text.ts";
import type { Transition, TransitionsData } from "./data.ts";
import { authority, footer, footerMarks, lookOf, stack, text } from "./parts.ts";
import type { TransitionsView } from "./views.ts";

/** The first and the last day of the years in which the first grades were published. */
function years(lines: readonly Transition[]): [number, number] {
  const days = lines.map((line) => line.firstDay);
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  return [yearStart(yearOf(Math.min(...days))), yearStart(yearOf(Math.max(...days)) + 1)];
}

/** Every authority on a row of its own, at the day on which its first grade was published. */
export function before(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  const look = lookOf(size);
  const wide = size.shape === "wide";
  const foot = footer(data, size);
  const rows = data.groups
    .flatMap((group) => group.lines.map((line) => ({ line, group })))
    .sort((a, b) => a.line.firstDay - b.line.firstDay || a.line.name.localeCompare(b.line.name));
  const style = wide ? "word" : "strong";
  const head = wrap(`${data.total} ${data.startWord}`, style, size.width).map((t): Line => ({
    text: t,
    style,
    class: `c-${data.startGrade}`,
  }));
  const remark: Line = {
    text: "by the day that the report was published",
    style: wide ? "label" : "small",
    class: "c-soft",
  };
  const headHeight = linesHeight([...head, remark]);
  const axis = size.height - linesHeight(foot) - (wide ? 40 : 26);
  const top = headHeight + (wide ? 26 : 8);
  const step = (axis - top - 4) / rows.length;
  const edge = look.markedDot + 1;
  const x = timeScale(years(rows.map((row) => row.line)), [edge, size.width - edge]);
  const gap = look.markedDot + (wide ? 9 : 5);
  const drawn = rows.map((row, i) => {
    const { line } = row;
    const y = top + step * (i + 0.5);
    const at = { x: x(line.firstDay), y, grade: data.startGrade, shape: data.startShape };
    const nameWidth = measure(line.name, line.marked ? look.marked : look.name);
    const width = wide ? nameWidth + 10 + measure(line.first, look.small) : nameWidth;
    // Words stand after the dot, or before it where the frame ends.
    const after = at.x + gap + width <= size.width;
    const nameX = after ? at.x + gap : at.x - gap - width;
    const dateX = nameX + nameWidth + 10;
    return { line, y, dateX, ...authority({ ...row, y }, view, look, at, at, nameX) };
  });
  return [
    ...timeAxis(x, { top: top - 4, y: axis, width: size.width }),
    ...block("head", { lines: [...head, remark], x: 0, y: 0, anchor: "start", grow: "down" }),
    ...stack(drawn),
    ...(wide
      ? drawn.map(({ line, y, dateX }) =>
          text(`date-${line.id}`, line.first, look.small, "c-soft", dateX, y),
        )
      : []),
    ...footerMarks(foot, size),
  ];
}

/**
 * `count`: one mark for each one in a figure, in one block and not
 * on a time axis. The block has no frame; its last rows break off where the
 * words "at least" stand, because the figure is a floor.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { block, widest, type Line, linesHeight } from "../kit/place.ts";
import { baseline, wrap } from "../kit/text.ts";
import type { CountData } from "./data.ts";
import { gathered } from "./gathered.ts";
import { passing, passingHeight } from "./passing.ts";
import { at, run, type Origin } from "./run.ts";
import type { CountView } from "./views.ts";

/** How far the marks stay from the edge of the black; those that pass have the page's own edge. */
const padding: Readonly<Record<Shape, number>> = { wide: 28, narrow: 14 };

/** The mark that stands alone, and what it stands for, in the middle of the frame. */
function one(data: CountData, size: Size, o: Origin): Mark[] {
  const wide = size.shape === "wide";
  const side = wide ? 24 : 16;
  const gap = wide ? 18 : 12;
  const style = wide ? "display" : "word";
  const lines = wrap(data.one, style, size.width - side - gap).map((text): Line => ({
    text,
    style,
    class: "c-on-black",
  }));
  const x = Math.max(0, Math.round((size.width - side - gap - widest(lines)) / 2));
  const top = (size.height - linesHeight(lines)) / 2;
  // The mark stands on the first line of the words, as a bullet does.
  const foot = top + baseline(style);
  return [
    run("m-1", 1, o.x + x, o.y + Math.round(foot - side), side, side),
    ...block("one", at(lines, o.x + x + side + gap, o.y + top)),
  ];
}

/** The marks of a state, in drawing order, on the black that stands for what was found. */
export function marks(data: CountData, view: CountView, size: Size): Mark[] {
  const ground: Mark = {
    key: "ground",
    kind: "rect",
    class: "f-black",
    at: { x: 0, y: 0, width: size.width, height: size.height },
  };
  const all = view.stage === "passing" ? passing(data, size, { x: 0, y: 0 }) : undefined;
  if (all) return [ground, ...all];
  const by = padding[size.shape];
  const inner = { ...size, width: size.width - 2 * by, height: size.height - 2 * by };
  return [ground, ...(view.stage === "one" ? one : gathered)(data, inner, { x: by, y: by })];
}

/** The height in px at which the block fills the width with a mark of a calm size. */
export function height(width: number, shape: Shape, view: CountView): number {
  if (view.stage === "one") return shape === "wide" ? 160 : 120;
  if (view.stage === "passing") return passingHeight(view.total, width, shape);
  return shape === "wide" ? Math.round(Math.min(800, Math.max(480, 150_000 / width + 300))) : 500;
}

/**
 * `transitions`: authorities that had one grade, and the grade that each was
 * given next. The one that the story is about is heavier, in ink; the others are quiet.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import { before } from "./before.ts";
import { curves } from "./curves.ts";
import type { TransitionsData } from "./data.ts";
import { lists } from "./lists.ts";
import type { TransitionsView } from "./views.ts";

/** The marks of a state, in drawing order. */
export function marks(data: TransitionsData, view: TransitionsView, size: Size): Mark[] {
  if (view.stage === "start") return before(data, view, size);
  // Where a wide frame is too low for a row of each name, names stand side by side.
  return (size.shape === "wide" && size.height >= 380 ? curves : lists)(data, view, size);
}

/** The height in px that suits a width. */
export function height(_width: number, shape: Shape): number {
  return shape === "wide" ? 620 : 460;
}

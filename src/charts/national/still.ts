/**
 * `national`: shares of authorities by grade, a panel for each scale and
 * denominator. A still, drawn where the page is built; the browser never loads it.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import type { NationalData } from "./data.ts";
import { narrow } from "./narrow.ts";
import { quartersMarks } from "./quarters.ts";
import type { NationalView } from "./views.ts";
import { wide } from "./wide.ts";

/** The marks of the chart, in drawing order. */
export function marks(data: NationalData, view: NationalView, size: Size): Mark[] {
  const alone = data.panels.find((panel) => panel.id === view.show);
  if (alone) return quartersMarks(alone, size);
  return size.shape === "wide" ? wide(data, size) : narrow(data, size);
}

/** The height in px that suits a width. */
export function height(width: number, shape: Shape, view: NationalView): number {
  if (view.show !== "all")
    return Math.round(shape === "wide" ? Math.max(280, width * 0.36) : width * 0.95 + 60);
  // As high as the fullest density of the layout; a test holds the two together.
  // Narrow, a label or two more are broken: 70 px each.
  if (shape === "narrow") return 1260 + 70 * (width < 340 ? 2 : width < 480 ? 1 : 0);
  return width >= 1500 ? 520 : width >= 860 ? 700 : 900;
}

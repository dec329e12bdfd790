/**
 * `national`: shares of authorities by grade, a panel for each scale and
 * denominator. A still, drawn where the page is built; the browser never loads it.
 */
import type { Mark, Shape, Size } from "../kit/chart.ts";
import type { NationalData } from "./data.ts";
import { narrow } from "./narrow.ts";
import { wide } from "./wide.ts";

/** The marks of the chart, in drawing order. */
export function marks(data: NationalData, _view: unknown, size: Size): Mark[] {
  return size.shape === "wide" ? wide(data, size) : narrow(data, size);
}

/** The height in px that suits a width. */
export function height(width: number, shape: Shape): number {
  // As high as the fullest density of the layout; a test holds the two together.
  if (shape === "narrow") return width < 340 ? 1400 : width < 480 ? 1330 : 1260;
  return width >= 1500 ? 520 : width >= 860 ? 700 : 900;
}

/** A chart's drawings for the page as it is before any script: one for each shape. */
import type { Chart, Shape, Size } from "../charts/kit/chart.ts";
import { svg } from "../charts/kit/svg.ts";
import { bare } from "./bare.ts";

/**
 * Widths that the flat form is drawn at, in px. The narrow one is as wide as the
 * text on the smallest phone (320 px), so that no label falls under 12 px.
 */
const widths: Record<Shape, number> = { wide: 760, narrow: 288 };

/** The frame that a chart chooses for a shape and view. */
function frame(chart: Chart, view: unknown, shape: Shape): Size {
  const width = widths[shape];
  return { width, height: chart.height(width, shape, view), shape };
}

/** An `<svg>` of a view, named by `alt`. */
export function drawing(
  chart: Chart,
  data: unknown,
  view: unknown,
  shape: Shape,
  alt: string,
): string {
  const size = frame(chart, view, shape);
  // The narrow drawing is the one that reader modes keep.
  const more = shape === "narrow" ? { more: bare } : {};
  return svg(chart.marks(data, view, size), size, { label: alt, light: true, ...more });
}

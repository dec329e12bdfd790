/** The frame that a chart is drawn in, from the room there is for it. */
import type { Shape, Size } from "./chart.ts";

/** Frames narrower than this are drawn in the narrow shape. */
const wideFrom = 560;

/**
 * The smallest frames that every moving chart can be drawn in. Room may be less:
 * on a phone that is turned, in a page that is zoomed, in a window pulled small.
 */
const least: Readonly<Record<Shape, { readonly width: number; readonly height: number }>> = {
  narrow: { width: 240, height: 240 },
  wide: { width: wideFrom, height: 320 },
};

/** The shape that a frame of a width is drawn in. */
export const shapeFor = (width: number): Shape => (width < wideFrom ? "narrow" : "wide");

/**
 * The frame for a room of `width` × `height` px: the room itself, or the least
 * that can be drawn in, which is then shown smaller. `own` is the height that a
 * chart insists on: that of a still, which is never squeezed.
 */
export function frameFor(width: number, height: number, own = 0): Size {
  const shape = shapeFor(width);
  return {
    width: Math.max(width, least[shape].width),
    height: Math.max(height, least[shape].height, own),
    shape,
  };
}

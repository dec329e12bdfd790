/** The frames in which tests draw a chart: article columns, phones and screens. */
import type { Chart, Shape, Size, ViewAttributes } from "./chart.ts";
import { shapeFor } from "./frame.ts";

/** In px; 280 is the narrowest article column. */
export const sweepWidths = [280, 320, 360, 390, 480, 640, 760, 900, 1200, 1920];

/** A view in a frame. */
export interface Framed<V extends ViewAttributes> {
  readonly view: V;
  readonly size: Size;
}

/** How high a frame is that isn't as high as the chart asks: half of a phone's screen, a whole large one. */
const elsewhere = (shape: Shape): number => (shape === "narrow" ? 420 : 700);

/** Each view at each width, at the height that the chart asks for and at another. */
export function sweep<V extends ViewAttributes>(
  chart: Chart,
  data: unknown,
  views: readonly V[],
  other: (shape: Shape, own: number) => number = elsewhere,
): Framed<V>[] {
  return views.flatMap((view) =>
    sweepWidths.flatMap((width) => {
      const shape = shapeFor(width);
      const own = chart.height(width, shape, chart.view(view, data));
      return [own, other(shape, own)].map((height) => ({ view, size: { width, height, shape } }));
    }),
  );
}

/** A ring for each authority that waits for its second grade, with what they are. */
import type { Mark } from "../kit/chart.ts";
import { block, type Line, linesHeight } from "../kit/place.ts";
import { wrap } from "../kit/text.ts";
import type { TransitionsData } from "./data.ts";

/** The rings from a place down, in as many rows as a width needs, `pitch` px apart. */
export function waiting(
  data: TransitionsData,
  at: { readonly x: number; readonly y: number },
  width: number,
  pitch = 20,
): { marks: Mark[]; height: number } {
  const lines = wrap(data.waitingWords, "label", width).map((text): Line => ({
    text,
    style: "label",
    class: "c-soft",
  }));
  const columns = Math.max(1, Math.min(data.waiting, Math.floor(width / pitch)));
  const even = Math.ceil(data.waiting / Math.ceil(data.waiting / columns));
  const r = pitch * 0.32;
  const top = linesHeight(lines) + 8;
  return {
    height: top + Math.ceil(data.waiting / even) * pitch,
    marks: [
      ...block("waiting", { lines, ...at, anchor: "start", grow: "down" }),
      ...Array.from({ length: data.waiting }, (_, i): Mark => ({
        key: `waiting-ring-${i + 1}`,
        kind: "circle",
        class: `f-paper s-${data.startGrade} w-2`,
        at: {
          cx: at.x + r + 1 + (i % even) * pitch,
          cy: at.y + top + r + 1 + Math.floor(i / even) * pitch,
          r,
        },
      })),
    ],
  };
}

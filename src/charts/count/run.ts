/** Square marks in rows: each stands for one. */
import type { Mark } from "../kit/chart.ts";
import type { Candidate, Line } from "../kit/place.ts";

/** Where the drawing begins within its frame, in px: how far it stays from the edge of its ground. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

/** Lines from a place down. */
export const at = (lines: readonly Line[], x: number, y: number): Candidate => ({
  lines,
  x,
  y,
  anchor: "start",
  grow: "down",
});

/** A run of square marks as one path: a stroke as wide as it is long for each. */
export function run(
  key: string,
  count: number,
  x: number,
  y: number,
  side: number,
  pitch: number,
): Mark {
  const step = `m${pitch - side} 0h${side}`;
  return {
    key,
    kind: "path",
    class: "nofill s-on-black",
    at: {
      d: `M${x} ${y + side / 2}h${side}${step.repeat(count - 1)}`,
      "stroke-width": side,
    },
  };
}

/** Marks in each row: `full` rows of `columns`, the rest in rows of `short`, the last one broken off. */
export function rowsOf(total: number, columns: number, full: number, short: number): number[] {
  const rows: number[] = Array.from({ length: full }, () => columns);
  for (let left = total - full * columns; left > 0; left -= short) rows.push(Math.min(left, short));
  return rows;
}

/** Does the last row break off where it can be seen to: neither a stub nor a whole row? */
export function breaksOff(rows: readonly number[], short: number): boolean {
  const last = rows.at(-1) as number;
  return last >= short * 0.35 && last <= short * 0.8;
}

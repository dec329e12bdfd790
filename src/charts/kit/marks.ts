/** Marks that every chart makes: a line of words, a straight line, a box. Lengths in px. */
import type { Mark } from "./chart.ts";
import type { TextStyle } from "./text.ts";

/** How a line of words is set. */
export interface Set {
  readonly style: TextStyle;
  readonly class: string;
  /** Which end of the words `x` is. Default: the start. */
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of words on a baseline. */
export function textMark(key: string, text: string, x: number, y: number, set: Set): Mark {
  const { style, class: className, anchor = "start" } = set;
  return {
    key,
    kind: "text",
    class: className,
    style,
    text,
    at: { x, y, "text-anchor": anchor },
  };
}

/** A straight line from one point to another. */
export function lineMark(
  key: string,
  className: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): Mark {
  return { key, kind: "line", class: className, at: { x1, x2, y1, y2 } };
}

/** A rectangle, filled. */
export function rectMark(
  key: string,
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
): Mark {
  return { key, kind: "rect", class: className, at: { x, y, width, height } };
}

/** Words of `national`, as lines set under one another. */
import type { Mark } from "../kit/chart.ts";
import { block, type Line } from "../kit/place.ts";
import { wrap, type TextStyle } from "../kit/text.ts";

/** Text broken into lines of one style and colour. */
export function textLines(text: string, style: TextStyle, ink: string, width: number): Line[] {
  return wrap(text, style, width).map((t) => ({ text: t, style, class: ink }));
}

/** Lines from `y` down, starting at `x`. */
export function set(key: string, words: readonly Line[], x: number, y: number): Mark[] {
  return words.length === 0
    ? []
    : block(key, { lines: words, x, y, anchor: "start", grow: "down" });
}

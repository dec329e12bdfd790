/** What was found to be left out: an empty bar over the years of it, and the words of who found it. */
import type { Mark } from "../kit/chart.ts";
import { rectMark, textMark } from "../kit/marks.ts";
import { textStyles, wrap, type TextStyle } from "../kit/text.ts";
import type { TimelineData } from "./data.ts";

/** What was left out, in words that begin at `x` and whose last line, that of who said it, stands at `bottom`. */
export function gapWords(
  gap: NonNullable<TimelineData["gap"]>,
  styles: readonly TextStyle[],
  x: number,
  width: number,
  most: number,
): { height: number; at: (bottom: number) => Mark[] } {
  const source = wrap(gap.source, "label", width);
  const linesIn = (style: TextStyle) => wrap(gap.text, style, width);
  const heightIn = (style: TextStyle) =>
    linesIn(style).length * textStyles[style].line + 8 + source.length * 19;
  const style = styles.find((s) => heightIn(s) <= most) ?? (styles.at(-1) as TextStyle);
  const { line } = textStyles[style];
  const height = heightIn(style);
  return {
    height,
    at: (bottom) => [
      ...linesIn(style).map((text, i) =>
        textMark(`gap-${i}`, text, x, bottom - height + line * (i + 0.78), {
          style,
          class: "c-on-black",
        }),
      ),
      ...source.map((text, i) =>
        textMark(`gap-source-${i}`, text, x, bottom - (source.length - 1 - i) * 19 - 3, {
          style: "label",
          class: "c-on-black",
        }),
      ),
    ],
  };
}

/** An empty bar, with its first year and its last inside its ends. */
export function gapBar(
  { years }: NonNullable<TimelineData["gap"]>,
  [x, y, width, height]: readonly [number, number, number, number],
): Mark[] {
  const across = width > height;
  const set = { style: "label", class: "c-on-black" } as const;
  const [first, last] = years;
  return [
    rectMark("gap", "nofill s-on-black w-2", x, y, width, height),
    ...(across
      ? [
          textMark("gap-from", first, x + 10, y + height / 2 + 5, set),
          textMark("gap-to", last, x + width - 10, y + height / 2 + 5, { ...set, anchor: "end" }),
        ]
      : [
          textMark("gap-from", first, x + width / 2, y + 22, { ...set, anchor: "middle" }),
          textMark("gap-to", last, x + width / 2, y + height - 12, { ...set, anchor: "middle" }),
        ]),
  ];
}

/**
 * Text in charts, measured without a browser: widths come from the fonts'
 * advance widths (`metrics.json`), so server and browser lay out alike.
 */
import metrics from "./metrics.json" with { type: "json" };
import type { Mark } from "./chart.ts";

/** How chart text may be set. Sizes in CSS px; none is under 14. */
export const textStyles = {
  /** Years and other marks along an axis. */
  axis: { font: "sans400", size: 14, line: 18 },
  /** A remark inside the drawing: scope, a limit, a date. */
  small: { font: "sans400", size: 14, line: 17 },
  /** A direct label. */
  label: { font: "sans400", size: 14, line: 18 },
  /** A direct label that matters most in this view. */
  strong: { font: "sans600", size: 14, line: 18 },
  /** A figure or name set in the story's serif. */
  serif: { font: "serif400", size: 17, line: 22 },
  /** A grade as a word. */
  word: { font: "serif600", size: 21, line: 25 },
  /** The grade that a view is about. */
  display: { font: "serif600", size: 32, line: 36 },
  /** A grade as a mark of the ladder, in the sizes that a frame may ask for. */
  grade96: { font: "serif400", size: 96, line: 98 },
  grade80: { font: "serif400", size: 80, line: 82 },
  grade68: { font: "serif400", size: 68, line: 70 },
  grade56: { font: "serif400", size: 56, line: 58 },
  grade48: { font: "serif400", size: 48, line: 49 },
  grade40: { font: "serif400", size: 40, line: 41 },
  grade34: { font: "serif400", size: 34, line: 35 },
  grade28: { font: "serif400", size: 28, line: 29 },
  grade22: { font: "serif400", size: 22, line: 23 },
} as const satisfies Record<
  string,
  { font: "sans400" | "sans600" | "serif400" | "serif600"; size: number; line: number }
>;

export type TextStyle = keyof typeof textStyles;

const cssFont = {
  sans400: { family: "var(--sans)", weight: 400 },
  sans600: { family: "var(--sans)", weight: 600 },
  serif400: { family: "var(--serif)", weight: 400 },
  serif600: { family: "var(--serif)", weight: 600 },
} as const;

/** The stylesheet rules of the text styles, so that sizes stand in one place only. */
export function textStyleRules(scope = ".chart"): string {
  return Object.entries(textStyles)
    .map(([name, { font, size }]) => {
      const { family, weight } = cssFont[font];
      return `${scope} .t-${name}{font:${weight} ${size}px/1 ${family}}`;
    })
    .join("");
}

/** Width in px of one line of text. Unknown characters count as an en. */
export function measure(text: string, style: TextStyle): number {
  const { font, size } = textStyles[style];
  const widths = metrics[font];
  let thousandths = 0;
  for (const c of text) thousandths += widths[metrics.glyphs.indexOf(c)] ?? 560;
  return (thousandths * size) / 1000;
}

/** Breaks text into lines of at most `width` px, at spaces only; non-breaking spaces hold. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a text mark from its anchor, baseline and style. Throws for other marks. */
export function textBox(mark: Mark): Box {
  if (mark.kind !== "text" || mark.text === undefined || mark.style === undefined)
    throw new Error(`mark "${mark.key}" is not a text mark with words and style`);
  const { size } = textStyles[mark.style];
  const width = measure(mark.text, mark.style);
  const x = Number(mark.at["x"]);
  const y = Number(mark.at["y"]);
  const anchor = mark.at["text-anchor"] ?? "start";
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { x: left, y: y - size * 0.78, width, height: size };
}

/** Do two boxes share more than a hair (`slack` px)? */
export function overlaps(a: Box, b: Box, slack = 0.5): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

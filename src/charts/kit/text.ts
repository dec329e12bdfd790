/**
 * Text in charts, measured without a browser: widths come from the fonts'
 * advance widths (`metrics.json`), so server and browser lay out alike.
 */
import { breakLines } from "./lines.ts";
import metrics from "./metrics.json" with { type: "json" };

/** The cuts that charts are set in, as in `metrics.json`, and what the stylesheet calls them. */
export const cuts = {
  sans400: { family: "--sans", weight: 400 },
  sans600: { family: "--sans", weight: 600 },
  serif400: { family: "--serif", weight: 400 },
  serif600: { family: "--serif", weight: 600 },
  display400: { family: "--display", weight: 400 },
} as const;

/** How chart text may be set. Sizes in CSS px; none is under 14, and what is read first is 15. */
export const textStyles = {
  /** Years and other marks along an axis. */
  axis: { font: "sans400", size: 15, line: 19 },
  /** A remark inside the drawing, where there is little room. */
  small: { font: "sans400", size: 14, line: 17 },
  /** A direct label. */
  label: { font: "sans400", size: 15, line: 19 },
  /** A direct label that matters most in this view. */
  strong: { font: "sans600", size: 15, line: 19 },
  /** A figure or name set in the story's serif. */
  serif: { font: "serif400", size: 17, line: 22 },
  /** A grade as a word. */
  word: { font: "serif600", size: 21, line: 25 },
  /** The grade that a view is about. */
  display: { font: "serif600", size: 32, line: 36 },
  /** A number that a view is about, and the words that belong to it. */
  figure156: { font: "display400", size: 156, line: 138 },
  figure112: { font: "display400", size: 112, line: 99 },
  caption32: { font: "serif400", size: 32, line: 38 },
  caption24: { font: "serif400", size: 24, line: 29 },
  /** A grade as a mark of the ladder, in the sizes that a frame may ask for: the poster's cut where it is large enough for it. */
  grade104: { font: "display400", size: 104, line: 104 },
  grade96: { font: "display400", size: 96, line: 96 },
  grade88: { font: "display400", size: 88, line: 88 },
  grade80: { font: "display400", size: 80, line: 80 },
  grade72: { font: "display400", size: 72, line: 72 },
  grade64: { font: "display400", size: 64, line: 64 },
  grade56: { font: "display400", size: 56, line: 56 },
  grade48: { font: "display400", size: 48, line: 49 },
  grade44: { font: "serif400", size: 44, line: 45 },
  grade40: { font: "serif400", size: 40, line: 41 },
  grade34: { font: "serif400", size: 34, line: 35 },
  grade28: { font: "serif400", size: 28, line: 30 },
  grade22: { font: "serif400", size: 22, line: 24 },
} as const satisfies Record<string, { font: keyof typeof cuts; size: number; line: number }>;

export type TextStyle = keyof typeof textStyles;

/** The sizes of a grade’s word, the largest first. */
export const gradeStyles = [
  "grade104",
  "grade96",
  "grade88",
  "grade80",
  "grade72",
  "grade64",
  "grade56",
  "grade48",
  "grade44",
  "grade40",
  "grade34",
  "grade28",
  "grade22",
] as const satisfies readonly TextStyle[];

/** The stylesheet rules of the text styles, so that sizes stand in one place only. */
export function textStyleRules(scope = ".chart"): string {
  return Object.entries(textStyles)
    .map(([name, { font, size }]) => {
      const { family, weight } = cuts[font];
      return `${scope} .t-${name}{font:${weight} ${size}px/1 var(${family})}`;
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

/** Breaks text into lines of at most `width` px. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  return breakLines(text, (line) => measure(line, style), width);
}

/** Width in px of a line set in the cut of a style at another size. */
export function measureAt(text: string, style: TextStyle, size: number): number {
  return (measure(text, style) * size) / textStyles[style].size;
}

/** How far above its baseline text reaches, as a share of its size. */
const rise = 0.78;

/** From the top of a line to the baseline of text that stands in its middle, in px. */
export function baselineIn(line: number, size: number): number {
  return (line - size) / 2 + size * rise;
}

/** The same for a line of a style. */
export function baseline(style: TextStyle): number {
  return baselineIn(textStyles[style].line, textStyles[style].size);
}

/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark, as far as its words are concerned. */
interface Lettered {
  readonly key: string;
  readonly kind: string;
  readonly at: Readonly<Record<string, number | string>>;
  readonly text?: string;
  readonly style?: TextStyle;
}

/** The box of a text mark from its anchor, baseline and style. Throws for other marks. */
export function textBox(mark: Lettered): Box {
  if (mark.kind !== "text" || mark.text === undefined || mark.style === undefined)
    throw new Error(`mark "${mark.key}" is not a text mark with words and style`);
  const { size } = textStyles[mark.style];
  const width = measure(mark.text, mark.style);
  const x = Number(mark.at["x"]);
  const y = Number(mark.at["y"]);
  const anchor = mark.at["text-anchor"] ?? "start";
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { x: left, y: y - size * rise, width, height: size };
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

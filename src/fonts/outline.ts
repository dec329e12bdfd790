/** A word of the display cut as an outline: the same letters on every machine, before any font has come. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";

/** An outline in units of which `width` are the word's own width; the baseline is at 0, y grows downwards. */
export interface Outline {
  readonly d: string;
  readonly width: number;
  /** Highest point above the baseline. */
  readonly ascent: number;
  /** Lowest point under the baseline. */
  readonly descent: number;
  /** How far round letters reach under the baseline: they stand on it, and only a descender goes through. */
  readonly overshoot: number;
}

/**
 * The outline of a word, `width` units wide from its first ink to its last.
 * @throws Error for a word with a letter that the display cut doesn't hold.
 */
export function wordOutline(word: string, width = 1000): Outline {
  const font = fontkit.create(readFileSync(join(process.cwd(), "src/fonts/serif-display.woff2")));
  if (!("layout" in font))
    throw new Error("serif-display.woff2 holds several fonts; one was expected");
  const { glyphs, positions } = font.layout(word);
  const missing = [...word].filter((_, i) => glyphs[i]?.id === 0);
  if (missing.length > 0)
    throw new Error(
      `the display cut has no "${missing.join("")}": add it to displayGlyphs in src/fonts/make.ts`,
    );
  let x = 0;
  const placed = glyphs.map((glyph, i) => {
    const path = glyph.path.translate(x, 0);
    x += positions[i]?.xAdvance ?? glyph.advanceWidth;
    return path;
  });
  const left = Math.min(...placed.map((path) => path.bbox.minX));
  const right = Math.max(...placed.map((path) => path.bbox.maxX));
  const scale = width / (right - left);
  const low = placed.map((path) => -path.bbox.minY * scale);
  return {
    d: placed
      .map((path) => path.translate(-left, 0).scale(scale, -scale).toSVG())
      .join("")
      .replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n) * 10) / 10)),
    width,
    ascent: Math.max(...placed.map((path) => path.bbox.maxY)) * scale,
    descent: Math.max(...low),
    overshoot: Math.max(0, ...low.filter((depth) => depth < width / 50)),
  };
}

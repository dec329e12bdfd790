/** How wide a line is in the letters that pages bring, to the hundredth of a pixel; build side only. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { letterCuts, type Cut } from "./letters.ts";

const opened = new Map<Cut, fontkit.Font>();

function open(cut: Cut): fontkit.Font {
  const known = opened.get(cut);
  if (known) return known;
  const file = join(process.cwd(), "src/fonts", `${letterCuts[cut].file}.ttf`);
  const font = fontkit.create(readFileSync(file));
  if (!("layout" in font)) throw new Error(`${file} holds several fonts; one was expected`);
  opened.set(cut, font);
  return font;
}

/** Width in px of a line at a size. Text is set without kerning, headings with it: see letters.ts. */
export function widthOf(text: string, cut: Cut, size: number): number {
  const font = open(cut);
  const heading = letterCuts[cut].family === "Source Serif 4";
  const { advanceWidth } = font.layout(text, { kern: heading, liga: heading });
  return (advanceWidth * size) / font.unitsPerEm;
}

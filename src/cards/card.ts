/** The picture that stands for a scene where its address is shared: its heading beside one state of its chart. */
import type { Mark, Size } from "../charts/kit/chart.ts";
import { escape, marksToSvg } from "../charts/kit/svg.ts";
import { pictureCss } from "../embed/style.ts";
import { lightPalette } from "../styles/tokens.ts";
import { cardLines, largestSize, type Face } from "./cardlines.ts";

/** What networks expect, in px. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 64;
/** The chart is laid out as on a phone and drawn larger, so that its labels can be read in a feed. */
const enlarged = 1.55;
const column = { x: margin, width: 404 } as const;
const left = 512;
const frame = {
  x: left,
  y: 56,
  width: cardSize.width - 56 - left,
  height: cardSize.height - 2 * 56,
} as const;

/** The words on a card. */
export interface CardText {
  readonly heading: string;
  readonly question?: string;
  /** The name of the site. */
  readonly site: string;
  /** What all of it is about, at the foot. */
  readonly about: string;
  /** Set on the right where there is no chart. */
  readonly summary?: string;
}

const palette = lightPalette();

function set(
  text: string,
  x: number,
  y: number,
  face: Face,
  size: number,
  token = "--ink",
  spacing = 0,
): string {
  const style = `font-size:${size}px;fill:${palette.get(token)};letter-spacing:${spacing}px`;
  return `<text class="t-${face}" style="${style}" x="${x}" y="${y}">${escape(text)}</text>`;
}

/** A card as SVG of `cardSize`: words on the left, a chart's marks on the right. */
export function card(text: CardText, drawing?: (size: Size) => readonly Mark[]): string {
  const parts: string[] = [];
  const isSite = text.heading === text.site;
  const size = isSite ? 100 : Math.min(68, largestSize(text.heading, "serif", column.width));
  let y = margin + 22;
  for (const line of text.question ? cardLines(text.question, "label", 24, column.width) : []) {
    parts.push(set(line, column.x, y, "label", 24, "--soft"));
    y += 32;
  }
  y += (text.question ? 12 : -24) + size * 0.72;
  for (const line of cardLines(text.heading, "serif", size, column.width)) {
    parts.push(set(line, column.x - size * 0.045, y, "serif", size, "--ink", -size / 50));
    y += size * 1.04;
  }

  const about = cardLines(text.about, "label", 20, column.width);
  const foot = cardSize.height - margin;
  about.forEach((line, i) =>
    parts.push(set(line, column.x, foot - 27 * (about.length - 1 - i), "label", 20, "--soft")),
  );
  if (!isSite)
    parts.push(
      set(text.site, column.x - 2, foot - 27 * about.length - 16, "serif", 44, "--ink", -1.2),
    );

  if (drawing) {
    const inner = {
      width: frame.width / enlarged,
      height: frame.height / enlarged,
      shape: "narrow",
    } as const;
    parts.push(
      `<g transform="translate(${frame.x} ${frame.y}) scale(${enlarged})">${marksToSvg(drawing(inner))}</g>`,
    );
  } else if (text.summary)
    cardLines(text.summary, "serif", 38, frame.width).forEach((line, i) =>
      parts.push(set(line, frame.x, margin + 30 + i * 54, "serif", 38)),
    );
  const { width: w, height: h } = cardSize;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<style>${pictureCss()}</style><rect width="${w}" height="${h}" fill="${palette.get("--paper")}"/>` +
    `<g class="chart">${parts.join("")}</g></svg>`
  );
}

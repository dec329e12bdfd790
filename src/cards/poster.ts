/**
 * The card of the story itself: its poster. One word on paper, the ground black
 * from 58 % down, and the part of the word that goes through the line in paper.
 */
import { escape, px } from "../charts/kit/svg.ts";
import { pictureCss } from "../embed/style.ts";
import { lightPalette } from "../styles/tokens.ts";
import { wordOutline } from "../fonts/outline.ts";
import { cardSize } from "./card.ts";
import { cardLines } from "./cardlines.ts";

/** The words on the poster. */
export interface PosterText {
  /** The word, set across the whole width. */
  readonly word: string;
  /** What it was said of, by whom and when: above it, a line for each sentence. */
  readonly above: string;
  /** What was found later: in the black. */
  readonly below: string;
  /** The colour of the word, by its token; without it, that of ink. */
  readonly colour?: string;
}

/** The sentences of a caption, without their stops: each has a line. */
export function sentences(text: string): string[] {
  return text.split(/(?<=\.)\s+/).map((one) => one.replace(/\.$/, ""));
}

const margin = 56;
/** Where paper ends and black begins, as a share of the height: `direction`, storyboard, poster. */
const horizon = Math.round(cardSize.height * 0.58);
/** The two grounds, which don't change with a theme. */
const ground = { paper: "#f7f4ee", black: "#191817" } as const;

/** The poster as SVG of `cardSize`. */
export function poster({ word, above, below, colour = "ink" }: PosterText): string {
  const { width, height } = cardSize;
  const { d, ascent, overshoot } = wordOutline(word, width - 2 * margin);
  const at = `transform="translate(${margin} ${px(horizon - overshoot)})"`;
  const line = (text: string, face: string, size: number, y: number, fill: string) =>
    `<text class="t-${face}" style="font-size:${size}px;fill:${fill}" x="${margin}" y="${y}">${escape(text)}</text>`;
  const lines = cardLines(below, "serif", 32, width - 2 * margin);
  const said = sentences(above);
  const over = Math.round(horizon - overshoot - ascent - 28);
  const first = height - margin - 44 * (lines.length - 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<style>${pictureCss()}</style>` +
    `<defs><clipPath id="above"><rect width="${width}" height="${horizon}"/></clipPath>` +
    `<clipPath id="below"><rect y="${horizon}" width="${width}" height="${height - horizon}"/></clipPath></defs>` +
    `<rect width="${width}" height="${height}" fill="${ground.paper}"/>` +
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${ground.black}"/>` +
    `<g clip-path="url(#above)"><path ${at} fill="${lightPalette().get(`--${colour}`)}" d="${d}"/></g>` +
    `<g clip-path="url(#below)"><path ${at} fill="${ground.paper}" d="${d}"/></g>` +
    `<g class="chart">` +
    said
      .map((text, i) => line(text, "label", 26, over - 36 * (said.length - 1 - i), ground.black))
      .join("") +
    lines.map((text, i) => line(text, "serif", 32, first + 44 * i, ground.paper)).join("") +
    `</g></svg>`
  );
}

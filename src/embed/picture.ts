/**
 * A view as a picture: title, drawing, limits and credit in one SVG, 640 px
 * wide, that needs nothing from the page it is put in. Laid out from the fonts'
 * metrics, turned into PNG by resvg with the fonts of `src/fonts/`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { escape, exactForm, marksToSvg, px } from "../charts/kit/svg.ts";
import { breakLines, evenLines } from "../charts/kit/lines.ts";
import { baselineIn, measureAt, type TextStyle } from "../charts/kit/text.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { formatDate } from "../record/dates.ts";
import type { PublicRecord } from "../record/schema.ts";
import { sourceLine } from "./sourceline.ts";
import { cachedBytes } from "./cache.ts";
import { pictureCss } from "./style.ts";
import { lightPalette } from "../styles/tokens.ts";
import type { EmbedView } from "./view.ts";

/** Width of every picture in px; PNGs have once and twice as many pixels. */
export const pictureWidth = 640;
const padding = 28;
const inner = pictureWidth - 2 * padding;

/** How a line of the frame is set. `as` is the chart style whose font it is measured by. */
interface Face {
  readonly as: TextStyle;
  readonly size: number;
  readonly line: number;
  readonly token: string;
}

const faces = {
  title: { as: "word", size: 25, line: 31, token: "--ink" },
  subtitle: { as: "label", size: 15, line: 21, token: "--soft" },
  note: { as: "small", size: 12.5, line: 17.5, token: "--soft" },
  credit: { as: "small", size: 12.5, line: 17.5, token: "--ink" },
} as const satisfies Record<string, Face>;

/** Breaks text into lines within the frame; with `even`, into lines of much the same length. */
function wrappedText(text: string, { as, size }: Face, even = false): string[] {
  return (even ? evenLines : breakLines)(text, (line) => measureAt(line, as, size), inner);
}

export interface Picture {
  /** Text as text; needs the fonts. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Composes the picture of a view. `host` is the site as readers would type it: `story.example`. */
export function picture(record: PublicRecord, view: EmbedView, host: string): Picture {
  const palette = lightPalette();
  const { words, chart } = view;
  const parts: string[] = [];
  let y = padding - 6;
  const set = (text: string, face: Face, even = false) => {
    const { size, line, token, as } = face;
    for (const words of wrappedText(text, face, even)) {
      const baseline = y + baselineIn(line, size);
      parts.push(
        `<text class="t-${as}" style="font-size:${size}px;fill:${palette.get(token)}" x="${padding}" y="${px(baseline)}">${escape(words)}</text>`,
      );
      y += line;
    }
  };
  const rule = (token: string) =>
    parts.push(
      `<rect x="${padding}" y="${px(y)}" width="${inner}" height="1" style="fill:${palette.get(token)}"/>`,
    );

  set(words.title, faces.title, true);
  y += 4;
  set(words.subtitle, faces.subtitle, true);
  y += 18;
  const size = {
    width: inner,
    height: chart.height(inner, "wide", view.state),
    shape: "wide",
  } as const;
  const marks = marksToSvg(chart.marks(view.data, view.state, size), exactForm);
  parts.push(`<g class="chart" transform="translate(${padding} ${px(y)})">${marks}</g>`);
  y += size.height + 18;
  set(words.note, faces.note);
  y += 12;
  rule("--hair");
  y += 9;
  set(`${sourceLine(record, view)}. Checked ${formatDate(recordDate(record))}.`, faces.credit);
  set(`Chart: ${record.story.name}, ${host}, ${record.story.licence.name}`, faces.credit);
  y += padding - 8;

  const height = Math.ceil(y);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}" role="img" aria-labelledby="title desc">` +
    `<title id="title">${escape(words.title)}</title><desc id="desc">${escape(words.description)}</desc>` +
    `<style>${pictureCss()}</style>` +
    `<rect width="${pictureWidth}" height="${height}" style="fill:${palette.get("--paper")}"/>` +
    `<g class="chart">${parts.join("")}</g></svg>`;
  return { svg, width: pictureWidth, height };
}

const fontFiles = ["sans-400", "sans-600", "serif-400", "serif-600", "display-400"].map((name) =>
  join(process.cwd(), "src/fonts", `${name}.ttf`),
);

/** The fonts and the program that draw, by what they are: others draw another picture. */
let drawnWith: string | undefined;
function drawing(): string {
  const { version } = createRequire(import.meta.url)("@resvg/resvg-js/package.json") as {
    version: string;
  };
  const hash = createHash("sha256").update(version);
  for (const file of fontFiles) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** A picture as PNG, `pixels` wide. One that was made before is not made again. */
export function png(svg: string, pixels: number): Buffer {
  drawnWith ??= drawing();
  return cachedBytes(["png", drawnWith, String(pixels), svg], () => render(svg, pixels));
}

function render(svg: string, pixels: number): Buffer {
  // The display cut has a name of its own in its file: resvg reads no rules that would tell it from the text cut.
  const named = svg.replaceAll("Source Serif 4 Display", "Source Serif D");
  const drawn = new Resvg(named, {
    fitTo: { mode: "width", value: pixels },
    font: {
      fontFiles,
      loadSystemFonts: false,
      // The static cut of Public Sans calls itself after its thinnest weight.
      sansSerifFamily: "Public Sans Thin",
      serifFamily: "Source Serif 4",
    },
  });
  return drawn.render().asPng();
}

const webFonts = [
  { family: "Public Sans", file: "sans", weights: "400 600" },
  { family: "Source Serif 4", file: "serif", weights: "400 600" },
  { family: "Source Serif 4 Display", file: "serif-display", weights: "400" },
] as const;

let faceRules: string | undefined;

/** A picture as a file of its own: text stays text, and its fonts travel in it. */
export function standalone(svg: string): string {
  faceRules ??= webFonts
    .map(({ family, file, weights }) => {
      const font = readFileSync(join(process.cwd(), "src/fonts", `${file}.woff2`)).toString(
        "base64",
      );
      return `@font-face{font-family:"${family}";font-weight:${weights};src:url(data:font/woff2;base64,${font})format("woff2")}`;
    })
    .join("");
  return svg.replace("<style>", `<style>${faceRules}`);
}

/**
 * Makes the two web fonts, their metric-matched fallbacks and the width table
 * that lays out chart text without a browser. Run with `npm run fonts` after
 * changing the glyphs, axes or chart text styles; what it writes is committed.
 *
 * Source Serif 4 and Public Sans, SIL Open Font License 1.1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createFontStack } from "@capsizecss/core";
import arial from "@capsizecss/metrics/arial";
import georgia from "@capsizecss/metrics/georgia";
import notoSerif from "@capsizecss/metrics/notoSerif";
import publicSans from "@capsizecss/metrics/publicSans";
import roboto from "@capsizecss/metrics/roboto";
import sourceSerif from "@capsizecss/metrics/sourceSerif4";
import timesNewRoman from "@capsizecss/metrics/timesNewRoman";
import * as fontkit from "fontkit";
import subsetFont from "subset-font";

/** What the story, its charts and its sources need; anything else falls back. */
export const glyphs =
  " !\"#%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}£§©–—‘’“”…→←↑↓≥½é\u00a0";

/** Headings, and what charts set large: letters, figures and a little punctuation. */
export const displayGlyphs =
  " \u00a0,.?-–—‘’“”ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const serif =
  "node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2";
const sans =
  "node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2";

/** What the display cut calls itself in `display-400.ttf`. */
const displayName = "Source Serif D";

type Axes = Record<string, number | { min: number; max: number }>;

/** One subset of a variable font, with its axes narrowed or pinned. */
async function cut(
  file: string,
  format: "woff2" | "truetype",
  variationAxes: Axes,
  text: string = glyphs,
) {
  return subsetFont(readFileSync(file), text, {
    targetFormat: format,
    variationAxes,
    noLayoutClosure: file === serif,
    // The sans is set small: nobody sees its kerning, which weighs a sixth. Without it a line is as wide as it was measured.
    dropTables: format === "woff2" && file === sans ? ["GPOS", "GDEF"] : [],
  });
}

/** Advance widths in thousandths of an em, in the order of `glyphs`, of one pinned instance. */
async function widths(file: string, axes: Axes): Promise<number[]> {
  const font = fontkit.create(await cut(file, "truetype", axes));
  if (!("layout" in font)) throw new Error(`${file} holds several fonts; one was expected`);
  return [...glyphs].map((c) => Math.round((font.layout(c).advanceWidth / font.unitsPerEm) * 1000));
}

// Two optical sizes as two files: both axes in one file would weigh half as much again.
writeFileSync(
  "src/fonts/serif.woff2",
  await cut(serif, "woff2", { opsz: 20, wght: { min: 400, max: 600 } }),
);
writeFileSync(
  "src/fonts/serif-display.woff2",
  await cut(serif, "woff2", { opsz: 60, wght: 400 }, displayGlyphs),
);
writeFileSync("src/fonts/sans.woff2", await cut(sans, "woff2", { wght: { min: 400, max: 600 } }));

writeFileSync(
  "src/charts/kit/metrics.json",
  JSON.stringify({
    glyphs,
    sans400: await widths(sans, { wght: 400 }),
    sans600: await widths(sans, { wght: 600 }),
    serif400: await widths(serif, { opsz: 20, wght: 400 }),
    serif600: await widths(serif, { opsz: 20, wght: 600 }),
    display400: await widths(serif, { opsz: 60, wght: 400 }),
  }) + "\n",
);

/** A font under another name of the same length: two cuts of one family can’t be told apart in a program without CSS. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const encoded = (name: string, wide: boolean) =>
    wide ? Buffer.from(name, "utf16le").swap16() : Buffer.from(name, "latin1");
  for (const wide of [true, false])
    for (
      let at = font.indexOf(encoded(from, wide));
      at >= 0;
      at = font.indexOf(encoded(from, wide))
    )
      encoded(to, wide).copy(font, at);
  return font;
}

// Static instances for pictures drawn without a browser (SVG to PNG).
for (const [name, file, axes] of [
  ["sans-400", sans, { wght: 400 }],
  ["sans-600", sans, { wght: 600 }],
  ["serif-400", serif, { opsz: 20, wght: 400 }],
  ["serif-600", serif, { opsz: 20, wght: 600 }],
  ["display-400", serif, { opsz: 60, wght: 400 }],
] as const)
  writeFileSync(
    `src/fonts/${name}.ttf`,
    name === "display-400"
      ? renamed(await cut(file, "truetype", axes), "Source Serif 4", displayName)
      : await cut(file, "truetype", axes),
  );

// What a reader sees until the web fonts come, or instead of them: what Apple and Windows, Android and Linux have.
// How wide a letter is on average, in units of the font, was measured over the paragraphs of the story, of fonts that
// aren't to be had by others with the same widths (Gelasio, Tinos): capsize's number for this serif is 7% too large.
type Metrics = typeof arial;
const as = (metrics: Metrics, xWidthAvg: number, name?: string): Metrics => ({
  ...metrics,
  ...(name && { familyName: name, fullName: name, postscriptName: name.replaceAll(" ", "") }),
  xWidthAvg,
  subsets: { ...metrics.subsets, latin: { ...metrics.subsets.latin, xWidthAvg } },
});
const dejaVu: Metrics = { ...arial, ascent: 1901, descent: -483, lineGap: 0 };
const text = as(sourceSerif, 445);
const display = as(sourceSerif, 405, "Source Serif 4 Display");
const serifs = [
  as(georgia, 908),
  as(timesNewRoman, 829),
  as(notoSerif, 478),
  as(dejaVu, 1057, "DejaVu Serif"),
];
const sanses = [arial, { ...roboto, fullName: "Roboto" }, as(dejaVu, 1036, "DejaVu Sans")];
/** Fonts that are as wide and as high as another, and stand in for it on Linux, under names of their own. */
const twins = { ArialMT: "LiberationSans", TimesNewRomanPSMT: "LiberationSerif" };
const stack = (metrics: readonly [Metrics, ...Metrics[]]) =>
  Object.entries(twins).reduce(
    (faces, [name, twin]) =>
      faces.replaceAll(`local('${name}')`, `local('${name}'), local('${twin}')`),
    createFontStack([...metrics], { fontFaceFormat: "styleString" }).fontFaces,
  );
writeFileSync(
  "src/styles/fallbacks.css",
  "/* Made by src/fonts/make.ts: fallbacks with the metrics of the web fonts, so that nothing shifts. */\n" +
    [stack([text, ...serifs]), stack([display, ...serifs]), stack([publicSans, ...sanses])].join(
      "\n",
    ) +
    "\n",
);

/** SVG to PNG without a browser, with the fonts and colours of the site. Build side only. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg, type RenderedImage } from "@resvg/resvg-js";
import { textStyles } from "../charts/kit/text.ts";

/** The families by the names that the files of `src/fonts/` carry, and their weights. */
export const faces = {
  sans400: { family: "Public Sans Thin", weight: 400, file: "sans-400.ttf" },
  sans600: { family: "Public Sans Thin", weight: 600, file: "sans-600.ttf" },
  serif400: { family: "Source Serif 4", weight: 400, file: "serif-400.ttf" },
  serif600: { family: "Source Serif 4", weight: 600, file: "serif-600.ttf" },
} as const;
export type Face = keyof typeof faces;

const root = process.cwd();

/** The colours of the light theme, by name without the dashes: the first block of `tokens.css`. */
export function lightTokens(css: string): Record<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name,
      (value as string).trim(),
    ]),
  );
}

/** The stylesheet of charts for a drawing outside of the page: plain rules, literal colours. */
export function chartRules(css: string, tokens: Readonly<Record<string, string>>): string {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return plain.replace(/var\(--([a-z-]+)\)/g, (whole, name: string) => tokens[name] ?? whole);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");
export const tokens = lightTokens(read("src/styles/tokens.css"));

const rules =
  chartRules(read("src/styles/chart.css"), tokens) +
  Object.entries(textStyles)
    .map(([name, { font, size }]) => {
      const { family, weight } = faces[font];
      return `.chart .t-${name}{font-family:"${family}";font-weight:${weight};font-size:${size}px}`;
    })
    .join("");

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Draws the inside of an SVG, `scale` times as large; chart marks in it take their colours by class. */
export function rendered(inside: string, { width, height }: Extent, scale = 1): RenderedImage {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${rules}</style>${inside}</svg>`;
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(faces).map(({ file }) => join(root, "src/fonts", file)),
      defaultFontFamily: faces.sans400.family,
    },
  }).render();
}

/** The same as the bytes of a PNG file. */
export function png(inside: string, size: Extent, scale = 1): Uint8Array<ArrayBuffer> {
  return new Uint8Array(rendered(inside, size, scale).asPng());
}

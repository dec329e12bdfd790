/** The stylesheet of an embedded chart, made from the site's own, and the palette that pictures are drawn in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { gradeRules } from "../charts/kit/grade-rules.ts";
import { record } from "../story/site.ts";
import { cuts, textStyleRules, textStyles } from "../charts/kit/text.ts";

const read = (file: string) => readFileSync(join(process.cwd(), "src", file), "utf8");

/** Properties of tokens.css by name: of its first block, or of the one in an `@media` with these words. */
function tokens(media?: string): Map<string, string> {
  const css = read("styles/tokens.css");
  const start = media === undefined ? 0 : css.indexOf(media);
  const block = /:root\s*\{([^}]*)\}/.exec(start < 0 ? "" : css.slice(start))?.[1];
  if (block === undefined)
    throw new Error(`src/styles/tokens.css has no block ":root" for ${media ?? "light"}`);
  return new Map(
    [...block.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name as string,
      value as string,
    ]),
  );
}

/** Colours and fonts by token (`--paper`), light, with references to other tokens resolved. */
export function lightPalette(): ReadonlyMap<string, string> {
  const light = tokens();
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const found = light.get(name);
      if (found === undefined) throw new Error(`src/styles/tokens.css doesn't define ${name}`);
      return resolve(found);
    });
  return new Map([...light].map(([name, value]) => [name, resolve(value)]));
}

const unused = new Set(["--measure", "--gutter", "--step"]);
const block = (selector: string, of: ReadonlyMap<string, string>) =>
  `${selector}{${[...of]
    .filter(([name]) => !unused.has(name))
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;

/** Light unless the reader or `?theme=` wants dark; light on paper. */
function themes(): string {
  const dark = tokens("prefers-color-scheme: dark");
  return [
    block(":root", tokens()),
    ":root[data-theme=light]{color-scheme:light}",
    block(":root[data-theme=dark]", new Map([["color-scheme", "dark"], ...dark])),
    `@media(prefers-color-scheme:dark){${block(":root:not([data-theme=light])", dark)}}`,
    `@media print{${block(":root:root:root", tokens("@media print"))}}`,
  ].join("\n");
}

let made: string | undefined;
let forPictures: string | undefined;

/** The whole stylesheet of an embed page, minified. */
function embedCss(): string {
  made ??= transformSync(
    [
      themes(),
      gradeRules(record.grades),
      read("styles/chart.css"),
      textStyleRules(),
      read("embed/embed.css"),
    ].join("\n"),
    { loader: "css", minify: true, legalComments: "none" },
  )
    // Its letters are inside of the page: it needs no others of their size.
    .code.replace(/"[^"]*Fallback[^"]*",/g, "")
    .trim();
  return made;
}

/** The stylesheet without the rules for marks that a page doesn't have, and without tokens that nothing uses then. */
export function embedCssFor(page: string): string {
  const there = (name: string) => new RegExp(`[" =]${name}[" >]`).test(page);
  const css = embedCss().replace(/(?:\.chart \.[\w-]+,?)+\{[^}]*\}/g, (rule) =>
    [...rule.matchAll(/\.chart \.([\w-]+)/g)].some(([, name]) => there(name as string)) ? rule : "",
  );
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return css.replace(/(--[\w-]+):[^;}]*;?/g, (token, name: string) =>
    used.has(name) ? token : "",
  );
}

/** Text styles without the shorthand `font`, which few programs but browsers know. */
function longTextStyles(palette: ReadonlyMap<string, string>): string {
  return Object.entries(textStyles)
    .map(([name, { font, size }]) => {
      const { family, weight } = cuts[font];
      const own = (palette.get(family) ?? "")
        .split(",")
        .filter((part) => !part.includes("Fallback"));
      return `.chart .t-${name}{font-family:${own.join(",")};font-size:${size}px;font-weight:${weight}}`;
    })
    .join("");
}

/** What charts need of the stylesheet in a file of its own: light colours written out, no `@media`. */
export function pictureCss(): string {
  forPictures ??= makePictureCss();
  return forPictures;
}

function makePictureCss(): string {
  const palette = lightPalette();
  const css = `${gradeRules(record.grades)}${read("styles/chart.css")}`.replace(
    /@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g,
    "",
  );
  const written = css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => palette.get(name) ?? "");
  return `${transformSync(written, { loader: "css", minify: true }).code.trim()}${longTextStyles(palette)}`;
}

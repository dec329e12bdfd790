/** The stylesheet of an embedded chart, made from the site's own, and the one that pictures are drawn with. */
import { transformSync } from "esbuild";
import { parse, type Root } from "postcss";
import { gradeRules } from "../charts/kit/grade-rules.ts";
import { loadRecord } from "../record/load.ts";
import { cuts, textStyleRules, textStyles } from "../charts/kit/text.ts";
import { lightPalette, plainRules, styles, tokens } from "../styles/tokens.ts";

const unused = new Set(["--measure", "--gutter", "--step"]);
const block = (selector: string, of: ReadonlyMap<string, string>) =>
  `${selector}{${[...of]
    .filter(([name]) => !unused.has(name))
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;

/** Light unless the reader or `?theme=` wants dark; light on paper. */
function themes(): string {
  const dark = tokens("dark");
  return [
    block(":root", tokens("light")),
    ":root[data-theme=light]{color-scheme:light}",
    block(":root[data-theme=dark]", new Map([["color-scheme", "dark"], ...dark])),
    `@media(prefers-color-scheme:dark){${block(":root:not([data-theme=light])", dark)}}`,
    `@media print{${block(":root:root:root", tokens("print"))}}`,
  ].join("\n");
}

let made: Root | undefined;
let forPictures: string | undefined;

/** The whole stylesheet of an embed page, minified. Its letters are inside of the page: it needs no others of their size. */
function embedCss(): Root {
  made ??= parse(
    transformSync(
      [
        themes(),
        gradeRules(loadRecord().grades),
        styles("styles/chart.css"),
        textStyleRules(),
        styles("embed/embed.css"),
      ].join("\n"),
      { loader: "css", minify: true, legalComments: "none" },
    )
      .code.replace(/"[^"]*Fallback[^"]*",/g, "")
      .trim(),
  );
  return made;
}

/** The stylesheet without the rules for marks that a page doesn't have, and without tokens that nothing uses then. */
export function embedCssFor(page: string): string {
  const css = embedCss().clone();
  css.walkRules((rule) => {
    const marks = rule.selectors.map((s) => /^\.chart \.([\w-]+)$/.exec(s)?.[1]);
    if (marks.every((name) => name !== undefined && !new RegExp(`[" =]${name}[" >]`).test(page)))
      rule.remove();
  });
  const used = new Set([...String(css).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  css.walkDecls(/^--/, (token) => {
    if (!used.has(token.prop)) token.remove();
  });
  return String(css);
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
  const css = plainRules(`${gradeRules(loadRecord().grades)}${styles("styles/chart.css")}`).join(
    "",
  );
  const written = css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => palette.get(name) ?? "");
  return `${transformSync(written, { loader: "css", minify: true }).code.trim()}${longTextStyles(palette)}`;
}

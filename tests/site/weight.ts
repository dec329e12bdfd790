/** What the story page weighs on the wire: everything it can come to load, as a plain host sends it. */
import { brotliCompressSync, constants } from "node:zlib";
import ts from "typescript";
import { addressOf, bytes, documentOf, fileAt, read } from "./html.ts";

/** The most that the story page may weigh, in bytes on the wire; a kilobyte is 1,000 bytes. */
export const budget = {
  html: 56_000,
  js: 22_000,
  fonts: 40_000,
  total: 115_000,
  flight: 14_000,
} as const;

type Parts = Readonly<Record<"html" | "js" | "fonts" | "total", number>>;

const fonts = 40_000;

/** What the pages around the story may weigh, by where they stand. A new kind of page needs a row. */
export const budgets: readonly (readonly [kind: string, where: RegExp, most: Parts])[] = [
  ["ledger", /^ledger\//, { html: 40_000, js: 1_000, fonts, total: 80_000 }],
  ["tables", /^tables\//, { html: 15_000, js: 1_000, fonts, total: 55_000 }],
  ["gallery of embeds", /^embeds\//, { html: 22_000, js: 2_000, fonts, total: 60_000 }],
  ["embed", /^embed\//, { html: 25_000, js: 1_000, fonts: 0, total: 25_000 }],
  ["scene", /^scene\//, { html: 20_000, js: 22_000, fonts, total: 80_000 }],
  ["authority", /^authorities\/[^/]+\//, { html: 20_000, js: 1_000, fonts, total: 60_000 }],
  ["authorities", /^authorities\/index/, { html: 20_000, js: 1_000, fonts, total: 60_000 }],
  [
    "support, about, corrections, not found",
    /^(support|about|corrections|404)\b/,
    { html: 12_000, js: 1_000, fonts, total: 50_000 },
  ],
];

function brotli(body: Buffer | string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(body, { params }).length;
}

/** Bytes of a file on the wire: brotli at its best, or as it is if its format is compressed already. */
export const weigh = (file: string): number =>
  /\.(woff2?|png|jpe?g|webp|avif)$/.test(file) ? bytes(file).length : brotli(bytes(file));

/** The file of dist/ that `reference` means, seen from `file`. Throws if there is none. */
function resolve(reference: string, file: string): string {
  const url = new URL(reference, new URL(addressOf(file), "http://site.invalid"));
  const found = url.hostname === "site.invalid" ? fileAt(url.pathname) : undefined;
  if (!found) throw new Error(`${file} loads ${reference}, which is not in the built site`);
  return found;
}

/** The scripts that `entries` load, themselves included, imports at once or later. */
function scripts(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { fileName } of ts.preProcessFile(read(file), true, true).importedFiles)
      visit(resolve(fileName, file));
  };
  entries.forEach(visit);
  return seen;
}

/** Files that a stylesheet names with `url(…)`, data URLs aside. */
function cssFiles(css: string, file: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)]
    .map(([, reference = ""]) => reference)
    .filter((reference) => !/^(data:|#)/.test(reference))
    .map((reference) => resolve(reference, file));
}

/** Bytes by kind; inline styles and scripts count as part of the HTML, and scripts once more by kind. */
interface Weight extends Parts {
  readonly css: number;
}

/** What a reader has to have before the first sentences stand there: a page up to the end of its poster. */
export function flightOf(page: string): number {
  const text = read(page);
  const poster = text.indexOf('<div class="aside">');
  if (poster < 0) throw new Error(`${page} has no poster to weigh`);
  return brotli(text.slice(0, poster));
}

/** Weight of a page of dist/ with every stylesheet, script and font that it can come to load. */
export function weightOf(page: string): Weight {
  const document = documentOf(page);
  const references = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) =>
      resolve(element.getAttribute(attribute) ?? "", page),
    );

  const inline = [...document.querySelectorAll<HTMLScriptElement>("script:not([src])")]
    .filter(({ type }) => ["", "module", "text/javascript"].includes(type))
    .map((script) => script.textContent ?? "");
  const imported = inline.flatMap((source) =>
    ts
      .preProcessFile(source, true, true)
      .importedFiles.map(({ fileName }) => resolve(fileName, page)),
  );
  const js = scripts([
    ...references("script[src]", "src"),
    ...references("link[rel=modulepreload]", "href"),
    ...imported,
  ]);
  const css = new Set(references("link[rel=stylesheet]", "href"));
  const named = [
    ...[...css].flatMap((file) => cssFiles(read(file), file)),
    ...[...document.querySelectorAll("style")].flatMap((style) =>
      cssFiles(style.textContent ?? "", page),
    ),
  ];
  const fonts = new Set(
    [...named, ...references("link[rel=preload][as=font]", "href")].filter((file) =>
      /\.woff2?$/.test(file),
    ),
  );

  const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + weigh(file), 0);
  // A picture that waits until it is near is the reader's own errand.
  const images = new Set(references("img:not([loading=lazy])", "src"));
  const html = weigh(page);
  const inlineJs = inline.length > 0 ? brotli(inline.join("\n")) : 0;
  const parts = { html, css: sum(css), js: sum(js) + inlineJs, fonts: sum(fonts) };
  return { ...parts, total: html + parts.css + sum(js) + sum(fonts) + sum(images) };
}

/**
 * The page of an embedded chart: one HTML file that asks for nothing more. It is
 * drawn whole; its one script, inline and classic, only tells its height. Works
 * where scripts are off, and in a frame with an origin of its own.
 */
import { escape } from "../charts/kit/svg.ts";
import { textStyles } from "../charts/kit/text.ts";
import type { Table } from "../charts/kit/chart.ts";
import { letterFaces, type Cut as LetterCut } from "../fonts/letters.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { formatDate } from "../record/dates.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import { type Files } from "./address.ts";
import { absolute } from "../site/address.ts";
import { correctionWords, sourceLine } from "./sourceline.ts";
import { embedCuts, drawingAt, sizeAt, type Cut } from "./viewdrawing.ts";
import { picture } from "./picture.ts";
import { cspHash } from "../site/csp.ts";
import { frameScript } from "./paste/script.ts";
import { embedCssFor } from "./style.ts";
import type { EmbedView } from "./view.ts";

/** The most that a page may weigh, in bytes, before compression. */
export const pageBudget = 60_000;

/** What a page is made from. */
export interface PageContext {
  readonly record: PublicRecord;
  /** The site's address, `https://story.example`. */
  readonly site: string;
  /** All views of the page's chart, in order: its steps. */
  readonly siblings: readonly EmbedView[];
  readonly files: Files;
  /** The corrections that the page shows. */
  readonly corrections: readonly Correction[];
  /** The place in the story that it leads to. */
  readonly story: string;
  /** What that link says, where it doesn't lead to the story. */
  readonly onward?: string;
  /** The day that the page is of, EDTF, if it is to stay as it is. */
  readonly frozen?: string;
}

type Rows = Table["rows"];

/** Does a row begin as the one before it does, up to and with this column? */
function continues(rows: Rows, row: number, column: number): boolean {
  const [above, here] = [rows[row - 1], rows[row]];
  return (
    above !== undefined &&
    here !== undefined &&
    above.slice(0, column + 1).every((value, i) => value === here[i])
  );
}

/** A cell; where rows begin alike, it stands once for all of them. */
function cell(rows: Rows, row: number, column: number): string {
  const value = rows[row]?.[column] ?? null;
  if (typeof value === "number") return `<td>${value}`;
  if (continues(rows, row, column)) return "";
  let span = 1;
  while (continues(rows, row + span, column)) span++;
  return `<td${span > 1 ? ` rowspan=${span}` : ""}>${value === null ? "" : escape(value)}`;
}

/** A table in as little HTML as the standard allows: its cells and rows close by themselves. */
function table({ caption, method, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope=col>${escape(column.title)}`).join("");
  // Counted from the end, where no cell is left out: see embed.css.
  const numbers = columns.flatMap(({ type }, i) =>
    type === "integer" || type === "number" ? [`n${columns.length - i}`] : [],
  );
  const body = rows.map((row, i) => `<tr>${row.map((_, j) => cell(rows, i, j)).join("")}`).join("");
  return (
    (method === undefined ? "" : `<p>${escape(method)}</p>\n`) +
    `<div class="scroll" role="region" aria-label="${escape(caption)}" tabindex="0"><table class="${numbers.join(" ")}"><caption>${escape(caption)}</caption>` +
    `<thead><tr>${head}</thead><tbody>${body}</tbody></table></div>`
  );
}

/** Links from a page to those of the other views, relative, so that a frozen chart leads to frozen ones. */
function steps(view: EmbedView, siblings: readonly EmbedView[]): string {
  if (!view.chart.moves || siblings.length < 2) return "";
  const up = view.isDefault ? "" : "../";
  const href = (to: EmbedView) => (to.isDefault ? up || "./" : `${up}${to.name}/`);
  const numbers = siblings.map((to) => {
    const current = to.name === view.name ? " aria-current=step" : "";
    return `<li><a href="${href(to)}"${current} aria-label="${to.place}: ${escape(to.words.title)}">${to.place}</a>`;
  });
  const side = (to: EmbedView | undefined, words: string, sign: string) =>
    to ? `<a href="${href(to)}" aria-label="${words}: ${escape(to.words.title)}">${sign}</a>` : "";
  return (
    `<nav class="steps" aria-label="Views of this chart">${side(siblings[view.place - 2], "Previous view", "←")}` +
    `<ol>${numbers.join("")}</ol>${side(siblings[view.place], "Next view", "Next →")}</nav>`
  );
}

/** A correction, its day in bold. */
function correction(made: Correction): string {
  const words = correctionWords(made);
  const day = words.slice(0, words.indexOf(".") + 1);
  return `<p class="notice"><strong>${escape(day)}</strong>${escape(words.slice(day.length))}</p>\n`;
}

/** The letters of a page by the cut they are set in: `all` cuts, or one of each family. */
function texts(
  view: EmbedView,
  page: string,
  drawn: readonly Cut[],
  all: boolean,
): Parameters<typeof letterFaces>[0] {
  const said = page
    .slice(page.indexOf("<body>"))
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, '&<>"');
  const marks = drawn.flatMap((cut) =>
    view.chart.marks(view.data, view.state, sizeAt(view, cut)).filter((m) => m.opacity !== 0),
  );
  const set = (cut: LetterCut) =>
    marks.flatMap((m) => (m.style && textStyles[m.style].font === cut ? (m.text ?? "") : []));
  const serif = [...set("serif400"), ...set("serif600"), view.words.title].join("");
  const display400 = set("display400").join("");
  if (!all) return { sans400: said, serif600: serif, display400 };
  const bold = [...page.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, words = ""]) => words);
  const heads = [view.table.caption, ...view.table.columns.map((column) => column.title)];
  return {
    sans400: said,
    sans600: [...set("sans600"), ...heads, ...bold].join(""),
    serif400: set("serif400").join(""),
    serif600: [view.words.title, ...set("serif600")].join(""),
    display400,
  };
}

function html(view: EmbedView, context: PageContext, drawn: readonly Cut[], style: string): string {
  const { record, site, files, story, frozen } = context;
  const { licence } = record.story;
  const publisher = escape(record.story.name);
  const { words, chart } = view;
  const image = picture(record, view, new URL(site).host);
  const policy = `default-src 'none'; style-src ${cspHash(style)}; font-src data:; script-src ${cspHash(frameScript)}; base-uri 'none'; form-action 'none'`;
  const title = escape(words.title);
  const out = (href: string, text: string, rel = "noreferrer") =>
    `<a href="${escape(href)}" target="_blank" rel="${rel}">${escape(text)}</a>`;
  // Where the middle drawing is left out, the smallest serves in its place.
  const fill = drawn.length < embedCuts.length ? " two" : "";
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title} – ${publisher}</title>
<link rel="alternate" type="application/json+oembed" href="${absolute(site, files.oembed)}" title="${title}">
<link rel="canonical" href="${absolute(site, story)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escape(words.alt)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${publisher}">
<meta property="og:url" content="${absolute(site, files.page)}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${escape(words.alt)}">
<meta property="og:image" content="${absolute(site, files.png2)}">
<meta property="og:image:width" content="${image.width * 2}">
<meta property="og:image:height" content="${image.height * 2}">
<meta property="og:image:alt" content="${escape(words.alt)}">
<meta name="twitter:card" content="summary_large_image">
<style>${style}</style>
<script>${frameScript}</script>
</head>
<body>
<main id="${view.slug}" data-chart="${chart.id}" data-view="${view.name}">
${context.corrections.map(correction).join("")}<h1>${title}</h1>
<p class="sub">${escape(words.subtitle)}</p>
${steps(view, context.siblings)}
<div class="drawing${fill}">${drawn.map((cut) => drawingAt(view, cut)).join("\n")}</div>
<p class="note">${escape(words.note)}</p>
<details><summary>In words and as a table</summary>
<p>${escape(words.description)}</p>
${table(view.table)}
</details>
<footer>
<p>${frozen ? `The chart as it was on ${formatDate(frozen)}. ` : ""}${escape(sourceLine(record, view))}. Checked ${formatDate(recordDate(record))}. Chart: ${publisher}, ${out(licence.url, licence.name, "noreferrer license")}.</p>
<p>${out(story, context.onward ?? "Read the story")} <a href="${files.csv}" download>Data (CSV)</a> ${out("/support/", "Help and support")}</p>
</footer>
</main>
</body>
</html>
`;
}

/**
 * The HTML of a view, with the letters that it is set in. Where that would weigh
 * too much, the middle drawing is left out; and where it still would, one cut
 * of each family serves for both of its weights.
 */
export async function embedPage(view: EmbedView, context: PageContext): Promise<string> {
  const fewer = embedCuts.filter((cut) => cut.name !== "m");
  const ways = [
    [embedCuts, true],
    [fewer, true],
    [fewer, false],
  ] as const;
  let page = "";
  for (const [drawn, all] of ways) {
    const bare = html(view, context, drawn, "");
    const letters = await letterFaces(texts(view, bare, drawn, all));
    page = html(view, context, drawn, letters + embedCssFor(bare));
    if (Buffer.byteLength(page) <= pageBudget) break;
  }
  return page;
}

/** What an authority's page shows, made ready: drawings, rows, files, snippets. */
import { frozenFiles, liveFiles } from "../embed/address.ts";
import { sourceLine } from "../embed/sourceline.ts";
import { drawingAt } from "../embed/viewdrawing.ts";
import { statedHeight } from "../embed/height.ts";
import { picture } from "../embed/picture.ts";
import { embedSnippets, type Snippet } from "../embed/paste/snippet.ts";
import type { HistoryAuthority } from "../record/history/schema.ts";
import { absolute } from "../site/address.ts";
import { correctionsAddress, correctionsFor } from "../story/corrections.ts";
import { chartId } from "./ladder.ts";
import { frozenLadders, authoritiesRecord, ladderView } from "./site.ts";
import { plainName } from "./words.ts";

/**
 * Widths that the ladder is drawn at, in px of its room. Each is shown from its
 * own width on, never smaller: so no label falls under the size that it is set in.
 */
export const sheetWidths = [
  { name: "xs", width: 248, shape: "narrow" },
  { name: "s", width: 340, shape: "narrow" },
  { name: "l", width: 560, shape: "wide" },
  { name: "xl", width: 860, shape: "wide" },
  { name: "xxl", width: 1180, shape: "wide" },
] as const;

/** The drawings of an authority, the narrowest first. */
export function ladderDrawings(authority: HistoryAuthority): string[] {
  const view = ladderView(authority);
  return sheetWidths.map((cut) => drawingAt(view, cut));
}

/** What a newsroom pastes. */
export function pasted(authority: HistoryAuthority, site: string): Snippet[] {
  const view = ladderView(authority);
  const files = liveFiles(view);
  const image = picture(authoritiesRecord, view, new URL(site).host);
  return embedSnippets({
    site,
    publisher: authoritiesRecord.story.name,
    licence: authoritiesRecord.story.licence,
    page: absolute(site, files.page),
    image: absolute(site, files.png2),
    imageWidth: image.width * 2,
    imageHeight: image.height * 2,
    story: absolute(site, `/authorities/${authority.id}/`),
    title: view.words.title,
    alt: view.words.alt,
    sources: sourceLine(authoritiesRecord, view),
    height: statedHeight(authoritiesRecord, view),
  });
}

/** Days on which the authority's chart was frozen, with its address then, the newest first. */
export function frozenDays(authority: HistoryAuthority): { date: string; page: string }[] {
  return frozenLadders
    .filter((k) => k.chart === chartId(authority))
    .map(({ date }) => ({ date, page: frozenFiles(ladderView(authority), date).page }))
    .reverse();
}

/** Corrections of any of its rows. */
export const corrections = (authority: HistoryAuthority) =>
  correctionsFor(authoritiesRecord.corrections, { chart: chartId(authority) });

/** The address of a mail that is begun: whoever found an error only fills in what the two say. */
export function errorMail(authority: HistoryAuthority, site: string): string {
  const subject = `${plainName(authority)}: an error`;
  const body = [
    absolute(site, `/authorities/${authority.id}/`),
    "The page says:",
    "The report says (address, page):",
    "",
  ].join("\n\n");
  const [subjectPart, bodyPart] = [subject, body].map(encodeURIComponent);
  return `mailto:${correctionsAddress(site)}?subject=${subjectPart}&body=${bodyPart}`;
}

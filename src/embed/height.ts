/** How high an embed page is at a given width, worked out from the fonts' metrics: for hosts that can't be told. */
import { breakLines } from "../charts/kit/lines.ts";
import type { Cut as LetterCut } from "../fonts/letters.ts";
import { widthOf } from "../fonts/width.ts";
import { recordDate } from "../record/time/recorddate.ts";
import { formatDate } from "../record/dates.ts";
import type { PublicRecord } from "../record/schema.ts";
import { correctionsFor } from "../story/corrections.ts";
import { correctionWords, sourceLine } from "./sourceline.ts";
import { embedCuts, sizeAt } from "./viewdrawing.ts";
import type { EmbedView } from "./view.ts";

/** The width that snippets and oEmbed state, in px: a common column of text. */
export const statedWidth = 640;

/** Where a browser may break a line: at spaces, and after the hyphens and dashes inside of words. */
const pieces = (text: string) => text.split(/(?<= )|(?<=\w[-–—])(?=[a-z])|(?<=\w[–—])/i);

/** Lines that a text takes at a size, in a frame of `width` px. */
function lineCount(text: string, cut: LetterCut, size: number, width: number): number {
  return breakLines(text, (line) => widthOf(line, cut, size), width, pieces).length;
}

/**
 * Height in px of a view's page, 640 px wide, its table closed: the same on any
 * machine, since the page brings its letters. The numbers are those of embed.css.
 */
export function statedHeight(record: PublicRecord, view: EmbedView): number {
  const { words, chart } = view;
  const inner = statedWidth - 2 * 24;
  const [, , cut] = embedCuts;
  const credit = `${sourceLine(record, view)}. Checked ${formatDate(recordDate(record))}. Chart: ${record.story.name}, ${record.story.licence.name}.`;
  const notices = correctionsFor(record.corrections, { chart: chart.id }).map(
    (correction) =>
      2 + 12.8 + 12 + 21 * lineCount(correctionWords(correction), "sans400", 14, inner),
  );
  const parts = [
    16 + 30 * lineCount(words.title, "serif600", 24, inner),
    4 + 21 * lineCount(words.subtitle, "sans400", 15, inner),
    chart.moves && view.of > 1 ? 12 + 36 : 0,
    16 + (sizeAt(view, cut).height * inner) / cut.width + 12,
    21 * lineCount(words.note, "sans400", 14, inner),
    8 + 9.6 + 21,
    9.6 + 1 + 8 + 21 * lineCount(credit, "sans400", 14, inner) + 29 + 12,
    ...notices,
  ];
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0));
}

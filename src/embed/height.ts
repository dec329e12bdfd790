/** How high an embed page is at a given width, worked out from the fonts' metrics: for hosts that can't be told. */
import { measure, textStyles, type TextStyle } from "../charts/kit/text.ts";
import { formatDate } from "../record/dates.ts";
import type { PublicRecord } from "../record/schema.ts";
import { licence, publisher, recordDate, sourceLine } from "./credit.ts";
import { cuts, sizeAt } from "./drawing.ts";
import type { EmbedView } from "./view.ts";

/** The width that snippets and oEmbed state, in px: a common column of text. */
export const statedWidth = 640;

/** Lines that a text takes at a size, in a frame of `width` px. */
function lines(text: string, as: TextStyle, size: number, width: number): number {
  const scale = size / textStyles[as].size;
  let count = 1;
  let at = 0;
  for (const word of text.split(" ")) {
    const w = measure(`${word} `, as) * scale;
    if (at > 0 && at + w > width) {
      count++;
      at = 0;
    }
    at += w;
  }
  return count;
}

/**
 * Height in px of a view's page, 640 px wide, its table closed. The numbers are
 * those of embed.css. Rounded up, since a little room is better than a scroll bar.
 */
export function statedHeight(record: PublicRecord, view: EmbedView): number {
  const { words, chart } = view;
  const inner = statedWidth - 2 * 24;
  const [, , cut] = cuts;
  const credit = `${sourceLine(record, view)}. Checked ${formatDate(recordDate(record))}. Chart: ${publisher}, ${licence.name}.`;
  const parts = [
    16 + 30 * lines(words.title, "word", 24, inner),
    4 + 21 * lines(words.subtitle, "label", 15, inner),
    chart.moves && view.of > 1 ? 12 + 36 : 0,
    16 + (sizeAt(view, cut).height * inner) / cut.width + 12,
    19.5 * lines(words.note, "small", 13, inner),
    8 + 31,
    10 + 9 + 19.5 * lines(credit, "small", 13, inner) + 28 + 12,
  ];
  const height = parts.reduce((sum, part) => sum + part, 0);
  return Math.ceil((height + 20) / 10) * 10;
}

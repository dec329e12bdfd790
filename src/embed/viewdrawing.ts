/** Drawings for an embed page: the same marks as everywhere, written in fewer bytes. */
import type { Mark, Shape, Size } from "../charts/kit/chart.ts";
import { escape, marksToSvg, px, type Form } from "../charts/kit/svg.ts";
import type { EmbedView } from "./view.ts";

/**
 * The drawings of a page, smallest first, with the width that each is drawn at;
 * embed.css says from which width of the frame each is shown. None is shown so
 * small that a label falls under 12 px, down to a frame of 280 px.
 */
export const embedCuts = [
  { name: "s", width: 272, shape: "narrow" },
  { name: "m", width: 340, shape: "narrow" },
  { name: "l", width: 600, shape: "wide" },
] as const satisfies readonly { name: string; width: number; shape: Shape }[];

export type Cut = (typeof embedCuts)[number];

/** HTML needs no quotation marks around most values; small shapes keep their tenths, or a row of them would be uneven. */
const compact: Form = {
  keys: false,
  terse: true,
  end: " />",
  pixels({ kind, at }, value) {
    const large = kind === "text" || (kind === "rect" && Number(at["height"]) >= 12);
    return typeof value === "number" && large ? String(Math.round(value)) : px(value);
  },
  attribute: (name, value) =>
    /^[^\s"'=<>`&]+$/.test(value) ? ` ${name}=${value}` : ` ${name}="${escape(value)}"`,
};

/** Marks as SVG within HTML, in drawing order. Those off stage are left out. */
export function compactMarks(marks: readonly Mark[]): string {
  return marksToSvg(marks, compact);
}

/** The frame that a view takes at a cut. */
export function sizeAt(
  view: EmbedView,
  cut: { readonly width: number; readonly shape: Shape },
): Size {
  const { width, shape } = cut;
  return { width, height: view.chart.height(width, shape, view.state), shape };
}

/** Where each text has a halo, the drawing says so once, instead of at each of some hundred texts. */
export function haloOnce(marks: string): { words: string; all: boolean } {
  const texts = marks.match(/<text[^>]*>/g) ?? [];
  const all = texts.length > 0 && texts.every((text) => / halo[ "]/.test(text));
  return { words: all ? marks.replace(/(<text class="[^">]*) halo\b/g, "$1") : marks, all };
}

/** An `<svg>` for HTML, named by the view's short text. */
export function drawingAt(
  view: EmbedView,
  cut: { readonly name: string; readonly width: number; readonly shape: Shape },
): string {
  const size = sizeAt(view, cut);
  const marks = compactMarks(view.chart.marks(view.data, view.state, size));
  const { words, all } = haloOnce(marks);
  return `<svg class="chart ${cut.name}${all ? " haloes" : ""}" viewBox="0 0 ${px(size.width)} ${px(size.height)}" role=img aria-label="${escape(view.words.alt)}">${words}</svg>`;
}

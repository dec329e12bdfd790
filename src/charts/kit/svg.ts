/** Marks as SVG text: the drawing that is in the page before any script runs. */
import type { Mark, Size } from "./chart.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for SVG and HTML. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => entities[c] as string);
}

/** Pixels to one decimal: a tenth of a pixel can't be seen, its digits can be weighed. */
export function px(value: number | string): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : value;
}

/** The class attribute of a mark: its own tokens and its text style. */
export function markClass(mark: Mark): string {
  return mark.style ? `${mark.class} t-${mark.style}` : mark.class;
}

/** Whole pixels where a tenth can't be seen: positions of words, not the corners of small shapes. */
function coarse(mark: Mark, value: number | string): string {
  return mark.kind === "path"
    ? px(value)
    : typeof value === "number"
      ? String(Math.round(value))
      : value;
}

function element(mark: Mark, light: boolean): string {
  const attributes = Object.entries(mark.at)
    .filter(([name, value]) => !(light && name === "text-anchor" && value === "start"))
    .map(([name, value]) => ` ${name}="${escape(light ? coarse(mark, value) : px(value))}"`)
    .join("");
  const opacity =
    mark.opacity === undefined || mark.opacity === 1 ? "" : ` opacity="${mark.opacity}"`;
  const key = light ? "" : ` data-key="${escape(mark.key)}"`;
  const open = `<${mark.kind}${key} class="${markClass(mark)}"${attributes}${opacity}`;
  return mark.text === undefined ? `${open}/>` : `${open}>${escape(mark.text)}</text>`;
}

/**
 * The inside of a chart's `<g>`. `light` leaves out what a page with many
 * drawings needn't carry: keys (the marks are in the same order, so the browser
 * can tell which is which) and tenths of a pixel.
 */
export function marksToSvg(marks: readonly Mark[], light = false): string {
  return marks
    .filter((m) => m.opacity !== 0)
    .map((m) => element(m, light))
    .join("");
}

/**
 * A whole `<svg>`. It is one image to assistive technology, named and
 * described by text that stands beside it (`labelledby`, `describedby`: ids).
 */
export function svg(
  marks: readonly Mark[],
  size: Size,
  options: {
    class?: string;
    label?: string;
    labelledby?: string;
    describedby?: string;
    head?: string;
    xmlns?: boolean;
    light?: boolean;
  } = {},
): string {
  const { label, labelledby, describedby } = options;
  const name = label
    ? ` role="img" aria-label="${escape(label)}"`
    : labelledby
      ? ` role="img" aria-labelledby="${labelledby}"${describedby ? ` aria-describedby="${describedby}"` : ""}`
      : ' aria-hidden="true"';
  return (
    `<svg${options.xmlns ? ' xmlns="http://www.w3.org/2000/svg"' : ""} class="chart ${options.class ?? ""}" viewBox="0 0 ${px(size.width)} ${px(size.height)}"` +
    ` width="${px(size.width)}" height="${px(size.height)}"${name}>${options.head ?? ""}<g>${marksToSvg(marks, options.light)}</g></svg>`
  );
}

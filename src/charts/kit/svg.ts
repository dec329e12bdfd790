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

/** How marks are written: the same elements in every form, with more or fewer bytes. */
export interface Form {
  /** Do elements carry the keys of their marks? In the same order a browser can tell without. */
  readonly keys: boolean;
  /** A number of a mark, rounded as far as can't be seen. */
  pixels(mark: Mark, value: number | string): string;
  /** An attribute with its space before it. */
  attribute(name: string, value: string): string;
  /** Is what the element has by itself left out? */
  readonly terse: boolean;
  /** Attributes that a mark has beside its own, with spaces before them. */
  more?(mark: Mark): string;
  /** The end of an element without words. */
  readonly end: string;
}

const quoted = (name: string, value: string) => ` ${name}="${escape(value)}"`;

/** Everything: what the moving side joins to. */
const whole: Form = {
  keys: true,
  pixels: (_, value) => px(value),
  attribute: quoted,
  terse: false,
  end: "/>",
};

/** Without keys: a picture of its own. */
export const exactForm: Form = { ...whole, keys: false };

/** Without keys, and in whole pixels where a tenth can't be seen: positions of words, not the corners of small shapes. */
const light: Form = {
  ...exactForm,
  pixels: (mark, value) =>
    typeof value === "number" && mark.kind !== "path" ? String(Math.round(value)) : px(value),
  terse: true,
};

/** One mark as an element. */
function serialise(mark: Mark, form: Form): string {
  const attributes = Object.entries(mark.at)
    .filter(([name, value]) => !(form.terse && name === "text-anchor" && value === "start"))
    .map(([name, value]) => form.attribute(name, form.pixels(mark, value)));
  const parts = [
    form.keys ? form.attribute("data-key", mark.key) : "",
    form.attribute("class", markClass(mark)),
    form.more?.(mark) ?? "",
    ...attributes,
    (mark.opacity ?? 1) === 1 ? "" : form.attribute("opacity", String(mark.opacity)),
  ].join("");
  return mark.text === undefined
    ? `<${mark.kind}${parts}${form.end}`
    : `<${mark.kind}${parts}>${escape(mark.text)}</${mark.kind}>`;
}

/** The inside of a chart's `<g>`, in drawing order. Marks off stage are left out. */
export function marksToSvg(marks: readonly Mark[], form: Form = whole): string {
  return marks
    .filter((mark) => mark.opacity !== 0)
    .map((mark) => serialise(mark, form))
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
    more?: (mark: Mark) => string;
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
    ` width="${px(size.width)}" height="${px(size.height)}"${name}>${options.head ?? ""}<g>${marksToSvg(marks, { ...(options.light ? light : whole), ...(options.more && { more: options.more }) })}</g></svg>`
  );
}

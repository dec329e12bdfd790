/**
 * Bars of shares by Observable Plot, run where the page is built: Plot stacks
 * and scales, and what it draws is read back as marks. One document serves all
 * drawings; Plot's own style element and classes are left behind.
 */
import { createRequire } from "node:module";
import { barX, barY, plot } from "@observablehq/plot";
import type { Mark } from "../kit/chart.ts";
import type { Box } from "../kit/text.ts";
import type { Bar } from "./data.ts";

/** What a source leaves open takes its room in the bar and has no mark. */
const open = "open";

/** Opened with the first drawing: whoever draws nothing, as the check, doesn't wait for it. */
let opened: Document | undefined;
function documentOf(): Document {
  const { JSDOM } = createRequire(import.meta.url)("jsdom") as typeof import("jsdom");
  return (opened ??= new JSDOM("").window.document);
}

/** A part of a bar as Plot reads it. */
interface Datum {
  readonly key: string;
  readonly bar: string;
  readonly share: number;
  readonly class: string;
}

/** The sum of the translations that an element stands under. */
function offset(element: Element | null): { x: number; y: number } {
  if (!element || element.tagName === "svg") return { x: 0, y: 0 };
  const [, dx = 0, dy = 0] =
    /^translate\(([-\d.e]+),\s*([-\d.e]+)\)$/.exec(element.getAttribute("transform") ?? "") ?? [];
  const outer = offset(element.parentElement);
  return { x: outer.x + Number(dx), y: outer.y + Number(dy) };
}

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/**
 * The parts of some bars as rect marks inside `box`, keyed "bar id-rank", with
 * the lowest grade at the left (`across`) or at the bottom. Parts without an
 * authority have no mark.
 * @param thick share of a bar's step that the bar fills, 0 to 1.
 */
export function shareBars(
  bars: readonly Bar[],
  box: Box,
  direction: "across" | "up",
  thick: number,
): Mark[] {
  const data: Datum[] = bars.flatMap((bar) =>
    bar.parts.map((part) => ({
      key: `${bar.id}-${part.rank}`,
      bar: bar.id,
      share: part.share,
      class: part.tone === null ? open : `f-${part.tone}`,
    })),
  );
  const band = {
    type: "band",
    domain: bars.map((b) => b.id),
    axis: null,
    padding: bars.length > 1 ? 1 - thick : 0,
    paddingOuter: 0,
    round: false,
  } as const;
  const share = { domain: [0, 1], axis: null } as const;
  const across = direction === "across";
  const options = { fill: "class", ariaLabel: "key", inset: 0 } as const;
  const drawing = plot({
    document: documentOf(),
    className: "plot",
    width: box.width,
    height: box.height,
    margin: 0,
    // Token classes pass through the colour scale unchanged; the stylesheet gives the colour.
    color: { type: "identity" },
    ...(across ? { y: band, x: share } : { x: band, y: share }),
    marks: [
      across
        ? barX(data, { ...options, y: "bar", x: "share" })
        : barY(data, { ...options, x: "bar", y: "share" }),
    ],
  });
  return [...drawing.querySelectorAll("rect")].flatMap((rect): Mark[] => {
    const { x, y } = offset(rect);
    const width = numberOf(rect, "width");
    const height = numberOf(rect, "height");
    if (width <= 0 || height <= 0 || rect.getAttribute("fill") === open) return [];
    return [
      {
        key: rect.getAttribute("aria-label") as string,
        kind: "rect",
        class: rect.getAttribute("fill") as string,
        at: {
          x: box.x + x + numberOf(rect, "x"),
          y: box.y + y + numberOf(rect, "y"),
          width,
          height,
        },
      },
    ];
  });
}

/** What both layouts of `national` draw alike: the sign for the subject, outlines, the foot. */
import type { Mark, Size } from "../kit/chart.ts";
import { linesHeight } from "../kit/place.ts";
import { measure, type Box } from "../kit/text.ts";
import type { Bar, NationalData, Panel, Part } from "./data.ts";
import { set, textLines } from "./lines.ts";

/** The text colour of a grade. */
export const inkOf = (part: Part): string => (part.tone === null ? "c-soft" : `c-${part.tone}`);

/** Is there anything of this part to label? */
export const isDrawn = (part: Part): boolean => part.tone !== null && part.share > 0;

/** Is this the last bar of its panel to have a part of this rank? There its words are set. */
export const lastOfRank = (panel: Panel, bar: Bar, part: Part): boolean =>
  panel.bars.findLast((b) => b.parts.some((p) => p.rank === part.rank && isDrawn(p))) === bar;

/** A ring in the middle of a part: the subject's own grade. */
export function sign(key: string, { x, y, width, height }: Box, most = 4): Mark {
  const r = Math.min(most, height / 2 - 1, width / 2 - 1);
  return {
    key,
    kind: "circle",
    class: "f-paper s-ink w-1",
    at: { cx: x + width / 2, cy: y + height / 2, r: Math.max(r, 2.2) },
  };
}

/** The outline of a bar whose source leaves a share open. */
export function openBar(key: string, { x, y, width, height }: Box): Mark {
  return { key, kind: "rect", class: "nofill s-soft w-1", at: { x, y, width, height } };
}

/** The box of a rect mark. */
export function boxOf(mark: Mark): Box {
  const { x, y, width, height } = mark.at as Record<string, number>;
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

/** The last lines of the drawing: what the ring means, and the limit of the whole. */
export function footer(data: NationalData, size: Size): { marks: Mark[]; height: number } {
  const style = "small";
  const indent = 15;
  const key = textLines(data.here, style, "c-soft", size.width - indent);
  const limit = textLines(data.limit, style, "c-soft", size.width);
  const oneLine =
    key.length + limit.length === 2 &&
    indent + measure(data.here, style) + 24 + measure(data.limit, style) <= size.width;
  const height = oneLine ? linesHeight(key) : linesHeight(key) + linesHeight(limit);
  const top = size.height - height;
  const limitX = oneLine ? indent + measure(data.here, style) + 24 : 0;
  return {
    height,
    marks: [
      sign("here", { x: 1, y: top + 4, width: 9, height: 9 }),
      ...set("here-words", key, indent, top),
      ...set("limit", limit, limitX, oneLine ? top : top + linesHeight(key)),
    ],
  };
}

/**
 * Puts labels of given lengths as near to their wished centres as they go
 * without touching, between `from` and `to`. Returns centres, in order.
 */
export function spread(
  labels: readonly { centre: number; length: number }[],
  from: number,
  to: number,
): number[] {
  const placed = labels.map((l) => l.centre);
  // Down from the first, then back up from the last.
  let edge = from;
  labels.forEach((label, i) => {
    const at = Math.max(placed[i] as number, edge + label.length / 2);
    placed[i] = at;
    edge = at + label.length / 2;
  });
  edge = to;
  for (let i = labels.length - 1; i >= 0; i--) {
    const { length } = labels[i] as { length: number };
    const at = Math.min(placed[i] as number, edge - length / 2);
    placed[i] = at;
    edge = at - length / 2;
  }
  return placed;
}

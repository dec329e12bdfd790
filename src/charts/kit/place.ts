/**
 * Label placement, solved: each label offers its forms and places from best to
 * worst, and takes the first that hits neither another label, nor an obstacle,
 * nor the frame. Labels come in order of importance.
 */
import type { Mark, Size } from "./chart.ts";
import {
  baseline,
  measure,
  overlaps,
  textBox,
  textStyles,
  type Box,
  type TextStyle,
} from "./text.ts";

/** One line of a label. */
export interface Line {
  readonly text: string;
  readonly style: TextStyle;
  readonly class: string;
}

/** Lines set under one another, at a place: `x`, `y` is the corner nearest to the thing labelled. */
export interface Candidate {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** Does the block grow up from `y`, or down? */
  readonly grow: "up" | "down";
}

/** A thing to be labelled, and where it may be. */
export interface Labelled {
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

/** How high lines are together, set under one another. */
export const linesHeight = (lines: readonly Pick<Line, "style">[]): number =>
  lines.reduce((sum, line) => sum + textStyles[line.style].line, 0);

/** A block of lines as text marks, top line first. Keys: `key`, line number. */
export function block(key: string, candidate: Candidate): Mark[] {
  const { lines, x, y: edge, anchor, grow } = candidate;
  const heights = lines.map((line) => textStyles[line.style].line);
  const total = linesHeight(lines);
  let top = grow === "down" ? edge : edge - total;
  return lines.map((line, i) => {
    const height = heights[i] as number;
    const y = top + baseline(line.style);
    top += height;
    return {
      key: `${key}-${i}`,
      kind: "text",
      class: `${line.class} halo`,
      style: line.style,
      text: line.text,
      at: { x, y, "text-anchor": anchor },
    };
  });
}

/** Is a box wholly inside the frame? */
export function inside(box: Box, size: Pick<Size, "width" | "height">): boolean {
  return (
    box.x >= -0.5 &&
    box.y >= -0.5 &&
    box.x + box.width <= size.width + 0.5 &&
    box.y + box.height <= size.height + 0.5
  );
}

/** The widest line of a label, in px. */
export function widest(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => measure(line.text, line.style)));
}

/**
 * Places labels one after the other. `taken` are boxes that no label may cover
 * (marks, other text). A label none of whose candidates fits is left out; the
 * caller orders candidates so that the last is one that always fits, or accepts
 * the loss where the words stand elsewhere too.
 */
export function place(
  labels: readonly Labelled[],
  taken: readonly Box[],
  size: Pick<Size, "width" | "height">,
): Map<string, { candidate: Candidate; marks: Mark[] }> {
  const boxes: Box[] = [...taken];
  const placed = new Map<string, { candidate: Candidate; marks: Mark[] }>();
  for (const label of labels)
    for (const candidate of label.candidates) {
      const marks = block(label.key, candidate);
      // A pixel is left at the right and above: letters may be set a hair larger than they measure.
      const own = marks.map(textBox);
      if (
        !own.every(
          (b) =>
            inside(b, size) &&
            b.x + b.width < size.width - 1 &&
            b.y > 1.5 &&
            !boxes.some((t) => overlaps(b, t, -1)),
        )
      )
        continue;
      boxes.push(...own);
      placed.set(label.key, { candidate, marks });
      break;
    }
  return placed;
}

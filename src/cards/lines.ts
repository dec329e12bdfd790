/** Lines of words on a card, measured without a browser. */
import { measure, textStyles, type TextStyle } from "../charts/kit/text.ts";

/** The chart style whose font a text is set in. */
export type Face = Extract<TextStyle, "label" | "serif">;

/** Width in px of a line at a size. */
function width(text: string, face: Face, size: number): number {
  return (measure(text, face) / textStyles[face].size) * size;
}

/** The largest size in px at which no word of a text is longer than `most` px. */
export function largestSize(text: string, face: Face, most: number): number {
  return Math.floor(most / Math.max(...text.split(" ").map((word) => width(word, face, 1))));
}

/** Lines of at most `most` px, as few as can be and of about the same length. */
export function evenLines(text: string, face: Face, size: number, most: number): string[] {
  const few = broken(text, face, size, most);
  for (let narrower = most; narrower > most / 2; narrower -= 8) {
    const made = broken(text, face, size, narrower - 8);
    if (made.length > few.length) return broken(text, face, size, narrower);
  }
  return few;
}

function broken(text: string, face: Face, size: number, most: number): string[] {
  const made: string[] = [];
  for (const word of text.split(" ")) {
    const last = made.at(-1);
    if (last !== undefined && width(`${last} ${word}`, face, size) <= most)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}

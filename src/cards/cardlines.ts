/** Lines of words on a card, measured without a browser. */
import { evenLines as even } from "../charts/kit/lines.ts";
import { measureAt, type TextStyle } from "../charts/kit/text.ts";

/** The chart style whose font a text is set in. */
export type Face = Extract<TextStyle, "label" | "serif">;

/** The largest size in px at which no word of a text is longer than `most` px. */
export function largestSize(text: string, face: Face, most: number): number {
  return Math.floor(most / Math.max(...text.split(" ").map((word) => measureAt(word, face, 1))));
}

/** Lines of at most `most` px, as few as can be and of about the same length. */
export function cardLines(text: string, face: Face, size: number, most: number): string[] {
  return even(text, (line) => measureAt(line, face, size), most);
}

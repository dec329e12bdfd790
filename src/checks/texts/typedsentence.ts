/** One sentence as somebody typed it, to search in, and the way back to its source. */
import { BOUND, PLAIN } from "../find/typed.ts";
import type { Element } from "../../chapters/chapter.ts";
import { part, type Sentence } from "../../chapters/render.ts";

/** What was typed of a sentence; what is bound or marked as ordinary is stood for by a mark. */
export function typedOf(sentence: Sentence): string {
  return sentence.pieces
    .map((piece) => {
      const words = part(piece, sentence.from, sentence.to);
      if (piece.run.bound) return words === "" ? "" : BOUND;
      return piece.run.inside.some((e) => e.name === "Plain") ? PLAIN.repeat(words.length) : words;
    })
    .join("");
}

/** The piece that a character of the typed text stands in, and how far into its part. */
export function pieceAt(sentence: Sentence, index: number) {
  let at = 0;
  for (const piece of sentence.pieces) {
    const words = part(piece, sentence.from, sentence.to);
    const length = piece.run.bound ? (words === "" ? 0 : 1) : words.length;
    if (index < at + length) return { piece, into: index - at };
    at += length;
  }
  return undefined;
}

/** Where a character of the typed text stands in the source. */
export function sourceOffset(sentence: Sentence, index: number): number {
  const found = pieceAt(sentence, index);
  if (!found || found.piece.run.bound) return found?.piece.run.start ?? sentence.start;
  return found.piece.run.at(Math.max(0, sentence.from - found.piece.start) + found.into);
}

/** The innermost component of a name that a character of the typed text stands in, or nothing. */
export function elementAt(
  sentence: Sentence,
  index: number,
  component: string,
): Element | undefined {
  return pieceAt(sentence, index)?.piece.run.inside.findLast((e) => e.name === component);
}

/** Does a character of the typed text stand inside of a component? */
export function isInside(sentence: Sentence, index: number, component: string): boolean {
  return elementAt(sentence, index, component) !== undefined;
}

/** The entries of the claim that a character of the typed text stands in, or nothing. */
export function claimAt(sentence: Sentence, index: number): readonly string[] | undefined {
  const piece = pieceAt(sentence, index)?.piece;
  return piece?.run.inside.some((e) => e.name === "Claim") ? piece.ids : undefined;
}

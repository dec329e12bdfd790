/** Text broken into lines, for anything whose width can be measured. */

/** Where a line may be broken: what is joined again gives the text. */
type Pieces = (text: string) => readonly string[];

// No lookbehind: this runs in browsers that don't have it.
const atSpaces: Pieces = (text) => text.match(/[^ ]* ?/g) ?? [];

/**
 * The fewest lines of at most `most`, in the unit of `widthOf`, filled from the
 * first on; a piece that is longer has a line of its own. A space at the end of
 * a line hangs over and is left out. Non-breaking spaces hold.
 */
export function breakLines(
  text: string,
  widthOf: (line: string) => number,
  most: number,
  pieces: Pieces = atSpaces,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** As few lines as `breakLines` needs, and of about the same length. */
export function evenLines(text: string, widthOf: (line: string) => number, most: number): string[] {
  let best = breakLines(text, widthOf, most);
  const few = best.length;
  for (let narrower = most - 8; few > 1 && narrower > most / 2; narrower -= 8) {
    const made = breakLines(text, widthOf, narrower);
    if (made.length > few) break;
    best = made;
  }
  return best;
}

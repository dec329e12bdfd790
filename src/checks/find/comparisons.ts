/** What compares two numbers in words, and so is true or false, whatever reason is given for it. */
import { findFigures } from "./figures.ts";

const than =
  /\b(?:more|fewer|less|higher|lower|larger|smaller) than\b[^.]*?\b(?:\d[\d,]*|half|third|quarter|twice)\b/i;
/** Parts that only count, and ways of speaking. */
const counting = /^(?:only|just|exactly) one$|^one[ \u00a0](?:of|in|out)|couple|dozen|^twice$/i;

/** The words of a comparison of two numbers in a text, or nothing. */
export function comparedNumbers(words: string): string | undefined {
  const found = findFigures(words).find((f) => f.kind === "fraction" && !counting.test(f.words));
  return found?.words ?? than.exec(words)?.[0];
}

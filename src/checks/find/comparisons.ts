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

/** Orders of time that state something about the record. */
export const orders =
  /\b(?:the|that) (?:very )?same (?:week|month|year|framework|rules|scale)\b|\b(?:sooner|later|earlier) than\b|\bby (?:then|that (?:day|time))\b|\b(?:shortly|soon|immediately|long) (?:after|before)(?:wards)?\b|\bthe (?:day|week|month|year) (?:after|before)\b|\bstill (?:there|in place|in force)\b|\bfor the first time\b|\bthe first (?:\w+ ){0,3}since\b|\b(?:on )?(?:the|that) (?:very )?same day\b|\bnever (?:before|since)\b/gi;

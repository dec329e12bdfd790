/**
 * Universals and rankings: words that claim all, none, the only, the first or
 * the most, and verdicts ("failed its inspection"). "Not every", "not only", "at
 * most" claim less and are let pass; so are an ordinal before what is counted
 * ("the first report") and "all services", which is the name of a scope.
 */
import { findRanks } from "./ranks.ts";
import { BOUND, patternMatches, without, type Found } from "./typed.ts";

/** A family of words; a source that uses one of it may be restated with another. */
export interface Universal extends Found {
  readonly family: "none" | "never" | "all" | "always" | "only" | "rank" | "most" | "verdict";
}

const families: readonly (readonly [Universal["family"], RegExp])[] = [
  [
    "none",
    /\b(?:nothing|nobody|nowhere|no[ -]one|no other|none|neither of|not (?:a|one) single|no single|without (?:a single )?exception|(?:in|on) no (?:case|account|way|place))\b/gi,
  ],
  ["never", /\b(?:never|at no (?:time|point|stage))\b/gi],
  [
    "all",
    /(?<!\b(?:not|nearly|almost|of) )\b(?:(?:each and )?every(?:one|body|thing|where)?|universally|unanimously|entirely)\b(?! (?:day|week|month|year|other|second|third|fourth|fifth|tenth)\b)|\bin each (?:case|instance)\b|(?<!\b(?:not|nearly|almost|at|of) )\ball (?:of )?(?:(?:the|them|these|those|its|their|had|have|were|are|did)\b|\d|\uFFFC)/gi,
  ],
  ["always", /(?<!\b(?:not|nearly|almost) )\b(?:always|invariably)\b/gi],
  ["only", /(?<!\b(?:not|if|have|has) )\b(?:the )?only\b|\b(?:alone|solely|exclusively)\b/gi],
  [
    "rank",
    /(?<!\bat )\bthe (?:very )?(?:most|best|worst|highest|lowest|top|biggest|largest|smallest|fastest|slowest|greatest|longest|earliest)\b|\bthe (?:very )?(?:first|last)(?: \p{L}+)? (?:to|that|who|of its kind|ever)\b|\b(?:was|were|is|be|been) first to\b|\bfirst[- ]ever\b|\bthe first(?: \p{L}+)? in the (?:country|land|nation|region|county|world)\b|\b(?:unprecedented|unrivalled|unparalleled|second to none)\b/giu,
  ],
  [
    "most",
    /(?<!\b(?:the|at|its|their|his|her) )\bmost (?:of (?:the|these|those|its|their|them)\b|people\b|children\b|(?!\p{L}*(?:ous|ss)\b)\p{L}+s\b)|\b(?:in most cases|for the most part|mostly)\b/giu,
  ],
  ["verdict", /\bsucceeded\b/gi],
];

/** The universals of a text, in order; each stretch once. */
export function findUniversals(text: string): Universal[] {
  const found: Universal[] = [];
  for (const [family, pattern] of families)
    for (const f of without(patternMatches(text, pattern), found))
      found.push({ ...f, words: f.words.replaceAll(BOUND, "…"), family });
  for (const f of without(findRanks(text), found)) found.push({ ...f, family: "verdict" });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Does a text say so itself? A word of the same family does; a verdict or a
 * rank has to be the same word.
 */
export function saysToo(text: string, { family, words }: Universal): boolean {
  if (family === "verdict") {
    const stem = /\b(?:fail|pass|recover|turn|top|best|lowest|highest|worst|succeed)/i.exec(words);
    return stem !== null && new RegExp(`\\b${stem[0]}`, "i").test(text);
  }
  return findUniversals(text).some((f) => f.family === family);
}

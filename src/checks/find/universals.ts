/**
 * Universals and rankings: words that claim all, none, the only or the most.
 * "Not every", "not only", "at most" claim less and are let pass; so are an
 * ordinal before what is counted ("the first report") and "all services",
 * which is the name of a scope.
 */
import type { Found } from "./typed.ts";

/** A family of words; a source that uses one of it may be restated with another. */
export interface Universal extends Found {
  readonly family: "none" | "all" | "only" | "rank" | "verdict";
}

const families: readonly [Universal["family"], RegExp][] = [
  [
    "none",
    /\b(?:nothing|nobody|no[ -]one|no other|none|never|not (?:a|one) single|without exception)\b/gi,
  ],
  [
    "all",
    /(?<!\b(?:not|nearly|almost|of) )\b(?:every(?:one|body|thing|where)?|always)\b(?! (?:day|week|month|year|other|second|third|fourth|fifth|tenth)\b)|(?<!\b(?:not|nearly|almost|at|of) )\ball (?:of )?(?:the|them|these|those|its|their)\b/gi,
  ],
  ["only", /(?<!\b(?:not|if) )\bonly\b|\balone\b/gi],
  [
    "rank",
    /(?<!\bat )\bthe (?:very )?(?:most|best|worst|highest|lowest|top|biggest|largest|smallest|fastest|slowest)\b|\bthe (?:very )?(?:first|last) (?:\p{L}+ )?(?:to|that|who|of its kind|ever)\b/giu,
  ],
  ["verdict", /\b(?:recovered|turned around|succeeded)\b/gi],
];

/** The universals of a text, in order. */
export function findUniversals(text: string): Universal[] {
  return families
    .flatMap(([family, pattern]) =>
      [...text.matchAll(pattern)].map((m): Universal => ({
        family,
        start: m.index,
        end: m.index + m[0].length,
        words: m[0],
      })),
    )
    .sort((a, b) => a.start - b.start);
}

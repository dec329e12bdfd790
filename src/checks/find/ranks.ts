/**
 * Grades in other words: a place on the scale ("the top grade"), an outcome
 * ("failed its inspection", "a failing council"), a verdict ("recovered").
 * What fails at something, passes on or is got back is let pass.
 */
import { BOUND, patternMatches, without, type Found } from "./typed.ts";

const S = "[ \\u00a0]";
const grade = "(?:grades?|ratings?|marks?|judge?ments?|scores?|rungs?|verdicts?)";
const graded = `(?:councils?|authorit(?:y|ies)|departments?|services?|boroughs?|inspectorates?|(?:key${S})?judge?ments?|inspections?|grades?|ratings?)`;
const whole = `(?=${S}?[.,;:!?)—–]|$|${S}(?:again|overall|at${S}last|badly|outright|in${S}(?:every|${BOUND}|\\d)|on${S}(?:every|${BOUND}))|${S}?${BOUND})`;

const patterns: readonly RegExp[] = [
  // The top grade; the second-lowest rating; top marks.
  `\\b(?:(?:very|second|third)[- \\u00a0])?(?:top|highest|best|bottom|lowest|worst|poorest|middle|next[- \\u00a0](?:best|lowest|highest)|second[- \\u00a0]best)(?:[- \\u00a0](?:possible|available))?${S}(?:of${S}the${S}\\p{L}+${S})?${grade}\\b`,
  `\\b(?:top|full|low|poor)${S}marks\\b|\\bclean${S}bill${S}of${S}health\\b|\\b(?:a|the)${S}(?:pass|fail)\\b(?!${S}(?:in|through|over|between|at|of|mark))`,
  // Failed or passed an inspection; was failed by inspectors.
  `\\b(?:fail(?:ed|s|ing)?|pass(?:ed|es|ing)?)${S}(?:(?:the|its|their|an?|that|this|every|another|${BOUND})${S})?(?:\\p{L}+${S})?(?:re-?)?inspections?\\b`,
  `\\bfailed${S}by${S}(?:the${S}|its${S})?(?:inspectors?|inspectorate)\\b`,
  // A failing council; one failed judgement; services that were failing.
  `\\bfail(?:ed|ing)${S}(?:\\p{L}+${S})?${graded}\\b`,
  `\\b(?:${graded}|it|they|parts?|strands?)${S}(?:(?:had|has|have|was|were|is|are|that|which|be|been|still|also)${S})*(?:failed|failing|passed)${whole}`,
  // Recovered, as a whole: not what was got back.
  `(?<!\\b(?:was|were|been|be|being)${S})\\brecovered\\b(?!${S}(?:the|an?|his|her|their|its|it|them|some|most|many|\\d|documents?|files?|records?|costs?|damages|money|data|by|from${S}(?:the${S})?(?:files?|archives?|a)\\b))`,
  `\\b(?:turned|turns|turning)${S}(?:(?:itself|themselves|it|them|things|services|the${S}council)${S}a?|a)round\\b(?!${S}(?:and|to)\\b)|\\bbounced${S}back\\b|\\bback${S}on${S}(?:its|their)${S}feet\\b`,
].map((source) => new RegExp(source, "giu"));

/** Failing to do, failing somebody, failing as nature does; passing by, on and through. */
const ordinary =
  /\b(?:fail(?:ed|s|ing)? (?:to|that|them|him|her|us|children|the children|those)|without fail(?:ing)?|never fails?|failing (?:that|which|eyesight|health|light)|eyesight|(?:attempts?|talks?|appeals?|heating|brakes?|engine|light) (?:had |has |have )?failed|(?:time|years?|months?|weeks?|days?|bill|law|motion) (?:had |has |have )?passed|in passing|passed (?:on|away|over|by|through|a|an|out))\b/gi;

/** Grades in other words, in order; each stretch once. */
export function findRanks(text: string): Found[] {
  const skip = patternMatches(text, ordinary);
  const found: Found[] = [];
  for (const pattern of patterns)
    found.push(...without(patternMatches(text, pattern), [...skip, ...found]));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Grade words used as judgements. "Good" and "adequate" are also ordinary
 * words, so what stands around them decides; "requires improvement" is not.
 */
import { BOUND, matches, without, type Found } from "./typed.ts";
import type { Grade } from "../../record/schema.ts";

const word =
  "(?:inadequate|requir(?:es|ing|e)[ \\u00a0-]improvement|adequate|good|outstanding|performs[ \\u00a0](?:poorly|adequately|well|excellently))";
const S = "[ \\u00a0]";
const adverb = `(?:(?:only|merely|still|again|now|overall|once${S}more|never|not|also|both|simply|just|officially|first)${S})*`;
const noun = `(?:overall|ratings?|grades?|grading|judge?ments?|verdicts?|scores?|authorit(?:y|ies)|councils?|children['’]s${S}services|services|departments?|inspections?|strands?|marks?|results?|or${S}(?:better|outstanding|inadequate))`;

/** Words that were never on the scale, and that somebody may write for one that was. */
const other = "(?:satisfactory|excellent|poor|failing|weak|special measures)";
const anyWord = new RegExp(`\\b(?:${word}|${other})\\b`, "gi");

const patterns: readonly RegExp[] = [
  // In quotation marks the word is always the grade.
  new RegExp(`[“"‘']${word}[,.]?[”"’'](?!\\w)`, "gi"),
  // Rated, judged, found to be, called …
  new RegExp(
    `\\b(?:rated|judged|graded|scored|deemed|declared|labelled|classed|ranked|called|say|says|said|found(?:${S}(?:to${S}be|them|it|services|the${S}council))?|(?:rating|grade|judge?ment|verdict|label|word)${S}(?:of|was|is|became))${S}${adverb}(?:as${S})?(?:a${S}|an${S})?${word}\\b`,
    "gi",
  ),
  new RegExp(
    `\\b(?:rated|judged|graded|deemed|classed|ranked)${S}(?:[\\w’']+${S}){0,3}?(?:${word}|${other})\\b`,
    "gi",
  ),
  // It was good. From adequate to inadequate. The good, at last.
  new RegExp(
    `\\b(?:is|are|was|were|be|been|being|became|becomes?|remained|remains?|stayed|as|to|from|than|reached|got|given|gave|a|an|the|one|another|or|and)${S}${adverb}${word}(?=${S}?[.,;:!?)—–]|$|${S}(?:or|and|to|in|on|for|since|again|until|from|under|than|overall|by|within|before|after|at|too|as|then|now|once|while|but|because|when|with|across|throughout|though)\\b|${S}?${BOUND})`,
    "gi",
  ),
  new RegExp(`\\b${word}${S}${noun}\\b`, "gi"),
  // A grade that opens or fills a sentence.
  new RegExp(
    `(?<=^|[.!?:;,]${S}|[—–]${S}?)${word}(?=[.!?:;,]|$|${S}(?:in|on|for|since|overall|was|is|had)\\b)`,
    "gi",
  ),
  // This pair of words is hardly ever anything else.
  new RegExp(
    `\\brequir(?:es|ing|e)[ \\u00a0-]improvement\\b|\\bperforms${S}(?:poorly|adequately|well|excellently)\\b`,
    "gi",
  ),
  // Before anything but a noun of its own.
  new RegExp(`\\b(?:inadequate|outstanding)(?=${S}?[.,;:!?)—–”"]|$)`, "gi"),
];

/** Idioms and job titles in which the word grades nothing. */
const ordinary = new RegExp(
  [
    `\\bgood${S}(?:time|faith|practice|news|reason|cause|deal|many|enough|luck|will|sense|order|use|work|name|record|idea|question|life|health|care|example|working)\\b`,
    `\\bas${S}good${S}as\\b|\\bfor${S}good\\b|\\b(?:common|public|greater)${S}good\\b|\\bno${S}good\\b|\\bdo${S}good\\b`,
    `\\badequate${S}(?:housing|notice|time|supply|resources|funding|training|support|protection|response|record|records|records|food|care|provision|warning|evidence|explanation|answer|information|shelter|safeguards)\\b`,
    `\\binadequate${S}(?:housing|notice|time|supply|resources|funding|training|support|response|records?|food|provision|explanation|information)\\b`,
    `\\boutstanding${S}(?:debts?|issues?|balance|questions?|matters|warrants?|actions?|cases?|referrals?|work|business|payments?|requests?|recommendations?)\\b`,
    `\\b(?:debts?|issues?|questions?|matters|cases?|actions?|warrants?)${S}(?:still${S}|remain(?:s|ed)?${S}|(?:are|were)${S}(?:still${S})?)outstanding\\b`,
  ].join("|"),
  "gi",
);

export interface FoundGrade extends Found {
  readonly grade?: Grade;
}

/** Grade words used as judgements in `text`. */
export function findGrades(text: string): FoundGrade[] {
  const skip = matches(text, ordinary);
  const found: Found[] = [];
  for (const pattern of patterns)
    for (const whole of without(matches(text, pattern), skip)) {
      // The finding is the grade itself, without what led up to it.
      const inner = [...whole.words.matchAll(anyWord)].at(-1);
      if (!inner) continue;
      const start = whole.start + inner.index;
      const one = { start, end: start + inner[0].length, words: inner[0] };
      if (without([one], found).length) found.push(one);
    }
  return found
    .sort((a, b) => a.start - b.start)
    .map((f) => ({ ...f, ...(gradeOf(f.words) ? { grade: gradeOf(f.words) } : {}) }));
}

/** The grade that a word names, in any letter case. */
function gradeOf(words: string): Grade | undefined {
  const plain = words.toLowerCase().replace(/[  ]/g, "-");
  return (["inadequate", "requires-improvement", "adequate", "good", "outstanding"] as const).find(
    (g) => g === plain,
  );
}

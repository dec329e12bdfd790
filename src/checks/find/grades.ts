/**
 * Grade words used as judgements. "Good" is also an ordinary word, so what stands
 * around it decides; two words together hardly ever grade nothing. Which words
 * grade stands in `grades.json` and the scales, what is graded in `house.json`.
 */
import { gradeId, gradeLabel } from "../../record/grades.ts";
import type { House } from "../../record/house-schema.ts";
import type { Framework } from "../../record/shapes/judgement.ts";
import type { Grade, GradeEntry } from "../../record/shapes/grade.ts";
import { anyOf, plainSource, wholeWords } from "./phrases.ts";
import { BOUND, patternMatches, without, type Found } from "./typed.ts";

const S = "[ \\u00a0]";
const adverb = `(?:(?:only|merely|still|again|now|overall|once${S}more|never|not|also|both|simply|just|officially|first)${S})*`;

export interface FoundGrade extends Found {
  readonly grade?: Grade;
}

/** Finds grade words used as judgements in a text. */
export type FindGrades = (text: string) => FoundGrade[];

/** What the words of grades are known by. */
export interface GradeWords {
  readonly grades: readonly GradeEntry[];
  readonly frameworks: readonly Pick<Framework, "scale">[];
  readonly house: Pick<House, "grades" | "ordinary">;
}

const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length);

const joined = (words: readonly string[]): string =>
  words.length === 0
    ? "(?!)"
    : `(?:${longestFirst(words)
        .map((w) => w.split(/[ -]/).map(plainSource).join("[ \\u00a0-]"))
        .join("|")})`;

/** Makes the finder for the grades of a record. */
export function gradeFinder({ grades, frameworks, house }: GradeWords): FindGrades {
  const byWord = new Map(
    grades.flatMap(({ id, forms = [] }) =>
      [gradeLabel(id), ...forms].map((word) => [gradeId(word), id] as const),
    ),
  );
  const known = [...byWord.keys()].map(gradeLabel);
  // A scale may say it at more length, or have words that are no grade of their own.
  const scales = frameworks.flatMap(({ scale }) =>
    scale.filter((word) => !known.some((one) => word === one || word.startsWith(`${one} `))),
  );
  const every = [...known, ...scales];
  const plain = new Set(grades.filter((g) => g.ordinary).map(({ id }) => gradeLabel(id)));
  const word = joined(every);
  const several = joined(every.filter((w) => w.includes(" ")));
  const alone = joined(every.filter((w) => !w.includes(" ") && !plain.has(w)));
  const other = anyOf(house.grades.never);
  const graded = anyOf(house.grades.nouns);
  const noun = `(?:overall|ratings?|grades?|grading|judge?ments?|verdicts?|scores?|inspections?|strands?|marks?|results?|${graded}|or${S}(?:better|worse|${alone}))`;
  const anyWord = new RegExp(`\\b(?:${word}|${other})(?![\\p{L}\\p{N}])`, "giu");

  const patterns = [
    // In quotation marks the word is always the grade.
    `[“"‘']${word}[,.]?[”"’'](?!\\w)`,
    // Rated, judged, found to be, called …
    `\\b(?:rated|judged|graded|scored|deemed|declared|labelled|classed|ranked|called|say|says|said|found(?:${S}(?:to${S}be|them|it|(?:the${S})?${graded}))?|(?:rating|grade|judge?ment|verdict|label|word)(?:${S}(?:of|was|is|became))?)${S}${adverb}(?:as${S})?(?:a${S}|an${S})?${word}\\b`,
    `\\b(?:rated|judged|graded|deemed|classed|ranked)${S}(?:[\\w’']+${S}){0,3}?(?:${word}|${other})\\b`,
    // It was good. From adequate to inadequate. The good, at last.
    `\\b(?:is|are|was|were|be|been|being|became|becomes?|remained|remains?|stayed|as|to|from|than|with|reached|got|given|gave|a|an|the|one|another|or|and)${S}${adverb}${word}(?=${S}?[.,;:!?)—–]|$|${S}(?:or|and|to|in|on|for|since|again|until|from|under|than|overall|by|within|before|after|at|too|as|then|now|once|while|but|because|when|with|across|throughout|though)\\b|${S}?${BOUND})`,
    `\\b${word}${S}${noun}\\b`,
    // "Help and protection were graded so, services for care leavers good."
    `\\b\\p{L}{3,}s${S}${word}(?=[.;]|$)`,
    // A grade that opens or fills a sentence.
    `(?<=^|[.!?:;,]${S}|[—–]${S}?)${word}(?=[.!?:;,]|$|${S}(?:in|on|for|since|overall|was|is|had)\\b)`,
    // Several words together are hardly ever anything else.
    `\\b${several}\\b`,
    // Before anything but a noun of its own.
    `\\b${alone}(?=${S}?[.,;:!?)—–”"]|$)`,
  ].map((source) => new RegExp(source, "giu"));
  const ordinary = wholeWords(anyOf(house.ordinary.grades));

  return (text) => {
    const skip = patternMatches(text, ordinary);
    const found: Found[] = [];
    for (const pattern of patterns)
      for (const whole of without(patternMatches(text, pattern), skip)) {
        // The finding is the grade itself, without what led up to it.
        const inner = [...whole.words.matchAll(anyWord)].at(-1);
        if (!inner) continue;
        const start = whole.start + inner.index;
        const one = { start, end: start + inner[0].length, words: inner[0] };
        if (without([one], found).length) found.push(one);
      }
    return found
      .sort((a, b) => a.start - b.start)
      .map((f) => {
        const grade = byWord.get(gradeId(f.words.replaceAll("\u00a0", " ")));
        return { ...f, ...(grade ? { grade } : {}) };
      });
  };
}

/** How old a reader has to be to read a text with ease, as information for the desk. */
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** A school year in the grades of the measure begins five years after birth. */
const firstGradeAt = 5;

/** Words with a letter in them; figures are read at any age. */
const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));

/**
 * Reading age in years, by the grade level of Flesch and Kincaid (1975) and
 * five years. Nothing for a text without a word.
 */
export function readingAge(sentences: readonly string[]): number | undefined {
  const said = sentences.map(wordsOf).filter((words) => words.length > 0);
  const words = said.flat();
  if (words.length === 0) return undefined;
  const grade = fleschKincaid({
    sentence: said.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
  return grade + firstGradeAt;
}

/** The word of the vocabulary that was probably meant by one that isn't in it. */
import { distance } from "./slip.ts";

/**
 * The candidate that was probably meant, or nothing if none is near: at most a
 * third of the letters differ, or one word begins with the other. For words of
 * the vocabulary; ids of entries are asked of `slip`.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    const close = steps <= Math.max(word.length, candidate.length) / 3;
    const begins = word.length >= 4 && (candidate.startsWith(word) || word.startsWith(candidate));
    if ((close || begins) && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

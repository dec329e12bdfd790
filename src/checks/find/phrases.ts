/**
 * Phrases of `content/house.json` as patterns. Upper and lower case, straight and
 * curved apostrophes, ordinary and fixed spaces are alike.
 */

/** A phrase as the source of a pattern, without its borders. */
export function phraseSource(phrase: string): string {
  return phrase
    .replace(/[.&/]/g, "\\$&")
    .replaceAll("(", "(?:")
    .replaceAll("*", "[\\p{L}\\p{N}]*")
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, "[\\s\\u00a0]+");
}

/** The source of words that are no phrase, such as a name: every sign in them stands for itself. */
export const plainSource = (words: string): string =>
  words
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, "[\\s\\u00a0]+");

/** What stands for nothing: a list without phrases finds none. */
const never = "(?!)";

/** Phrases as one source, the first that fits wins. */
export function anyOf(phrases: readonly string[]): string {
  return phrases.length === 0 ? never : `(?:${phrases.map(phraseSource).join("|")})`;
}

/** Whole words by a source. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "giu");
}

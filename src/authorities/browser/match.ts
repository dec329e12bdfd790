/** Do the typed letters begin words of a text? Case, accents, points and the order of words don't matter. */

/** The words of a text, in the form in which they are compared. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f.'’]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Does every typed word begin a word of the text? Nothing typed matches everything. */
export function nameMatches(typed: string, text: string): boolean {
  const there = wordsOf(text);
  return wordsOf(typed).every((word) => there.some((w) => w.startsWith(word)));
}

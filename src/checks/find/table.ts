/** How the tests of a finder are written: a table of sentences, each with what is found in it. */
import { expect, test } from "vitest";

/** Nothing is found in ordinary language: an empty list. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** One test for each sentence: the words of what `find` finds there, in order. */
export function testFinder(
  find: (text: string) => readonly { readonly words: string }[],
  table: Table,
): void {
  test.each(Object.entries(table))("%s", (text, words) => {
    expect(find(text).map((found) => found.words)).toEqual(words);
  });
}

/** What a description says that the one before it has not said: for those who listen, step after step. */

/** A sentence ends before a space and a capital or a figure. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?]) (?=[\p{Lu}\p{N}“‘])/u);

/** The sentences of `description` that `before` doesn't have; nothing left where it has them all. */
export function freshWords(description: string, before: string | undefined): string {
  const said = new Set(before === undefined ? [] : sentences(before));
  return sentences(description)
    .filter((sentence) => !said.has(sentence))
    .join(" ");
}

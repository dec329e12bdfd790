/**
 * Names in running text: words with a capital, one after the other, joined by
 * "of", "for", "and" where the name goes on. A single word that stands first in
 * a sentence is a name only if it is known as one.
 */
import type { Found } from "../typed.ts";

const word = "\\p{Lu}[\\p{L}\\p{N}]*(?:[’'-]\\p{L}+)*(?<![’']s)";
const joint = "(?: (?:of|for|and|&|on|the|in|into|to) (?:the )?| )";
const pattern = new RegExp(`${word}(?:${joint}${word})*`, "gu");

/** Capitals of the language and the calendar. */
const calendar =
  /^(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Is this the first word of a sentence, or of words after a colon, an opening mark or something bound? */
const first = (text: string, at: number) => /(?:^|[.!?:;“‘(\uFFFC—–]\s*)$/u.test(text.slice(0, at));

/** The names of a text. `known` says of a word with a capital whether it is part of a name. */
export function findNames(text: string, known: (word: string) => boolean): Found[] {
  return [...text.matchAll(pattern)].flatMap((m): Found[] => {
    let words = m[0].split(" ");
    let start = m.index;
    const drop = () => {
      start += (words[0] as string).length + 1;
      words = words.slice(1);
    };
    if (first(text, start) && !known(words[0] as string)) drop();
    while (
      words.length > 0 &&
      (!/^\p{Lu}/u.test(words[0] as string) || calendar.test(words[0] as string))
    )
      drop();
    if (words.length === 0) return [];
    const name = words.join(" ");
    // "Section 20", "HC 1114": a place in a document, not somebody.
    if (/^[ \u00a0]\d/.test(text.slice(start + name.length))) return [];
    return [{ start, end: start + name.length, words: name }];
  });
}

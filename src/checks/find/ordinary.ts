/**
 * Ordinary English words: those that the story and its record write in small
 * letters, and those of the spelling dictionary. The dictionary is opened only
 * when a word is in neither.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";

let dictionary: { has(word: string): boolean } | undefined;

function openDictionary() {
  const found = createRequire(import.meta.url).resolve("@cspell/dict-en-gb-mit");
  return decodeTrie(gunzipSync(readFileSync(join(dirname(found), "en_GB.trie.gz"))));
}

/** Is this word, in small letters, one of the language? */
export function isEnglish(word: string): boolean {
  dictionary ??= openDictionary();
  return dictionary.has(word.toLowerCase());
}

/** The words that texts write in small letters. */
export function smallWords(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<![\p{L}’'-])\p{Ll}[\p{L}]*/gu)) found.add(word);
  return found;
}

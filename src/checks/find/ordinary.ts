/**
 * Ordinary English words: those that the story and its record write in small
 * letters, and those of the spelling dictionary. The dictionary is opened only
 * when a word is in neither.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";

let dictionary: ReturnType<typeof openDictionary> | undefined;
let ours: ReadonlySet<string> | undefined;

/** The project's own list of words that the dictionary lacks. */
function ownWords(): ReadonlySet<string> {
  const file = "cspell-words.txt";
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return new Set(lines.filter((l) => !l.startsWith("#")).map((l) => l.trim().toLowerCase()));
}

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

/** Is this how the word is spelled, by the dictionary or the project's own list? */
export function isSpelled(word: string): boolean {
  ours ??= ownWords();
  const plain = word.replaceAll("’", "'");
  return ours.has(plain) || isEnglish(plain);
}

/** What may have been meant by a misspelt word, the nearest first. */
export function meantBy(word: string): string[] {
  dictionary ??= openDictionary();
  return dictionary.suggest(word.replaceAll("’", "'"), { numSuggestions: 3 }).slice(0, 3);
}

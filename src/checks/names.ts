/** What the record calls people, bodies and publishers: the words that a name in a sentence must be found in. */
import type { PublicRecord } from "../record/schema.ts";
import { entries, entry, sourcesOf } from "../say/entry.ts";

/** Names that every sentence may use: the story is about them. */
export const familiar: ReadonlySet<string> = new Set([
  "Rotherham",
  "Ofsted",
  "England",
  "MP",
  "MPs",
]);

const texts = new WeakMap<PublicRecord, Map<string, string>>();

/** All that an entry says, with who is behind its sources, as one string. */
export function wordsOf(record: PublicRecord, id: string): string {
  let known = texts.get(record);
  if (!known) texts.set(record, (known = new Map()));
  let words = known.get(id);
  if (words === undefined) {
    const found = entry(record, id);
    const base = found?.type === "event" ? entry(record, found.fact) : undefined;
    const sources = sourcesOf(record, id).flatMap((s) => [
      s.title,
      s.publisher ?? "",
      s["container-title"] ?? "",
      ...(s.author ?? []).map((a) => a.literal),
    ]);
    words = [JSON.stringify(found ?? ""), JSON.stringify(base ?? ""), ...sources].join(" ");
    known.set(id, words);
  }
  return words;
}

const nameWords = new WeakMap<PublicRecord, ReadonlySet<string>>();

/** Words that the record writes with a capital within a sentence, and never without: they are names wherever they stand. */
export function capitals(record: PublicRecord): ReadonlySet<string> {
  let found = nameWords.get(record);
  if (!found) {
    const all = [...entries(record).keys()].map((id) => wordsOf(record, id)).join(" ");
    const small = new Set(all.match(/(?<![\p{L}-])\p{Ll}[\p{L}’'-]*/gu));
    found = new Set(
      [...all.matchAll(/(?<=[\p{L},] )\p{Lu}[\p{L}-]+/gu)]
        .map(([word]) => word)
        .filter((word) => !small.has(word.toLowerCase())),
    );
    nameWords.set(record, found);
  }
  return found;
}

/** Ids of the entries that know a name. */
export function knowing(record: PublicRecord, name: string): string[] {
  return [...entries(record).keys()].filter((id) => wordsOf(record, id).includes(name));
}

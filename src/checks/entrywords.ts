/** All that an entry says, with who is behind its sources: what a word of the story is looked for in. */
import type { PublicRecord } from "../record/schema.ts";
import { kindOf } from "../record/kinds.ts";
import { baseEntry, entryOf, sourcesOf } from "../record/lookup.ts";

const texts = new WeakMap<PublicRecord, Map<string, string>>();

/** The words of an entry and of its sources' titles and publishers, as one string. */
export function wordsOf(record: PublicRecord, id: string): string {
  let known = texts.get(record);
  if (!known) texts.set(record, (known = new Map()));
  let words = known.get(id);
  if (words === undefined) {
    const found = entryOf(record, id);
    const base = found?.type === "event" ? entryOf(record, found.fact) : undefined;
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

/** What an entry says in its statement, its words and those quoted for it; nothing of its sources' titles. */
export function ownWords(record: PublicRecord, id: string): string {
  const entry = entryOf(record, id);
  const found = baseEntry(record, id);
  if (!entry || !found) return "";
  if (found.id !== id) return `${kindOf(entry).statement(entry)} ${ownWords(record, found.id)}`;
  if (found.type === "quotation") return `${found.text} ${found.excerpt} ${found.speaker}`;
  const quotes = found.sources.map((e) => e.quote).join(" ");
  return found.type === "judgement"
    ? `${found.words} ${found.scope} ${found.note ?? ""} ${quotes}`
    : `${kindOf(found).statement(found)} ${quotes}`;
}

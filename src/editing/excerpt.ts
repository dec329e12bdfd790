/** The words of a source as they were read, put into their own file beside the entry that quotes them. */
import { applyEdits, modify } from "jsonc-parser";
import { quotes, unquoted } from "../checks/find/quoted.ts";
import { holds } from "../record/words/quote.ts";
import { pathOf, type PublicRecord } from "../record/schema.ts";
import { type Excerpt } from "../record/shapes/source.ts";
import { inForm, type Change, type Files } from "./change.ts";

/** The id of an excerpt: its source and its place, as one word that nothing else has. */
function idFor(source: string, locator: string, taken: ReadonlySet<string>): string {
  const place = locator
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const base = [source, place].filter(Boolean).join("-");
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** A change that keeps words under their source and locator; none where they are kept already. */
export async function keepWords(
  files: Files,
  { source, locator, words }: { source: string; locator: string; words: string },
): Promise<Change> {
  const path = pathOf("excerpts.json");
  const text = files[path] ?? "[]\n";
  const excerpts = JSON.parse(text) as Excerpt[];
  const at = excerpts.findIndex((e) => e.source === source && e.locator === locator);
  if (excerpts[at]?.words.includes(words)) return {};
  const id = idFor(source, locator, new Set(excerpts.map((e) => e.id)));
  const edits = modify(
    text,
    at === -1 ? [-1] : [at, "words", -1],
    at === -1 ? { id, source, locator, words: [words] } : words,
    { isArrayInsertion: true, formattingOptions: { insertSpaces: true, tabSize: 2 } },
  );
  return { [path]: await inForm(path, applyEdits(text, edits)) };
}

/** Words that were quoted before a change, and that nothing quotes after it. */
export function lostWords(before: PublicRecord, after: PublicRecord): ReturnType<typeof unquoted> {
  const idle = unquoted(before);
  return unquoted(after).filter(
    (w) =>
      !idle.some((o) => o.id === w.id && o.words === w.words) &&
      before.excerpts.some((e) => e.id === w.id && e.words.includes(w.words)),
  );
}

/** A change that takes words out of what is kept, and the place with its last. */
export async function dropWords(
  files: Files,
  lost: ReturnType<typeof unquoted>,
): Promise<Record<string, string>> {
  const path = pathOf("excerpts.json");
  const kept = JSON.parse(files[path] ?? "[]") as Excerpt[];
  const left = kept.flatMap((excerpt) => {
    const words = excerpt.words.filter(
      (w) => !lost.some((l) => l.id === excerpt.id && l.words === w),
    );
    return words.length === 0 ? [] : [{ ...excerpt, words }];
  });
  return { [path]: await inForm(path, JSON.stringify(left, null, 2)) };
}

/** Other entries that go on quoting words which an entry quoted before a change, and no longer does. */
export function stillQuoting(before: PublicRecord, after: PublicRecord, id: string): string[] {
  const of = (record: PublicRecord) => [...quotes(record)].filter((q) => q.id === id);
  const gone = of(before).filter(
    (old) => !of(after).some((q) => q.source === old.source && q.quote === old.quote),
  );
  const still = [...quotes(after)].filter((q) =>
    gone.some(
      (old) =>
        q.id !== id &&
        q.source === old.source &&
        q.locator === old.locator &&
        (holds(q.quote, old.quote) || holds(old.quote, q.quote)),
    ),
  );
  return [...new Set(still.map((q) => q.id))];
}

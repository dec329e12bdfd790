/** The words of a source as they were read, put into their own file beside the entry that quotes them. */
import { applyEdits, modify } from "jsonc-parser";
import { pathOf } from "../record/schema.ts";
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
  const kept = JSON.parse(text) as Excerpt[];
  const at = kept.findIndex((e) => e.source === source && e.locator === locator);
  if (kept[at]?.words.includes(words)) return {};
  const id = idFor(source, locator, new Set(kept.map((e) => e.id)));
  const edits = modify(
    text,
    at === -1 ? [-1] : [at, "words", -1],
    at === -1 ? { id, source, locator, words: [words] } : words,
    { isArrayInsertion: true, formattingOptions: { insertSpaces: true, tabSize: 2 } },
  );
  return { [path]: await inForm(path, applyEdits(text, edits)) };
}

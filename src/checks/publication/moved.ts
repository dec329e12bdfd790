/** Sentences that stand elsewhere now, word for word and on the same entries: moved, and not unread. */
import type { PublicRecord } from "../../record/schema.ts";
import type { Rendered } from "../../chapters/render.ts";
import { hash, publishedSentences, type Published } from "./published.ts";

/** Where a sentence stands, by the offset of its beginning in its file. */
const key = (file: string, offset: number): string => `${file}:${offset}`;

/**
 * The places of all sentences that were checked in another step or scene and are
 * no longer there. Each that is gone stands for one that has come.
 */
export function movedSentences(
  record: PublicRecord,
  published: Published,
  story: readonly Rendered[],
): (file: string, offset: number) => boolean {
  const gone = new Map<string, number>();
  for (const said of Object.values(published.sentences))
    for (const one of said) gone.set(one, (gone.get(one) ?? 0) + 1);
  const left = new Map(Object.entries(published.sentences).map(([k, said]) => [k, [...said]]));
  const come: { place: string; said: string }[] = [];
  for (const { chapter, offset, place, text, ground } of publishedSentences(record, story)) {
    const said = `${hash(text)}/${hash(ground)}`;
    const here = left.get(place);
    const at = here?.indexOf(said) ?? -1;
    if (here && at !== -1) {
      here.splice(at, 1);
      gone.set(said, (gone.get(said) ?? 0) - 1);
    } else come.push({ place: key(chapter.file, offset), said });
  }
  const moved = new Set<string>();
  for (const { place, said } of come) {
    const still = gone.get(said) ?? 0;
    if (still < 1) continue;
    gone.set(said, still - 1);
    moved.add(place);
  }
  return (file, offset) => moved.has(key(file, offset));
}

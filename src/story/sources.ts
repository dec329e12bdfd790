/**
 * The numbered list of sources. Note marks count from 1 in order of reading;
 * after the sources of marks come those of everything else that is bound, in
 * order of reading too, and at last those that the story doesn't use.
 */
import { evidenceOf, sourceOf } from "../record/lookup.ts";
import type { Source } from "../record/shapes/source.ts";
import { attribute, type Element } from "../chapters/chapter.ts";
import { readScenes } from "../chapters/scenes.ts";
import { record } from "./site.ts";

const pieces = readScenes(record).flatMap(({ text }) => text.passages.flatMap((p) => p.pieces));
const behind = (id: string) => evidenceOf(record, id).map(({ source }) => source);

/** The source whose number a mark shows, for each mark: those of `<Cite>`, and those of quotations in a sentence. */
const marks = (bound: Element | null | undefined) =>
  bound?.name === "Cite" || (bound?.name === "Quote" && attribute(bound, "display") === undefined);
const marked = pieces
  .filter(({ run }) => marks(run.bound))
  .flatMap(({ ids }) => ids.flatMap((id) => behind(id).slice(0, 1)));
const bound = pieces.flatMap(({ ids }) => ids.flatMap(behind));
const rest = [...record.sources].sort((a, b) => key(a).localeCompare(key(b), "en-GB"));

/** Sources of the record in order of number. */
export const numbered: readonly Source[] = [
  ...new Set([...marked, ...bound, ...rest].map(({ id }) => id)),
].map((id) => sourceOf(record, id));

function key(source: Source): string {
  const date =
    source.issued?.["date-parts"][0]?.map((n) => String(n).padStart(2, "0")).join("-") ?? "";
  return `${source.publisher ?? source["container-title"] ?? ""} ${date} ${source.title}`;
}

const numbers = new Map(numbered.map(({ id }, i) => [id, i + 1]));

/** A source's number in the list, from 1. Throws for an id that the record doesn't hold. */
export function sourceNumber(id: string): number {
  return numbers.get(sourceOf(record, id).id) as number;
}

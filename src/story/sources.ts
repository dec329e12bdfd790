/** The numbered list of sources: the order is that of the page's end matter, print and note marks. */
import { sourceOf } from "../record/lookup.ts";
import type { Source } from "../record/schema.ts";
import { record } from "./site.ts";

/** Sources of the record in order of number: by publisher, then date, then title. */
export const numbered: readonly Source[] = [...record.sources].sort((a, b) =>
  key(a).localeCompare(key(b), "en-GB"),
);

function key(source: Source): string {
  const date =
    source.issued?.["date-parts"][0]?.map((n) => String(n).padStart(2, "0")).join("-") ?? "";
  return `${source.publisher ?? source["container-title"] ?? ""} ${date} ${source.title}`;
}

/** A source's number in the list, from 1. Throws for an id that the record doesn't hold. */
export function sourceNumber(id: string): number {
  return numbered.indexOf(sourceOf(record, id)) + 1;
}

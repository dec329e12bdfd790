/** Sources as citations: a line for readers, CSL-JSON for reference managers. */
import { formatDate } from "../dates.ts";
import type { Source } from "../shapes/source.ts";

/** A citation in parts, so that a page can set the title apart. */
export interface Citation {
  /** Who wrote or issued it. */
  readonly by: string;
  readonly title: string;
  /** Where it appeared, if that isn't who wrote it. */
  readonly container?: string;
  /** "3 February 2001", as exact as it is known. */
  readonly date?: string;
}

/** The date of a source as EDTF, if it has one. */
export function issued(source: Source): string | undefined {
  const parts = source.issued?.["date-parts"][0];
  return parts?.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, "0")).join("-");
}

/** The parts of a citation. */
export function citation(source: Source): Citation {
  const authors = source.author?.map((a) => a.literal).join(", ");
  const place = source["container-title"] ?? source.publisher;
  const by = authors ?? place ?? source.title;
  const date = issued(source);
  return {
    by,
    title: source.title,
    ...(place !== undefined && place !== by ? { container: place } : {}),
    ...(date === undefined ? {} : { date: formatDate(date) }),
  };
}

/** One line: "The Lamp Office, *Title*, 3 February 2001". */
export function cite(source: Source): string {
  const { by, title, container, date } = citation(source);
  return [by, `*${title}*`, container, date].filter((part) => part !== undefined).join(", ");
}

/** The sources as CSL-JSON, as they stand in the record: Zotero and others open it. */
export function toCslJson(sources: readonly Source[]): string {
  return `${JSON.stringify(sources, null, 2)}\n`;
}

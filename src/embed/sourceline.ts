/** What an embedded chart says of where it comes from: publishers, date, licence, citation. */
import { recordDate } from "../record/time/recorddate.ts";
import { formatDate } from "../record/dates.ts";
import { sourceOf } from "../record/lookup.ts";
import { noticeTitle } from "../record/notice.ts";
import type { Correction } from "../record/shapes/correction.ts";
import type { PublicRecord } from "../record/schema.ts";
import type { Source } from "../record/shapes/source.ts";
import type { EmbedView } from "./view.ts";

/** Nearest to the judgements first: who inspected, then who inquired, then who reported it. */
const kinds: readonly Source["custom"]["kind"][] = [
  "inspectorate",
  "inquiry",
  "parliament",
  "statistics",
  "government",
  "council",
  "news",
];

/** Publishers behind a view, each once, the nearest first. */
function publishers(record: PublicRecord, view: Pick<EmbedView, "words">): string[] {
  const sources = view.words.sources
    .map((id) => sourceOf(record, id))
    .sort((a, b) => kinds.indexOf(a.custom.kind) - kinds.indexOf(b.custom.kind));
  const by = (s: Source) =>
    s["container-title"] ?? s.publisher ?? s.author?.[0]?.literal ?? s.title;
  return [...new Set(sources.map(by))];
}

/** "Sources: The Paper, The Office and 3 others", at most `most` named. */
export function sourceLine(record: PublicRecord, view: Pick<EmbedView, "words">, most = 3): string {
  const names = publishers(record, view);
  const rest = names.length - most;
  const parts =
    rest > 0 ? [...names.slice(0, most), rest === 1 ? "1 other" : `${rest} others`] : names;
  const list =
    parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${names.length === 1 ? "Source" : "Sources"}: ${list}`;
}

/** One line for a reference list: "Name, “Title”, 3 February 2001. https://…". */
export function citeView(
  record: PublicRecord,
  view: Pick<EmbedView, "words">,
  address: string,
): string {
  const { name, licence } = record.story;
  return `${name}, “${view.words.title}”, ${formatDate(recordDate(record))}. ${address} (${licence.name})`;
}

/** "Corrected on 3 February 2001. It said: … It now says: …" */
export function correctionWords({ said, says, ...made }: Correction): string {
  return `${noticeTitle(made)}. It said: ${said} It now says: ${says}`;
}

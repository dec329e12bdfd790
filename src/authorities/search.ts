/** What an authority can be found by. */
import type { HistoryAuthority } from "../record/history/schema.ts";
import { plainName } from "./words.ts";

/** An authority in the index: id, name, region, and other names, if it has any. */
export type IndexEntry = readonly [id: string, name: string, region: number, ...also: string[]];

export interface SearchIndex {
  readonly regions: readonly string[];
  readonly authorities: readonly IndexEntry[];
}

/** Names of what stood in an authority's place before. */
const formerNames = ({ former }: HistoryAuthority): string[] => former.flatMap((f) => [...f.names]);

/** Names, former names and region in one text, as the list carries it. */
export function findable(authority: HistoryAuthority): string {
  return [authority.name, plainName(authority), ...formerNames(authority), authority.region].join(
    " ",
  );
}

/** The index that the story's field loads when it is used. */
export function searchIndex(authorities: readonly HistoryAuthority[]): SearchIndex {
  const regions = [...new Set(authorities.map((a) => a.region))].sort();
  return {
    regions,
    authorities: authorities.map((a) => [
      a.id,
      plainName(a),
      regions.indexOf(a.region),
      ...formerNames(a),
    ]),
  };
}

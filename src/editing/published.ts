/** What was read by a second person stays read when a thing only gets another name. */
import type { Published } from "../checks/publication/published.ts";

/** A key of the memory with the new name in the old one's place. */
type Renamed = (key: string) => string;

/** Lists by place, each item that was as published replaced by what it is now; positions don't change in a renaming. */
function carry(
  published: Readonly<Record<string, string[]>>,
  before: Readonly<Record<string, string[]>>,
  after: Readonly<Record<string, string[]>>,
  renamed: Renamed,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(published).map(([place, said]) => {
      const old = [...(before[place] ?? [])] as (string | undefined)[];
      const now = after[renamed(place)] ?? [];
      return [
        renamed(place),
        said.map((one) => {
          const at = old.indexOf(one);
          if (at === -1) return one;
          old[at] = undefined;
          return now[at] ?? one;
        }),
      ];
    }),
  );
}

const single = (
  published: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  renamed: Renamed,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(published).map(([key, value]) => [
      renamed(key),
      before[key] === value ? (after[renamed(key)] ?? value) : value,
    ]),
  );

/** The memory of the last publication after a renaming. What was unread before stays unread. */
export function carryOver(
  published: Published,
  before: Published,
  after: Published,
  from: string,
  to: string,
): Published {
  const renamed: Renamed = (key) =>
    key === from ? to : key.endsWith(`#${from}`) ? `${key.slice(0, -from.length)}${to}` : key;
  const sorted = <V>(object: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...published,
    values: sorted(single(published.values, before.values, after.values, renamed)),
    entries: sorted(single(published.entries, before.entries, after.entries, renamed)),
    steps: sorted(carry(published.steps, before.steps, after.steps, renamed)),
    sentences: sorted(carry(published.sentences, before.sentences, after.sentences, renamed)),
    settings: sorted(
      single(published.settings, before.settings, after.settings, (key) =>
        key.replace(new RegExp(`(?<=[#/])${from}(?=/|$)`), to),
      ),
    ),
    corrections: published.corrections.map((id) => (id === from ? to : id)).sort(),
  };
}

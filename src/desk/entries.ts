/** Every entry of the record as the desk shows it: what it says, what to paste, where readers meet it. */
import { bindings } from "../chapters/bindings.ts";
import { drawingsOf } from "../checks/drawn.ts";
import type { Checked } from "../checks/check.ts";
import { publishedPlace } from "../checks/publication/published.ts";
import { kindOf, type Entity } from "../record/kinds.ts";
import { baseEntry, entriesOf, evidenceOf } from "../record/lookup.ts";
import { paste } from "../say/paste.ts";
import { storyOf } from "./story.ts";

export interface DeskEntry {
  readonly id: string;
  readonly type: string;
  /** What it states, whole. */
  readonly statement: string;
  /** What readers are told by it, where that is less: a figure, a grade. */
  readonly short: string;
  readonly date: string;
  readonly confidence: string;
  readonly sources: readonly string[];
  /** Tags, the one most wanted first. */
  readonly paste: readonly string[];
  /** Steps or scenes in which it is bound. */
  readonly used: readonly string[];
  /** Charts that draw it, each with the steps and the pages that do. */
  readonly drawn: readonly string[];
  /** All that it can be found by, in small letters. */
  readonly words: string;
}

/** The tags that chapters may hold for an entry. */
function tags(entry: Entity): string[] {
  const dated = kindOf(entry).date(entry) !== undefined;
  return [
    ...new Set([
      paste(entry),
      ...(dated ? [`<Date of="${entry.id}"/>`] : []),
      `<Cite id="${entry.id}"/>`,
    ]),
  ];
}

/** Every entry that chapters can name, with its tags and where it is used. */
export function deskEntries(checked: Checked): DeskEntry[] {
  const { record, context } = checked;
  if (!record) return [];
  const used = new Map<string, Set<string>>();
  for (const binding of bindings(storyOf(checked)))
    for (const id of binding.ids)
      used.set(id, (used.get(id) ?? new Set()).add(publishedPlace(binding)));
  return [...entriesOf(record).values()].map((entry: Entity) => {
    const kind = kindOf(entry);
    const sources = evidenceOf(record, entry.id).map((e) => e.source.title);
    const drawn = drawingsOf(context, entry.id);
    return {
      id: entry.id,
      type: entry.type,
      statement: kind.statement(entry),
      short: kind.short(entry),
      date: kind.date(entry) ?? "",
      confidence: baseEntry(record, entry.id)?.confidence ?? "",
      sources: [...new Set(sources)],
      paste: tags(entry),
      used: [...(used.get(entry.id) ?? [])],
      drawn: [...new Set(drawn.map((d) => d.chart))].map(
        (chart) =>
          `${chart}: ${drawn
            .filter((d) => d.chart === chart)
            .map((d) => d.at)
            .join(", ")}`,
      ),
      words: `${JSON.stringify(entry)} ${sources.join(" ")}`.toLowerCase(),
    };
  });
}

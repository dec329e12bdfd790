/** Where a text names somebody of `data/names.json`: by a name, or by the word for an office or a body. */
import type { Name } from "../../../record/shapes/name.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import type { Found } from "../typed.ts";

export interface Mention extends Found {
  readonly name: Name;
  /** A word in small letters: "the committee". */
  readonly role: boolean;
}

interface Index {
  readonly pattern: RegExp;
  readonly by: ReadonlyMap<string, { name: Name; role: boolean }>;
}
const indexes = new WeakMap<PublicRecord, Index | undefined>();

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function indexOf(record: PublicRecord): Index | undefined {
  if (indexes.has(record)) return indexes.get(record);
  const by = new Map<string, { name: Name; role: boolean }>();
  for (const name of record.names) {
    for (const role of name.roles ?? []) {
      by.set(role, { name, role: true });
      // A role may open a sentence.
      by.set((role[0] as string).toUpperCase() + role.slice(1), { name, role: true });
    }
    for (const form of [name.name, ...name.forms]) by.set(form, { name, role: false });
  }
  const forms = [...by.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const index =
    forms.length === 0
      ? undefined
      : {
          by,
          pattern: new RegExp(
            `(?<![\\p{L}\\p{N}-])(?:${forms.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`,
            "gu",
          ),
        };
  indexes.set(record, index);
  return index;
}

/** Who is mentioned in a text, in order; the longest form wins. */
export function mentionsIn(record: PublicRecord, text: string): Mention[] {
  const index = indexOf(record);
  if (!index) return [];
  return [...text.matchAll(index.pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    words: m[0],
    ...(index.by.get(m[0]) as { name: Name; role: boolean }),
  }));
}

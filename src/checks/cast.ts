/**
 * Who is in an entry: who acts or speaks in it, who reports it, and whom else its
 * words name. Names are those of `data/names.json`.
 */
import type { Name } from "../record/shapes/name.ts";
import type { PublicRecord } from "../record/schema.ts";
import { kindOf } from "../record/kinds.ts";
import { baseEntry, entryOf, sourcesOf } from "../record/lookup.ts";
import { mentionsIn } from "./find/named/mentions.ts";

export interface Cast {
  /** Acts or speaks: an id of a person also stands for the body that the person speaks for. */
  readonly by: ReadonlySet<string>;
  /** Publishers and authors of its sources. */
  readonly reporters: ReadonlySet<string>;
  /** Whoever its words name. */
  readonly about: ReadonlySet<string>;
  /** Whom it tells of beside who acts: named in its words, criticised, or written down as "about". */
  readonly others: ReadonlySet<string>;
}

const casts = new WeakMap<PublicRecord, Map<string, Cast>>();

/** The cast of an entry; an event has that of its fact. An unknown id has an empty one. */
export function castOf(record: PublicRecord, id: string): Cast {
  let known = casts.get(record);
  if (!known) casts.set(record, (known = new Map()));
  let cast = known.get(id);
  if (!cast) known.set(id, (cast = make(record, id)));
  return cast;
}

/** Adds to each person the body that the person speaks for. */
function withBodies(record: PublicRecord, ids: readonly string[]): Set<string> {
  const all = new Set(ids);
  for (const id of ids) {
    const of = nameOf(record, id)?.of;
    if (of) all.add(of);
  }
  return all;
}

/** The name with this id. */
export function nameOf(record: PublicRecord, id: string): Name | undefined {
  return record.names.find((n) => n.id === id);
}

function make(record: PublicRecord, id: string): Cast {
  const entry = entryOf(record, id);
  const found = baseEntry(record, id);
  if (!entry || !found)
    return { by: new Set(), reporters: new Set(), about: new Set(), others: new Set() };
  if (found.id !== id) {
    const cast = castOf(record, found.id);
    const label = mentionsIn(record, kindOf(entry).statement(entry)).map((m) => m.name.id);
    return { ...cast, about: new Set([...cast.about, ...label]) };
  }
  const named = (text: string): string[] => mentionsIn(record, text).map((m) => m.name.id);
  const sources = sourcesOf(record, id);
  const reporters = withBodies(
    record,
    sources.flatMap((s) =>
      named(
        [s.publisher, s["container-title"], ...(s.author ?? []).map((a) => a.literal)].join("; "),
      ),
    ),
  );
  const people = (text: string): string[] =>
    mentionsIn(record, text).flatMap(({ name }) =>
      name.kind === "person" || name.kind === "body" ? [name.id] : [],
    );
  const issuers = sources.flatMap((s) => people(s.publisher ?? ""));
  // "The office, restating the keeper’s report": the first who is named speaks.
  const own =
    found.type === "quotation"
      ? [...people(found.speaker), ...people(found.body)]
      : [...(found.type === "fact" ? people(found.statement) : []), ...issuers];
  const words =
    found.type === "quotation"
      ? [found.speaker, found.body, found.text, found.excerpt]
      : [found.type === "judgement" ? found.scope : kindOf(found).statement(found)];
  const by = withBodies(record, found.by ?? own.slice(0, 1));
  const about = withBodies(record, [...words.flatMap(named), ...(found.criticises ?? [])]);
  const others = withBodies(
    record,
    [...about].filter((one) => !by.has(one)),
  );
  for (const one of found.about ?? []) others.add(one);
  return { by, reporters, about: new Set([...about, ...others]), others };
}

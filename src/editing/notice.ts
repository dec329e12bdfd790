/** What a notice says of a change without being asked, and the steps in which readers saw it. */
import { bindings } from "../chapters/bindings.ts";
import { attribute } from "../chapters/chapter.ts";
import type { Context } from "../checks/context.ts";
import { frontBindings, publishedPlace, stated } from "../checks/publication/published.ts";
import type { PublicRecord } from "../record/schema.ts";

interface Told {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** The parts of two values that differ: what hasn’t changed is not corrected. */
function different(was: string, is: string): { said: string; says: string } {
  const [old, now] = [was.split("; "), is.split("; ")];
  const said = old.filter((part) => !now.includes(part)).join("; ");
  const says = now.filter((part) => !old.includes(part)).join("; ");
  return said && says ? { said, says } : { said: was, says: is };
}

/** The name under which readers know an entry: the label of what is drawn of it. */
const labelOf = (record: PublicRecord, id: string): string | undefined =>
  record.events.find((e) => e.id === id || e.fact === id)?.label;

/**
 * Both versions, as sentences where the entry has them: its statement as it was and as it is; else
 * what of it differs, under its label.
 */
export function notice(
  id: string,
  { was = "…", is = "…" }: Told,
  before: PublicRecord,
  after: PublicRecord | undefined,
): { said: string; says: string } {
  const statement = (record: PublicRecord | undefined) =>
    record?.facts.find((f) => f.id === id)?.statement;
  const [old, now] = [statement(before), statement(after)];
  if (old && now && old !== now) return { said: old, says: now };
  const { said, says } = different(was, is);
  const label = labelOf(after ?? before, id);
  return label ? { said: `${label}: ${said}`, says: `${label}: ${says}` } : { said, says };
}

/**
 * The steps that print what changed: those that readers saw otherwise. One that only cites the entry
 * has nothing to correct.
 * @param shown what was published in each step; without it, every step that prints the entry counts
 */
export function printing(
  ids: readonly string[],
  shown: Readonly<Record<string, readonly string[]>> | undefined,
  { record, rendered }: Context,
): ReadonlySet<string> {
  const printed = [
    ...bindings(rendered)
      .filter((b) => b.element.name !== "Cite")
      .map((b) => ({ ids: b.ids, place: publishedPlace(b), said: stated(b) })),
    ...(record ? frontBindings(record, rendered) : []),
    // A day of the ruler prints the date of its entry, though its words only cite it.
    ...rendered.flatMap(({ chapter }) =>
      chapter.elements
        .filter((e) => e.name === "Day")
        .map((e) => ({
          ids: [attribute(e, "of") ?? ""],
          place: chapter.front.values.find((v) => v.key === "id")?.value ?? chapter.file,
          said: "",
        })),
    ),
  ].filter((b) => b.ids.some((id) => ids.includes(id)));
  return new Set(
    printed.filter(({ place, said }) => !shown?.[place]?.includes(said)).map(({ place }) => place),
  );
}

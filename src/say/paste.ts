import type { Entity } from "../record/kinds.ts";

/** What to write for an entry of each kind, to be pasted. */
export function paste(found: Entity): string {
  switch (found.type) {
    case "fact":
      return found.value === undefined ? `<Cite id="${found.id}"/>` : `<Fact id="${found.id}"/>`;
    case "judgement":
      return `<Grade of="${found.id}"/>`;
    case "event":
      return `<Date of="${found.id}"/>`;
    case "quotation":
      return `<Quote id="${found.id}"/>`;
    default:
      return `<Cite id="${(found as Entity).id}"/>`;
  }
}

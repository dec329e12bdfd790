/** Figures that facts take from other data files (`from`). */
import type { RecordFinding } from "../finding.ts";
import type { PublicRecord } from "../schema.ts";

/**
 * The record with `value` filled in wherever a fact says `from`. A place is
 * written `national.json#/days/2001-02-03/lit`; items of lists are named by
 * their `id` or `date`, so that a new item doesn't move the others.
 */
export function fillValues(record: PublicRecord): {
  record: PublicRecord;
  findings: RecordFinding[];
} {
  const findings: RecordFinding[] = [];
  const facts = record.facts.map((fact, index) => {
    if (fact.from === undefined) return fact;
    if (fact.value !== undefined) {
      findings.push({
        code: "two-values",
        file: "facts.json",
        path: [index, "value"],
        message: 'The figure is given twice: as "value" and by "from".',
        remedy: 'Take "value" out; it is read from the place that "from" names.',
      });
      return fact;
    }
    const value = lookUp(record, fact.from);
    if (typeof value === "number") return { ...fact, value };
    findings.push({
      code: "unknown-place",
      file: "facts.json",
      path: [index, "from"],
      words: fact.from,
      message: "There is no number at this place.",
      remedy: "Write the file, then keys, ids or dates: national.json#/days/2001-02-03/lit.",
    });
    return fact;
  });
  return { record: { ...record, facts }, findings };
}

/** What stands at a place, as `from` names it; nothing where there is none. */
export function lookUp(record: PublicRecord, from: string): unknown {
  const [file, path] = from.split("#/") as [string, string];
  let at: unknown = record[file.replace(".json", "") as keyof PublicRecord];
  for (const name of path.split("/")) {
    if (Array.isArray(at)) at = at.find((item: Item) => item.id === name || item.date === name);
    else if (typeof at === "object" && at !== null && Object.hasOwn(at, name))
      at = (at as Record<string, unknown>)[name];
    else return undefined;
  }
  return at;
}

interface Item {
  id?: unknown;
  date?: unknown;
}

/** What is counted from the history: latest grades on a day, and second grades after a first. */
import type { Counts } from "../shapes/national.ts";
import type { Grade } from "../shapes/grade.ts";
import type { History, HistoryAuthority, Inspection } from "./schema.ts";

/** An inspection with a grade. */
type Graded = Inspection & { readonly grade: Grade };

const graded = ({ inspections }: HistoryAuthority, day: string): Graded[] =>
  inspections.filter((i): i is Graded => i.grade !== undefined && i.published <= day);

/** Authorities by their latest grade published by a day (`YYYY-MM-DD`): how many have each of `grades`. */
export function countsOn(history: History, day: string, grades: readonly Grade[]): Counts {
  const latest = history.authorities.flatMap((a) => graded(a, day).at(-1) ?? []);
  return {
    date: day,
    authorities: latest.length,
    ...Object.fromEntries(
      grades.map((grade) => [grade, latest.filter((i) => i.grade === grade).length]),
    ),
  };
}

/** An authority whose first grade under a framework was the one asked for. */
export interface Again {
  readonly id: string;
  readonly name: string;
  readonly first: Graded;
  /** The second grade under it, if there was one by the day. */
  readonly next?: Graded;
}

/** Authorities first given `grade` under `framework`, with the second grade published by a day. */
export function gradedAgain(
  history: History,
  of: { readonly framework: string; readonly grade: Grade },
  day: string,
): Again[] {
  return history.authorities.flatMap((authority): Again[] => {
    const [first, next] = graded(authority, day).filter((i) => i.framework === of.framework);
    if (first?.grade !== of.grade) return [];
    const { id, name } = authority;
    return [{ id, name, first, ...(next ? { next } : {}) }];
  });
}

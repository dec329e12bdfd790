/** Numbers in the statement of something counted here, held against what the record counts. */
import type { PublicRecord } from "../../record/schema.ts";
import type { Fact } from "../../record/shapes/statement.ts";
import { lookUp } from "../../record/values.ts";
import { findDates } from "./dates.ts";
import { findFigures, numberIn } from "./figures.ts";
import type { Found } from "./typed.ts";

/** All numbers that stand in a value of the record. */
const numbersOf = (found: unknown): number[] =>
  typeof found === "number"
    ? [found]
    : typeof found === "object" && found !== null
      ? Object.values(found).flatMap(numbersOf)
      : [];

/** What is counted where a fact's figure is: it, and the others of the same day or group. */
export function countsBeside(fact: Fact, record: PublicRecord): number[] {
  const beside = lookUp(record, fact.from?.replace(/(?:\/counts)?\/[^/]+$/, "") ?? "#/");
  return [...new Set([...(fact.value === undefined ? [] : [fact.value]), ...numbersOf(beside)])];
}

/** The numbers of its statement that none of these is; none for what isn't counted here. */
export function uncounted(fact: Fact, record: PublicRecord): Found[] {
  if (fact.from === undefined) return [];
  const known = new Set([...countsBeside(fact, record), record.national?.authoritiesInEngland]);
  const dates = findDates(fact.statement);
  return findFigures(fact.statement).filter((f) => {
    const n = f.value ?? numberIn(f.words);
    const dated = dates.some((d) => f.start >= d.start && f.start < d.start + d.words.length);
    return n !== undefined && !dated && !known.has(n);
  });
}

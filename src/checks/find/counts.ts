/** Numbers in the statement of something counted here, held against what the record counts. */
import type { PublicRecord } from "../../record/schema.ts";
import type { Fact } from "../../record/shapes/statement.ts";
import { lookUp } from "../../record/read/values.ts";
import { findDates } from "./time/dates.ts";
import { findFigures, numberIn } from "./figures.ts";
import type { Found } from "./typed.ts";

/** All numbers that stand in a value of the record. */
const numbersOf = (found: unknown): number[] =>
  typeof found === "number"
    ? [found]
    : typeof found === "object" && found !== null
      ? Object.values(found).flatMap(numbersOf)
      : [];

/** What is counted where a fact's figure is: it first, then the others of the same day or group, in their order. */
export function countsBeside(fact: Fact, record: PublicRecord): number[] {
  const beside = lookUp(record, fact.from?.replace(/(?:\/counts)?\/[^/]+$/, "") ?? "#/");
  return [...(fact.value === undefined ? [] : [fact.value]), ...numbersOf(beside)];
}

/** Numbers of a text, dates left out, that none of the counts is. */
function strays(text: string, counts: readonly number[], record: PublicRecord): Found[] {
  const known = new Set([...counts, record.national?.authoritiesInEngland]);
  const dates = findDates(text);
  return findFigures(text).filter((f) => {
    const n = f.value ?? numberIn(f.words);
    const dated = dates.some((d) => f.start >= d.start && f.start < d.start + d.words.length);
    return n !== undefined && !dated && !known.has(n);
  });
}

/** The numbers of its statement that none of these is; none for what isn't counted here. */
export const uncounted = (fact: Fact, record: PublicRecord): Found[] =>
  fact.from === undefined ? [] : strays(fact.statement, countsBeside(fact, record), record);

/** The same of a text about all that is counted here: of no day or quarter in particular. */
export function uncountedIn(text: string, record: PublicRecord): Found[] {
  if (!record.history || !record.national) return [];
  const { days, quarters, reinspected } = record.national;
  return strays(text, numbersOf([days, quarters, reinspected]), record);
}

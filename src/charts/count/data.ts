/** The slice of the record that `count` draws: one figure, its qualifier and its noun. */
import { formatFact } from "../../record/numbers.ts";
import type { Fact, PublicRecord } from "../../record/schema.ts";

/** The figure that the inquiry put on the number of children. */
const factId = "victims-at-least-1400";

export interface CountData {
  /** How many marks are drawn. */
  readonly total: number;
  /** The words that go before the figure: it is a floor. */
  readonly qualifier: string;
  /** Figure and noun on one line. */
  readonly figure: string;
}

/** The fact drawn. Throws where it is missing or has no whole number, qualifier and noun. */
export function figureFact(
  record: PublicRecord,
): Fact & { value: number; qualifier: string; unit: string } {
  const fact = record.facts.find((f) => f.id === factId);
  if (!fact) throw new Error(`data/facts.json has no fact "${factId}" for the chart "count"`);
  const { value, qualifier, unit } = fact;
  if (value === undefined || !Number.isInteger(value) || !qualifier || !unit)
    throw new Error(`the fact "${factId}" needs a whole number as value, a qualifier and a unit`);
  return { ...fact, value, qualifier, unit };
}

/** Collects the figure and its words. */
export function data(record: PublicRecord): CountData {
  const fact = figureFact(record);
  return { total: fact.value, qualifier: fact.qualifier, figure: formatFact(fact, "count") };
}

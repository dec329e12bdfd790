/** The slice of the record that `count` draws: one figure, its qualifier and its noun. */
import { formatFact } from "../../record/numbers.ts";
import type { Fact } from "../../record/shapes/statement.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { options } from "./options.ts";

export interface CountData {
  /** How many marks are drawn. */
  readonly total: number;
  /** The words that go before the figure: it is a floor. */
  readonly qualifier: string;
  /** Figure and noun on one line. */
  readonly figure: string;
  /** What limits it, one clause to a line or more. */
  readonly limit: readonly string[];
  /** What one mark stands for, as a sentence. */
  readonly one: string;
}

/** The fact drawn. Throws where it is missing or has no whole number, qualifier and noun. */
export function figureFact(
  record: PublicRecord,
): Fact & { value: number; qualifier: string; unit: string } {
  const factId = options.of(record).fact;
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
  const { limitLines: limit, one } = options.of(record);
  return {
    total: fact.value,
    qualifier: fact.qualifier,
    figure: formatFact(fact, "count"),
    limit,
    one,
  };
}

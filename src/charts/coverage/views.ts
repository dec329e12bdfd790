/** What a step may ask of `coverage`, and the full state that it becomes. */
import type { PublicRecord } from "../../record/schema.ts";
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";
import { dayFacts, type CoverageData } from "./data.ts";

/** Before any inspection under the framework. */
const before = "none";

/** A full state of `coverage`: the day, by its place in the slice; -1 before the first. */
export interface CoverageView {
  readonly at: string;
  readonly day: number;
  /** Not yet by grade: with a report or without. */
  readonly unsorted: boolean;
}

const days = (record: PublicRecord) => dayFacts(record).map((fact) => fact.date as string);

export const attributes: Record<string, ViewAttribute> = {
  at: {
    about: "the day on which the authorities are counted; none: before the first report",
    values: (record) => [before, ...days(record)],
    required: true,
  },
  unsorted: { about: "not yet by grade: which have a report, and how many have none, large" },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes, data: CoverageData): CoverageView {
  const at = String(attrs["at"]);
  const day = data.days.findIndex((d) => d.id === at);
  if (day < 0 && at !== before) throw new Error(`"coverage" has no day "${at}"`);
  if (attrs["unsorted"] === true && day < 0)
    throw new Error('"coverage" has nobody inspected before the first day: leave "unsorted" out');
  return { at, day, unsorted: attrs["unsorted"] === true };
}

/** What a step may ask of `count`, and the full state that it becomes. */
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";
import type { CountData } from "./data.ts";

const stages = ["gathered", "one", "passing"] as const;

/** A full state of `count`: every mark, or one alone. */
export interface CountView {
  readonly stage: (typeof stages)[number];
  /** How many marks there are in all: the height of a state follows from it. */
  readonly total: number;
}

export const attributes: Record<string, ViewAttribute> = {
  stage: {
    about:
      "one: a single mark, and what it stands for; gathered: all of them; passing: all of them, over about two screens",
    values: () => stages,
    required: true,
  },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes, data: CountData): CountView {
  const stage = stages.find((s) => s === attrs["stage"]);
  if (!stage) throw new Error(`"count" has no stage "${String(attrs["stage"])}"`);
  return { stage, total: data.total };
}

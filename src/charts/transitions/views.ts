/** What a step may ask of `transitions`, and the full state that it becomes. */
import { gradeOrder } from "../../record/grades.ts";
import type { Grade } from "../../record/shapes/grade.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { ViewAttribute, ViewAttributes } from "../kit/chart.ts";
import type { TransitionsData } from "./data.ts";

/** A full state of `transitions`: before the second inspection, or after it with one grade to the fore. */
export interface TransitionsView {
  readonly stage: "start" | "end";
  readonly focus: Grade | null;
}

const reached = (record: PublicRecord): Grade[] =>
  gradeOrder(record).filter((grade) => record.authorities.some((a) => a.next.grade === grade));

export const attributes: Record<string, ViewAttribute> = {
  show: {
    about:
      "start: all authorities at their first grade, before they were inspected again; all: where each one went; a grade: the same, with those that reached it to the fore",
    values: (record) => ["all", "start", ...reached(record)],
    required: true,
  },
};

/** Attributes, already checked against `attributes`, to a full state. */
export function view(attrs: ViewAttributes, data: TransitionsData): TransitionsView {
  const show = attrs["show"];
  if (show === "start") return { stage: "start", focus: null };
  if (show === "all") return { stage: "end", focus: null };
  const focus = data.groups.find(({ grade }) => grade === show)?.grade;
  if (!focus) throw new Error(`"transitions" can't show "${String(show)}"`);
  return { stage: "end", focus };
}

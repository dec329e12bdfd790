/** The rows behind `transitions`: each authority with its two grades. */
import { gradeLabel, gradeOrder, nationalOf } from "../../record/grades.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Column, Table } from "../kit/chart.ts";
import { reaching } from "./data.ts";
import type { TransitionsView } from "./views.ts";

const first: readonly Column[] = [
  {
    name: "authority",
    title: "Authority",
    type: "string",
    description: "Name of the local authority",
  },
  {
    name: "first_published",
    title: "First published",
    type: "date",
    description: "When the first judgement was published",
  },
  {
    name: "first_grade",
    title: "First grade",
    type: "string",
    description: "Overall grade of the first inspection",
  },
];
const next: readonly Column[] = [
  {
    name: "next_published",
    title: "Next published",
    type: "date",
    description: "When the next graded inspection was published",
  },
  {
    name: "next_grade",
    title: "Next grade",
    type: "string",
    description: "Overall grade of the next inspection",
  },
];

/** One row for each authority, highest next grade first. Before the second inspection, without it. */
export function table(record: PublicRecord, view: TransitionsView): Table {
  const start = view.stage === "start";
  return {
    caption: "Authorities inspected again after their first judgement under the framework, derived",
    method: `${nationalOf(record).reinspected.about} ${nationalOf(record).caveat}`,
    columns: start ? first : [...first, ...next],
    rows: gradeOrder(record)
      .reverse()
      .flatMap((grade) => reaching(record, grade))
      .map((a) => {
        const before = [a.name, a.first.published, gradeLabel(a.first.grade)];
        return start ? before : [...before, a.next.published, gradeLabel(a.next.grade)];
      }),
  };
}

/** The rows behind `coverage`: how many authorities in each band, and on whose word. */
import { gradeLabel, nationalOf } from "../../record/grades.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Table } from "../kit/chart.ts";
import { dayFacts, tally } from "./data.ts";
import { options } from "./options.ts";
import type { CoverageView } from "./views.ts";

/** One row for each grade, one for those without, one for those without a report yet. Dates are EDTF. */
export function table(record: PublicRecord, view: CoverageView): Table {
  const fact = dayFacts(record)[view.day];
  const all = nationalOf(record).authoritiesInEngland;
  const rows: Table["rows"] = fact
    ? (() => {
        const { day, of } = tally(record, fact);
        if (view.unsorted)
          return [
            ["report published", fact.value, fact.date, "stated, taken as published reports"],
            ["no report yet", of.open, fact.date, "all authorities less stated"],
          ];
        return [
          ...nationalOf(record).grades.map((g) => [
            gradeLabel(g),
            of[g] ?? 0,
            day,
            "derived: counted here from the archive",
          ]),
          ["report not in the archive", of.unknown, fact.date, "stated less derived"],
          ["no report yet", of.open, fact.date, "all authorities less stated"],
        ];
      })()
    : [["no report yet", all, null, "before the framework began"]];
  return {
    caption: options.of(record).caption,
    method: `${nationalOf(record).caveat} Each inspection is taken as one authority. Which ring of the drawing has which grade says nothing about a place.`,
    columns: [
      {
        name: "group",
        title: "Group",
        type: "string",
        description: "The overall grade, or why there is none",
      },
      {
        name: "authorities",
        title: "Authorities",
        type: "integer",
        description: "How many authorities",
      },
      {
        name: "date",
        title: "Date",
        type: "date",
        description: "The day counted; empty before the first inspection",
      },
      { name: "basis", title: "Basis", type: "string", description: "Where the number comes from" },
    ],
    rows,
  };
}

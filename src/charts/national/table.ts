/** The rows behind `national`: one for each grade of each bar. */
import { nationalOf } from "../../record/grades.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Table } from "../kit/chart.ts";
import { options } from "./options.ts";
import type { NationalView } from "./views.ts";
import { data } from "./data.ts";

/** Panels in the order of the drawing; within a bar the lowest grade first. Dates are EDTF. */
export function table(record: PublicRecord, view: NationalView): Table {
  const notes = nationalOf(record).panels.flatMap((p) => p.note ?? []);
  return {
    caption: options.of(record).caption,
    method: [...(view.show === "all" ? new Set(notes) : []), nationalOf(record).caveat].join(" "),
    columns: [
      {
        name: "panel",
        title: "Panel",
        type: "string",
        description: "Rows of different panels are not one series",
      },
      {
        name: "covers",
        title: "Covers",
        type: "string",
        description: "What the panel counts, and on whose word",
      },
      {
        name: "date",
        title: "Date",
        type: "string",
        description: "The day, month or period counted (EDTF)",
      },
      {
        name: "grade",
        title: "Grade",
        type: "string",
        description: "The grade in the words of its scale",
      },
      {
        name: "authorities",
        title: "Authorities",
        type: "integer",
        description: "How many; empty where the source gives only a share",
      },
      {
        name: "graded",
        title: "Of",
        type: "integer",
        description:
          "Authorities with a published grade; empty where the source gives only a share",
      },
      {
        name: "share",
        title: "Share",
        type: "number",
        description: "Per cent of those graded, to one decimal",
      },
    ],
    rows: data(record)
      .panels.filter((p) => view.show === "all" || p.id === view.show)
      .flatMap((panel) =>
        panel.bars.flatMap((bar) =>
          bar.parts
            .filter((part) => part.tone !== null)
            .map((part) => [
              panel.title,
              panel.scope,
              bar.date,
              part.words,
              part.n,
              part.n === null ? null : bar.parts.reduce((sum, p) => sum + (p.n ?? 0), 0),
              Math.round(part.share * 1000) / 10,
            ]),
        ),
      ),
  };
}

/** The rows behind `timeline`, in order of date. */
import type { PublicRecord } from "../../record/schema.ts";
import type { Table } from "../kit/chart.ts";
import { data, gapOf } from "./data.ts";
import { options } from "./options.ts";
import { drawnCounts } from "./words.ts";
import type { TimelineView } from "./views.ts";

/** Judgements and events that the state shows, and the period where it does. Dates are EDTF. */
export function table(record: PublicRecord, view: TimelineView): Table {
  const slice = data(record);
  const said = slice.said.lane.charAt(0).toLowerCase() + slice.said.lane.slice(1);
  const { judgements, events } = drawnCounts(slice, view);
  const edtf = new Map<string, string>([
    ...record.judgements.map((j) => [j.id, j.known] as const),
    ...record.events.map((e) => [e.id, e.date] as const),
  ]);
  const period = record.events.find((e) => e.lane === "period");
  const gap = gapOf(record);
  const rows = [
    ...(view.period && period && slice.period.end > view.from
      ? [[period.date, "the period examined", period.label, period.id]]
      : []),
    ...(view.gap && gap
      ? [
          [
            gap.fact,
            options.of(record).gap?.lane ?? "",
            gap.text,
            options.of(record).gap?.fact ?? "",
          ],
        ]
      : []),
    ...[
      ...judgements.map((j) => ({
        day: j.day,
        row: [edtf.get(j.id) ?? "", said, j.word, j.id],
      })),
      ...events.map((e) => ({
        day: e.day,
        row: [
          edtf.get(e.id) ?? "",
          e.lane === "known" ? "what became public" : "what followed",
          e.label,
          e.id,
        ],
      })),
    ]
      .sort((a, b) => a.day - b.day)
      .map(({ row }) => row),
  ];
  return {
    caption: "Judgements and events",
    columns: [
      { name: "date", title: "Date", type: "string", description: "Date or period (EDTF)" },
      {
        name: "lane",
        title: "Lane",
        type: "string",
        description: "The lane of the timeline that it stands in",
      },
      {
        name: "what",
        title: "What",
        type: "string",
        description: "The judgement’s word, or what happened",
      },
      {
        name: "entry",
        title: "Entry",
        type: "string",
        description: "Id of the entry in the record",
      },
    ],
    rows,
  };
}

/** The rows behind `ratings`: every judgement found, those not drawn included, strands on lines of their own. */
import { gradeLabel } from "../../record/grades.ts";
import type { PublicRecord } from "../../record/schema.ts";
import type { Table } from "../kit/chart.ts";
import { headlines } from "./words.ts";
import { options } from "./options.ts";
import type { RatingsView } from "./views.ts";

const series = {
  headline: "headline",
  annual: "annual rating",
  standalone: "stand-alone inspection",
  board: "safeguarding board",
} as const;

/** Judgements up to the last one that the state shows. Dates are EDTF. */
export function table(record: PublicRecord, view: RatingsView): Table {
  const settings = options.of(record);
  const shown = headlines(record).slice(0, view.shown);
  const last = shown.at(-1);
  const frameworks = new Map(record.frameworks.map((f) => [f.id, f.name]));
  const rows = record.judgements
    .filter(
      (j) =>
        last !== undefined &&
        (shown.includes(j) || (j.series !== "headline" && j.known <= last.known)),
    )
    .sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : 0))
    .flatMap((j) => {
      const shared = [
        j.inspected ?? null,
        j.published ?? null,
        frameworks.get(j.framework) ?? j.framework,
      ] as const;
      return [
        [
          j.id,
          "overall",
          j.scope,
          j.grade ? gradeLabel(j.grade) : j.words,
          ...shared,
          series[j.series],
        ],
        ...j.strands.map((s) => [
          j.id,
          "strand",
          s.label,
          gradeLabel(s.grade),
          ...shared,
          series[j.series],
        ]),
      ];
    });
  return {
    caption: settings.caption,
    method: [
      "A judgement’s panel follows from its framework, never from its date.",
      ...(settings.undrawn === undefined ? [] : [settings.undrawn]),
      "Where the day of publication was not established, the drawing has a bracket over the time within which it lies.",
    ].join(" "),
    columns: [
      {
        name: "judgement",
        title: "Judgement",
        type: "string",
        description: "Id of the judgement in the record",
      },
      {
        name: "level",
        title: "Level",
        type: "string",
        description: "The judgement overall, or one strand of it",
      },
      {
        name: "scope",
        title: "What was judged",
        type: "string",
        description: "What the grade covers",
      },
      {
        name: "grade",
        title: "Grade",
        type: "string",
        description: "The grade in the words of its scale",
      },
      {
        name: "inspected",
        title: "Inspected",
        type: "string",
        description: "When inspectors were there (EDTF); empty where not known",
      },
      {
        name: "published",
        title: "Published",
        type: "string",
        description: "When it was published (EDTF); empty where not established",
      },
      {
        name: "framework",
        title: "Framework",
        type: "string",
        description: "The rules of the inspection",
      },
      {
        name: "series",
        title: "Series",
        type: "string",
        description: "Headline judgements are drawn; the others are not",
      },
    ],
    rows,
  };
}

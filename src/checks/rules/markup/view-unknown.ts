import { namedRefusals } from "../../../charts/kit/asked.ts";
import { namedViews, type Chart } from "../../../charts/kit/chart.ts";
import { offsetOf } from "../../../record/read/position.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import { jsonTree } from "../../texts/jsontree.ts";
import type { Context } from "../../context.ts";
import type { SourceFile } from "../../texts/text.ts";
import { lineIndex } from "../../../chapters/lineindex.ts";
import { rule } from "../../rule.ts";

/** Where `story.json` writes a value into one of a chart's named views: the file and the offset. */
function written(
  data: Context["data"],
  chart: string,
  view: string,
  attribute: string,
): { source: SourceFile; offset: number } {
  const source = data.get("story.json");
  if (!source) return { source: { file: "content/story.json", lines: lineIndex("") }, offset: 0 };
  return {
    source,
    offset: offsetOf(jsonTree(source.text), ["charts", chart, "views", view, attribute]),
  };
}

/** The values of an attribute, or the attributes where there is no such one. */
function takes(chart: Chart, attribute: string, record: PublicRecord): string {
  const known = chart.attributes[attribute];
  const values = known ? (known.values?.(record) ?? [attribute]) : Object.keys(chart.attributes);
  return values.join(", ");
}

export default rule(
  {
    code: "view-unknown",
    title: "A named view of a chart that it can't show",
    why: "Embeds, pictures and cards are made of it, and would show another state than the one meant.",
  },
  function* ({ charts, data, record }) {
    if (!record) return;
    for (const chart of charts.values())
      for (const [view, asked] of Object.entries(namedViews(chart, record)))
        for (const refusal of namedRefusals(chart, asked, record)) {
          const { attribute, value, near, said } = refusal;
          yield {
            ...written(data, chart.id, view, attribute),
            words: value ?? attribute,
            entry: `${chart.id}, view ${view}`,
            message: `The chart “${chart.id}” ${said.replaceAll(/"([^"]*)"/g, "“$1”")}, which its view “${view}” asks for.`,
            remedy: near
              ? `Write “${near}”.`
              : `Write what the chart takes: ${takes(chart, attribute, record)}.`,
          };
        }
  },
);

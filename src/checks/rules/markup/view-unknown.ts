import { namedRefusals, type Refusal } from "../../../charts/kit/asked.ts";
import type { Chart } from "../../../charts/kit/chart.ts";
import type { PublicRecord } from "../../../record/schema.ts";
import type { Context, SourceFile } from "../../context.ts";
import { lineIndex } from "../../../chapters/lines.ts";
import { rule } from "../../rule.ts";

/** Where the code of a chart writes a value into one of its named views: the file and the offset. */
function written(
  code: Context["code"],
  chart: string,
  view: string,
  { attribute, value }: Refusal,
): { source: SourceFile; offset: number } {
  const folder = `src/charts/${chart}/`;
  const files = [...code.values()].filter(({ file }) => file.startsWith(folder));
  for (const source of files) {
    const named = source.text.search(/\bnamed\b[^;(]*?[:=]\s*\{/);
    if (named === -1) continue;
    const from = Math.max(
      named,
      source.text.slice(named).search(new RegExp(`\\b${view}\\b`)) + named,
    );
    const at = source.text.indexOf(value ?? attribute, from);
    return { source, offset: at === -1 ? from : at };
  }
  return { source: { file: `${folder}index.ts`, lines: lineIndex("") }, offset: 0 };
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
  function* ({ charts, code, record }) {
    if (!record) return;
    for (const chart of charts.values())
      for (const [view, asked] of Object.entries(chart.named))
        for (const refusal of namedRefusals(chart, asked, record)) {
          const { attribute, value, near, said } = refusal;
          yield {
            ...written(code, chart.id, view, refusal),
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

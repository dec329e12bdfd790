/**
 * What `content/story.json` says of the charts, held against what each chart
 * takes and against the record: a renamed id, a misspelt key, a name in braces
 * that stands for nothing, a chart that can't be drawn.
 */
import type { JSONPath } from "jsonc-parser";
import type { Chart } from "../charts/kit/chart.ts";
import type { RecordFinding } from "../record/finding.ts";
import { report } from "../record/read/schemafault.ts";
import { nearest } from "../record/nearest.ts";
import { offsetOf, offsetOfKey, positionAt } from "../record/read/position.ts";
import type { Diagnostic } from "../record/diagnostic.ts";
import { pathOf, type PublicRecord } from "../record/schema.ts";
import { jsonTree } from "./texts/jsontree.ts";

const file = "story.json";

/** Everything that is wrong with the options of the charts. */
export function optionDiagnostics(
  record: PublicRecord,
  charts: readonly Chart[],
  source = "",
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const tree = jsonTree(source);
  const add = ({ file: _, path, ...found }: RecordFinding, onKey = false): void => {
    problems.push({
      ...found,
      severity: "error",
      file: pathOf(file),
      ...positionAt(source, onKey ? offsetOfKey(tree, path) : offsetOf(tree, path)),
    });
  };
  for (const [id, value] of Object.entries(record.story.charts)) {
    const chart = charts.find((one) => one.id === id);
    if (chart) judge(chart, value, record, add);
    else add(unknown(id, charts), true);
  }
  return problems;
}

function unknown(id: string, charts: readonly Chart[]): RecordFinding {
  const known = charts.map((chart) => chart.id);
  const meant = nearest(id, known);
  return {
    code: "chart-unknown",
    file,
    path: ["charts", id],
    words: id,
    message: `There is no chart “${id}”.`,
    remedy: meant ? `Write “${meant}”.` : `There are these: ${known.join(", ")}.`,
  };
}

function judge(
  chart: Chart,
  value: unknown,
  record: PublicRecord,
  add: (finding: RecordFinding, onKey?: boolean) => void,
): void {
  const path: JSONPath = ["charts", chart.id];
  const schema = chart.options?.schema(record);
  const read = schema?.safeParse(value);
  if (schema && read && !read.success)
    return read.error.issues.forEach((issue) => report(file, path, issue, schema, value, add));
  try {
    chart.data(record);
  } catch (error) {
    add({
      code: "chart-without-data",
      file,
      path,
      words: chart.id,
      message: `The chart “${chart.id}” can't be drawn: ${(error as Error).message}.`,
      remedy: "Give the record what it draws from, or take the chart out of the story.",
    });
  }
}

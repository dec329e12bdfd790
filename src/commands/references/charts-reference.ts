/**
 * Writes `docs/charts.md`: what a step may ask of each chart, from the charts
 * themselves. `npm run charts:reference` after changing a chart's views.
 */
import { writeFileSync } from "node:fs";
import { loadRecord } from "../../record/load.ts";
import type { PublicRecord } from "../../record/schema.ts";
import { allCharts, chartsOfStory } from "../../charts/all.ts";
import { namedViews, type Chart, type ViewAttributes } from "../../charts/kit/chart.ts";

/** Attributes as an editor writes them. */
export function written(attributes: ViewAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? name : `${name}="${value}"`))
    .join(" ");
}

function section(chart: Chart, record: PublicRecord): string {
  const attributes = Object.entries(chart.attributes).map(([name, a]) => {
    const values = a.values?.(record);
    const kind = values
      ? a.many
        ? "one or more of"
        : "one of"
      : "a switch, written without value";
    const list = values ? `: ${values.map((v) => `\`${v}\``).join(", ")}` : "";
    return `- \`${name}\`${a.required ? " (required)" : ""}: ${a.about}. ${kind}${list}.`;
  });
  const named = Object.entries(namedViews(chart, record)).map(
    ([name, view]) =>
      `- ${name}: \`chart="${chart.id}"${written(view) ? ` ${written(view)}` : ""}\``,
  );
  return [
    `## ${chart.id}`,
    chart.moves ? "Moves." : "A still: place it with `<Still>`.",
    attributes.length > 0 ? `Attributes:\n\n${attributes.join("\n")}` : "No attributes.",
    `Views with a page and a picture of their own:\n\n${named.join("\n")}`,
  ].join("\n\n");
}

/** The whole reference, as Markdown. */
export function chartsReference(charts: Iterable<Chart>, record: PublicRecord): string {
  const intro =
    "# Charts, and what a step may ask of them\n\nWritten from the chart modules by `npm run charts:reference`; don’t edit it by hand.";
  return `${[intro, ...[...charts].map((chart) => section(chart, record))].join("\n\n")}\n`;
}

if (import.meta.main) {
  const record = loadRecord();
  writeFileSync(
    "docs/charts.md",
    chartsReference(chartsOfStory(await allCharts(), record).values(), record),
  );
}

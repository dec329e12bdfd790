/** A chart's slice of the record, as it stands in the page. */

/** Reads what the page carries for a chart. Throws where it carries nothing. */
export function chartData(chart: string): unknown {
  const text = document.getElementById(`data-${chart}`)?.textContent;
  if (!text) throw new Error(`the page has no data for the chart "${chart}"`);
  return JSON.parse(text);
}

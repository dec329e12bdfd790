/** Where in the story a view is told: the step that shows that state, or the one most like it. */
import { isDeepStrictEqual } from "node:util";
import { shownInStory, type ShownChart } from "../chapters/shown.ts";
import type { EmbedView } from "./view.ts";

/** Path and hash of the place in the story; the story's beginning if the chart isn't in it. */
export function storyPath({
  chart,
  asked,
  data,
  state,
}: Pick<EmbedView, "chart" | "asked" | "data" | "state">): string {
  const wanted = Object.entries(asked);
  const likeness = ({ attributes }: ShownChart) =>
    isDeepStrictEqual(chart.view(attributes, data), state)
      ? wanted.length + 1
      : wanted.filter(([key, value]) => attributes[key] === value).length;
  const [best] = shownInStory()
    .flat()
    .filter((shown) => shown.chart === chart.id)
    .sort((a, b) => likeness(b) - likeness(a));
  return best ? `/#${best.id}` : "/";
}

/** Where the story first shows a chart, as a number to sort by; after all others if it doesn't. */
export function storyOrder(chart: string): number {
  const first = shownInStory()
    .flat()
    .findIndex((shown) => shown.chart === chart);
  return first < 0 ? Infinity : first;
}

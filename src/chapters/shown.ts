/** The charts that the story shows, in reading order: each place with the state that it asks for. */
import type { ViewAttributes } from "../charts/kit/chart.ts";
import { attribute, type Chapter, type Element } from "./chapter.ts";
import { readChapters } from "./read.ts";
import { components } from "../say/components/table.ts";

/** A chart in one state, at one place of the story. */
export interface ShownChart {
  /** The component that shows it. */
  readonly by: string;
  /** Id of the element in the story page. */
  readonly id: string;
  /** Has it an address of its own, which others may link to and cards may name? */
  readonly addressed: boolean;
  readonly chart: string;
  /** What it asks of the chart, without what the component takes for itself. */
  readonly attributes: ViewAttributes;
}

function shownBy(element: Element): ShownChart | undefined {
  const rule = components[element.name];
  const chart = rule?.chart ? attribute(element, "chart") : undefined;
  if (!rule || chart === undefined) return undefined;
  const asked = element.attributes.filter(({ name }) => !(name in rule.attributes));
  const id = attribute(element, "id");
  return {
    by: element.name,
    addressed: id !== undefined,
    id: id ?? `${element.name.toLowerCase()}-${chart}`,
    chart,
    attributes: Object.fromEntries(asked.map(({ name, value }) => [name, value])),
  };
}

/** The charts of a chapter, in order. */
export function shownIn(chapter: Pick<Chapter, "elements">): ShownChart[] {
  return chapter.elements.flatMap((element) => shownBy(element) ?? []);
}

/** The charts of the whole story, chapter by chapter. */
export function shownInStory(): readonly (readonly ShownChart[])[] {
  return readChapters().map(shownOnce);
}

const known = new WeakMap<Chapter, readonly ShownChart[]>();

function shownOnce(chapter: Chapter): readonly ShownChart[] {
  let charts = known.get(chapter);
  if (!charts) known.set(chapter, (charts = shownIn(chapter)));
  return charts;
}

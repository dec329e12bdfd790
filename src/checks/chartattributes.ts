/** The attributes that a component takes, its chart's among them. */
import type { Chart, ViewAttribute } from "../charts/kit/chart.ts";
import { attribute, type Element } from "../chapters/chapter.ts";
import type { AttributeRule } from "../say/components/component.ts";
import { components } from "../say/components/table.ts";

/** The chart that an element names, if it names one that exists. */
export function askedChart(
  element: Element,
  charts: ReadonlyMap<string, Chart>,
): Chart | undefined {
  const id = components[element.name]?.chart ? attribute(element, "chart") : undefined;
  return id === undefined ? undefined : charts.get(id);
}

export interface Known {
  readonly own: Readonly<Record<string, AttributeRule>>;
  readonly view: Readonly<Record<string, ViewAttribute>>;
  /** The chart is named but does not exist: its attributes can't be judged. */
  readonly open: boolean;
}

export function knownAttributes(element: Element, charts: ReadonlyMap<string, Chart>): Known {
  const rule = components[element.name];
  const chart = askedChart(element, charts);
  return {
    own: rule?.attributes ?? {},
    view: chart?.attributes ?? {},
    open: rule === undefined || (rule.chart === true && chart === undefined),
  };
}
